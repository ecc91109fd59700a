import type { Member } from '../members/queries.ts'
import type { Talent } from '../talents/talent.ts'
import { dayWords, kindWords } from '../talents/words.ts'
import type { Ask } from './ask.ts'

/** Somebody who might help, and why. For the asker, who decides; nobody is told. */
export type Suggestion = { member: Member; reason: string }

const most = 4

/** Who likes to do this, and can on that day as far as they said; first who said so of that day. */
export function suggestionsFor(
  ask: Pick<Ask, 'asked_by' | 'kind' | 'day'>,
  talents: readonly Talent[],
  members: readonly Member[],
): Suggestion[] {
  const weekday = ask.day ? new Date(`${ask.day}T12:00:00Z`).getUTCDay() || 7 : null
  const fits = talents.filter(
    ({ kind, member_id, days }) =>
      kind === ask.kind &&
      member_id !== ask.asked_by &&
      (weekday === null || days.length === 0 || days.includes(weekday)),
  )
  return fits
    .toSorted((one, other) => other.days.length - one.days.length)
    .flatMap(({ member_id, wording, days }) => {
      const member = members.find(({ id }) => id === member_id)
      const likes = `Doet dit graag: ${wording || kindWords[ask.kind].likes.toLowerCase()}`
      const can = weekday && days.length > 0 ? `, en kan meestal op ${dayWords[weekday - 1]}` : ''
      return member ? [{ member, reason: `${likes}${can}.` }] : []
    })
    .slice(0, most)
}
