import { hashOf } from '#src/platform/ids.ts'
import { type Exception, exceptionsDifference } from '../exceptions/exception.ts'
import { type Difference, differenceOf, type Grant } from '../share.ts'

/** A share with all that became of it. `ends_at`: the moment at which its last day is over. */
export type ShareFact = Grant & {
  id: string
  member_id: string
  shared_at: string
  ends_at: string | null
  withdrawn_at: string | null
}

export type ExceptionFact = Exception & { id: string; made_at: string; ended_at: string | null }

/** Everything that was ever decided about who sees what, apart from pauses. */
export type Facts = { shares: readonly ShareFact[]; exceptions: readonly ExceptionFact[] }

/** What stood at that moment. */
export function stateAt({ shares, exceptions }: Facts, moment: string) {
  const at = Date.parse(moment)
  const holds = (from: string, ...ends: (string | null)[]) =>
    Date.parse(from) <= at && ends.every((end) => end === null || Date.parse(end) > at)
  return {
    shares: shares.filter((one) => holds(one.shared_at, one.withdrawn_at, one.ends_at)),
    exceptions: exceptions.filter((one) => holds(one.made_at, one.ended_at)),
  }
}

export type WayBack = {
  shares: (Difference & { member_id: string })[]
  exceptions: { ended: string[]; made: Exception[] }
}

/**
 * What to write so that these members see again what they saw then: new facts, the old ones stay. What ran out by
 * itself since then does not come back. An exception for who left comes back too: it narrows the item for the others.
 */
export function wayBack(
  facts: Facts,
  then: string,
  now: string,
  members: readonly string[],
): WayBack {
  const present = stateAt(facts, now)
  const past = wantedOf(facts, then, now)
  return {
    shares: members
      .map((member_id) => ({
        member_id,
        ...differenceOf(
          present.shares.filter((share) => share.member_id === member_id),
          past.shares.filter((share) => share.member_id === member_id),
        ),
      }))
      .filter(({ withdrawn, given }) => withdrawn.length > 0 || given.length > 0),
    exceptions: exceptionsDifference(present.exceptions, past.exceptions),
  }
}

/** What stood then, without what would have run out by now. */
export function wantedOf(facts: Facts, then: string, now: string) {
  const { shares, exceptions } = stateAt(facts, then)
  const left = ({ ends_at }: ShareFact) => ends_at === null || Date.parse(ends_at) > Date.parse(now)
  return { shares: shares.filter(left), exceptions }
}

/** Tells one state of all sharing from another: what a window showed against what stands now. */
export function stateFingerprint(facts: Facts, moment: string): string {
  const { shares, exceptions } = stateAt(facts, moment)
  return hashOf(
    [...shares, ...exceptions]
      .map(({ id }) => id)
      .toSorted()
      .join(),
  )
}
