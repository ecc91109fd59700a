import * as v from 'valibot'
import { choiceOf, seenVersion, text, tick } from '#src/platform/forms.ts'
import { readers } from '../meetings/meeting.ts'

export const visionForm = v.object({
  wording: text({ max: 8000, missing: 'Schrijf op wat er beter moet worden.' }),
  read_by: choiceOf(readers, 'Kies wie dit leest.'),
  version: seenVersion,
  nameless: tick,
})
export type VisionInput = v.InferOutput<typeof visionForm>

export type Vision = { version: number; wording: string; is_public: boolean; made_at: string }
