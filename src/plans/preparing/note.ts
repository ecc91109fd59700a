import * as v from 'valibot'
import { rowId, text } from '#src/platform/forms.ts'

/** Of the talk before the first meeting: what somebody wants to bring, and what rather not. */
export type Note = {
  id: string
  member_id: string
  wording: string
  by_member: boolean
  /** Null as long as the member did not say that the owner's note is right. */
  approved_at: string | null
  recorded_at: string
}

export const noteForm = v.object({
  id: rowId,
  wording: text({ max: 5000, missing: 'Schrijf op wat jullie bespraken.' }),
  member_id: v.optional(v.string(), ''),
})
export type NoteInput = v.InferOutput<typeof noteForm>

export const waitsFor = ({ by_member, approved_at }: Note): boolean => !by_member && !approved_at
