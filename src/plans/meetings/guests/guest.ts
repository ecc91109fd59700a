import * as v from 'valibot'
import { choiceOf, type Problems } from '#src/platform/forms.ts'

export type Guest = {
  member_id: string
  was_there: boolean
  /** What they said; null as long as they did not. */
  comes: boolean | null
  /** For the owner: the invitation has not left yet. */
  mail_waits: boolean
}

/** Somebody the owner could ask. */
export type Candidate = { id: string; shown_name: string; has_account: boolean; sees: boolean }

/** Who gets a mail: has an account, and reads meetings. Others the owner tells. */
export const isMailed = ({ has_account, sees }: Candidate): boolean => has_account && sees

/** Ticked members come under one name, joined by commas. */
export const memberList = v.pipe(
  v.optional(v.string(), ''),
  v.transform((typed) => typed.split(',').filter(Boolean)),
)

export const guestsForm = v.object({ members: memberList })

export const comingForm = v.object({ comes: choiceOf(['ja', 'nee'], 'Kies of je komt.') })

/** Somebody who left while the form was open is no choice any more. */
export function memberProblems(
  chosen: readonly string[],
  candidates: readonly { id: string }[],
): Problems | null {
  const known = chosen.every((id) => candidates.some((one) => one.id === id))
  return known ? null : { members: 'Iemand die je koos, doet niet meer mee. Kies opnieuw.' }
}
