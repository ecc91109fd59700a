import { momentInWords } from '#src/ui/dates.ts'
import { Card } from '#src/ui/parts.tsx'
import { circleUrl } from '../circle.ts'
import type { CircleFrame } from '../in-circle.ts'
import type { Meeting } from '../meetings/meeting.ts'

type NextMeetingProps = { frame: CircleFrame; meeting: Meeting | null }

export const NextMeeting = ({ frame, meeting }: NextMeetingProps) =>
  meeting ? (
    <Card title="De volgende keer" href={circleUrl(frame.circle, 'samen', meeting.id)}>
      <p>
        {momentInWords(meeting.starts_at)}. {meeting.place}.
      </p>
    </Card>
  ) : null
