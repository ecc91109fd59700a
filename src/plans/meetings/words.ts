import { momentInWords } from '#src/ui/dates.ts'
import { isDated, type Meeting } from './meeting.ts'

export const whenInWords = (meeting: Meeting): string =>
  isDated(meeting) ? momentInWords(meeting.starts_at) : 'Het moment is nog niet gekozen'
