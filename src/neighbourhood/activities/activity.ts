import type { ActivityKind } from './kind.ts'

export const activityUrl = (activity: string, ...rest: string[]): string =>
  ['/buurt/activiteit', activity, ...rest].join('/')

export const hostingUrl = (...rest: string[]): string => ['/beheer/activiteiten', ...rest].join('/')

/** A day on which it is, with how many said that they come: those who wait are counted too. */
export type Day = { day: string; starts_at: string; ends_at: string; coming: number }

export type ActivityTexts = {
  title: string
  about: string
  kind: ActivityKind
  meeting_point: string
  starts_on: string
  /** On the clock there, as `14:30`. */
  starts_at: string
  minutes: number
  rule: string | null
  ends_on: string | null
  seats: number | null
  cost: string
  is_quiet: boolean
  walk_in_with: boolean
  host_name: string
}

export type Activity = ActivityTexts & {
  id: string
  ended_at: string | null
  place: { id: string; name: string; address: string; access: string } | null
  days: Day[]
  /** Days in the coming weeks on which it is not, or at another moment. */
  exceptions: { day: string; moved_to: string | null; why: string }[]
  /** The viewer may change it. */
  mine: boolean
}
