import { type Action, answersTo, staysOpen, unanswered } from '../plan/plan.ts'
import type { Breach } from '../waiting/breach-queries.ts'

export const acceleratorUrl = '/versneller'

/** What was measured of the same wait before, at most a year earlier. */
export type Before = { weeks: number; on: string }
export type Watched = { before: Record<string, Before>; breaches: Breach[]; actions: Action[] }
export type Wait = Breach & { before: Before | undefined; worse: boolean }

export type Course = {
  /** Waits over their norm about which nothing is done. */
  unanswered: Wait[]
  /** Something is done, and still it takes longer than before. */
  worse: Wait[]
  /** The day has passed on which it was to be ready. */
  open: Action[]
}

/** What asks for attention in a region: what gets longer first, then what is furthest over its norm. */
export function courseOf({ before, breaches, actions }: Watched, today: string): Course {
  const waits = breaches
    .map((breach): Wait => {
      const earlier = before[breach.key]
      return { ...breach, before: earlier, worse: (earlier?.weeks ?? breach.weeks) < breach.weeks }
    })
    .toSorted((a, b) => Number(b.worse) - Number(a.worse) || over(b) - over(a))
  return {
    unanswered: unanswered(waits, actions),
    worse: waits.filter((wait) => wait.worse && answersTo(wait, actions).length > 0),
    open: actions.filter((action) => staysOpen(action, today)),
  }
}

const over = ({ weeks, norm }: Breach): number => weeks - norm

/** The region where most is open comes first. */
export const mostOpenFirst = <T extends { course: Course }>(regions: readonly T[]): T[] =>
  regions.toSorted(
    ({ course: a }, { course: b }) =>
      b.unanswered.length - a.unanswered.length ||
      b.worse.length - a.worse.length ||
      b.open.length - a.open.length,
  )
