import * as v from 'valibot'
import { choiceOf, name, seenVersion, text } from '#src/platform/forms.ts'
import { type Role, roles } from '../role.ts'

/** Someone in the group, as far as the viewer sees them. */
export type Member = {
  id: string
  shown_name: string
  role: Role
  asked: string
  version: number
  joined_at: string
  /** For which organisation they are here; empty when as themselves. */
  organisation: string
  account: boolean
  /** The viewer's own row. */
  mine: boolean
}

/** Someone who is no longer in the group, for the owner. */
export type PastMember = {
  shown_name: string
  role: Role
  left_at: string
  because: 'left' | 'removed' | 'work-ended'
  reason: string
}

export const memberForm = v.object({
  version: seenVersion,
  shown_name: name('Schrijf een naam op.'),
  role: choiceOf(roles, 'Kies wat deze persoon voor je is.'),
})
export type MemberInput = v.InferOutput<typeof memberForm>

export const departureForm = v.object({ reason: text({ max: 2000 }) })
