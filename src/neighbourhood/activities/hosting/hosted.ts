import type { ActivityTexts } from '../activity.ts'

/** Somebody on the list of a day: only what they said themselves. */
export type Comer = { id: string; name: string; phone: string }

export type HostedDay = {
  day: string
  starts_at: string
  ends_at: string
  coming: number
  /** How many came; null when nobody counted yet. */
  came: number | null
}

export type Hosted = ActivityTexts & {
  id: string
  ended_at: string | null
  place: { id: string; name: string } | null
  /** The viewer may change it. */
  mine: boolean
  /** The viewer is its named host, and not only somebody who keeps the place. */
  own: boolean
  /** From a week ago on. */
  days: HostedDay[]
  off: { day: string; moved_to: string | null; why: string }[]
  /** The day that is shown: the one that was asked for, else the nearest. */
  shown: string | null
  comers: Comer[]
}

/** Who has a seat comes first, who waits after them. */
export const isWaiting = ({ seats }: Pick<Hosted, 'seats'>, place: number): boolean =>
  seats !== null && place >= seats
