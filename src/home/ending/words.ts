import { dateOnPaper } from '#src/ui/dates.ts'

const daysToReturn = 30

/** «vrijdag 18 december 2026»: until when somebody can come back. */
export const lastDay = (since: string): string =>
  dateOnPaper(new Date(new Date(since).getTime() + daysToReturn * 24 * 60 * 60 * 1000))
