import * as v from 'valibot'
import { choiceOf, day, rowId, text, tick } from '#src/platform/forms.ts'
import { type CircleAccess, isNeighbour } from '../circle.ts'
import type { Member } from '../members/queries.ts'
import { type HelpKind, helpKinds } from '../talents/talent.ts'

export type Ask = {
  id: string
  asked_by: string
  kind: HelpKind
  wording: string
  day: string | null
  goes_to: 'circle' | 'member' | 'coach'
  to_member: string | null
  asked_at: string
  solved_at: string | null
  /** Who goes, as far as the viewer may know. */
  helper: string | null
}

export type Offer = {
  id: string
  member_id: string
  kind: HelpKind
  wording: string
  until: string | null
}

/** To whom a neighbour may ask something: the circle, the coach when there is one, or one of the others. */
export const addressees = (members: readonly Member[], me: string | null): string[] => [
  'cirkel',
  ...(members.some(({ role }) => role === 'coach') ? ['coach'] : []),
  ...members.filter((one) => isNeighbour(one) && one.id !== me).map(({ id }) => id),
]

/** How it stands on the row. */
export const onRow = (to: string): Pick<Ask, 'goes_to' | 'to_member'> => {
  if (to === 'cirkel') return { goes_to: 'circle', to_member: null }
  if (to === 'coach') return { goes_to: 'coach', to_member: null }
  return { goes_to: 'member', to_member: to }
}

const kind = choiceOf(helpKinds, 'Kies waar het over gaat.')

export const askForm = (to: readonly string[]) =>
  v.object({
    id: rowId,
    kind,
    wording: text({ max: 1000, missing: 'Schrijf op wat je wilt vragen.' }),
    day,
    to: choiceOf(to, 'Kies aan wie je het vraagt.'),
    /** Who typed it says that no outsider is named in it. */
    nameless: tick,
  })
export type AskInput = v.InferOutput<ReturnType<typeof askForm>>

export const sendOnForm = (to: readonly string[]) =>
  v.object({ to: choiceOf(to, 'Kies aan wie je het vraagt.') })

export const offerForm = v.object({
  id: rowId,
  kind,
  wording: text({ max: 1000, missing: 'Schrijf op wat je aanbiedt.' }),
  until: day,
})
export type OfferInput = v.InferOutput<typeof offerForm>

/** Whoever reads an ask of another that is still open may say yes; a coach only to what was asked of the coach. */
export const mayHelp = (ask: Ask, { member }: CircleAccess): boolean =>
  ask.asked_by !== member && ask.solved_at === null
