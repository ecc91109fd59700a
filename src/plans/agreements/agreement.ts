import * as v from 'valibot'
import { choiceOf, day, type Problems, rowId, seenVersion, text } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'

export const rhythms = ['once', 'daily', 'weekly', 'monthly', 'when-needed'] as const
export type Rhythm = (typeof rhythms)[number]

export type AgreementFactKind =
  | 'taken-on'
  | 'declined'
  | 'done'
  | 'confirmed'
  | 'reopened'
  | 'stopped'

export type AgreementStand = 'asked' | 'open' | 'declined' | 'done' | 'settled' | 'stopped'

/** What the rules look at. carried_by: the member who does it, null when the owner does. */
export type Carried = {
  rhythm: Rhythm
  carried_by: string | null
  due_on: string | null
  last: AgreementFactKind | null
}

/** Who looks: the owner, or a member by the own member row. */
export type Looker = { owner: boolean; member: string | null }

/** Where it stands, by the last thing that happened to it. What returns is never done for good: it is stopped. */
export function standOf({ rhythm, carried_by, last }: Carried): AgreementStand {
  if (last === null) return 'asked'
  if (last === 'declined' || last === 'stopped') return last
  if (last === 'taken-on' || last === 'reopened' || rhythm !== 'once') return 'open'
  // nobody confirms what the owner did for themselves
  return last === 'confirmed' || carried_by === null ? 'settled' : 'done'
}

export const isOver = (agreement: Carried): boolean =>
  ['settled', 'stopped'].includes(standOf(agreement))

/** «Staat nog open»: past its day and not done. No blame: the day of what returns only says until when. */
export function isPastDue(agreement: Carried, today: string): boolean {
  const { due_on, rhythm } = agreement
  if (rhythm !== 'once' || due_on === null) return false
  return due_on < today && ['asked', 'open'].includes(standOf(agreement))
}

const ofCarrier: Record<AgreementStand, AgreementFactKind[]> = {
  asked: ['taken-on', 'declined'],
  open: ['done', 'declined'],
  declined: ['taken-on'],
  done: [],
  settled: [],
  stopped: [],
}

const ofOwner: Record<AgreementStand, AgreementFactKind[]> = {
  asked: ['taken-on', 'done', 'declined', 'stopped'],
  open: ['done', 'declined', 'stopped'],
  declined: ['taken-on', 'stopped'],
  done: ['confirmed', 'reopened'],
  settled: ['reopened'],
  stopped: ['reopened'],
}

export const carries = (agreement: Carried, { owner, member }: Looker): boolean =>
  owner ? agreement.carried_by === null : agreement.carried_by === member

/** What may be recorded now: by who carries it about themselves, by the owner about everybody. */
export function recordable(agreement: Carried, looker: Looker): AgreementFactKind[] {
  const stand = standOf(agreement)
  if (looker.owner) {
    const kinds = ofOwner[stand]
    // for oneself there is no declining: one stops
    return agreement.carried_by === null ? kinds.filter((kind) => kind !== 'declined') : kinds
  }
  return carries(agreement, looker) ? ofCarrier[stand] : []
}

/** Whether it is for this one to say so at all, now or another time. */
export const mayEverRecord = (agreement: Carried, looker: Looker, kind: AgreementFactKind) =>
  looker.owner ||
  (carries(agreement, looker) && Object.values(ofCarrier).some((kinds) => kinds.includes(kind)))

/** Somebody who could do it. */
export type Carrier = { id: string; shown_name: string; account: boolean }

const noCarrier = 'Kies wie dit doet.'
const noGoal = 'Kies een doel uit de lijst, of laat dit leeg.'

const reference = (sentence: string) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => typed || null),
    v.nullable(v.pipe(v.string(), v.check(isId, sentence))),
  )

export const agreementForm = v.object({
  id: rowId,
  version: seenVersion,
  wording: text({ max: 1000, missing: 'Schrijf op wat er gedaan wordt.' }),
  carried_by: reference(noCarrier),
  goal_id: reference(noGoal),
  due_on: day,
  rhythm: choiceOf(rhythms, 'Kies hoe vaak.'),
  /** The one that this takes the place of, since another carrier is a new agreement. */
  instead: reference('Begin opnieuw bij Wie doet wat.'),
})
export type AgreementInput = v.InferOutput<typeof agreementForm>

type Offer = Looker & { carriers: readonly Carrier[]; goals: readonly { id: string }[] }
type Chosen = Pick<AgreementInput, 'carried_by' | 'goal_id'>

/** Who does it and for which goal come from what the form offered. A member speaks for oneself alone. */
export function choiceProblems(chosen: Chosen, { owner, carriers, goals }: Offer): Problems | null {
  const isOf = (list: readonly { id: string }[], id: string | null) =>
    id === null || list.some((item) => item.id === id)
  const problems: Problems = {}
  if (owner && !isOf(carriers, chosen.carried_by)) problems.carried_by = noCarrier
  if (!isOf(goals, chosen.goal_id)) problems.goal_id = noGoal
  return Object.keys(problems).length > 0 ? problems : null
}

/** What one takes upon oneself counts at once; only a member with an account is asked first. */
export function countsAtOnce(carriedBy: string | null, { owner, carriers }: Offer): boolean {
  return !owner || !carriers.some(({ id, account }) => id === carriedBy && account)
}
