const day = 24 * 60 * 60 * 1000

/** A moment in the demo: it is always about now. */
export const daysFromNow = (days: number): string => new Date(Date.now() + days * day).toISOString()
