/** In the keeper's own words: there mostly is, call first, or full (until a day). */
export const rooms = ['usually', 'call', 'full'] as const
export type Room = (typeof rooms)[number]

export const placeUrl = (place: string, ...rest: string[]): string =>
  ['/buurt/plek', place, ...rest].join('/')

export const keepingUrl = '/beheer/plekken'

/** After this many days its keeper is asked whether it is still right … */
export const nudgeAfter = 90
/** … and after this many it goes to the end of lists and its page says so. */
export const sinksAfter = 180

const dayLength = 24 * 60 * 60 * 1000
const daysSince = (moment: string, now: Date): number =>
  (now.getTime() - Date.parse(moment)) / dayLength

/** What somebody wrote so long ago may no longer be so. */
export const isStale = (checked_at: string, now = new Date()): boolean =>
  daysSince(checked_at, now) > sinksAfter

export const wantsCheck = (checked_at: string, now = new Date()): boolean =>
  daysSince(checked_at, now) > nudgeAfter

/** «Full until» is over by itself. */
export const roomOn = (today: string, room: Room, full_until: string | null): Room =>
  room === 'full' && full_until !== null && full_until <= today ? 'usually' : room
