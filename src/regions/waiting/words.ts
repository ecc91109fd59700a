import type { Part } from './norm.ts'

export const partWords: Record<Part, string> = {
  intake: 'tot het eerste gesprek',
  treatment: 'van gesprek tot behandeling',
  total: 'samen',
}

/** The same where it stands alone: «samen» says nothing without its parts beside it. */
export const partAlone: Record<Part, string> = {
  ...partWords,
  total: 'van aanmelden tot behandeling',
}

const careWords: Record<string, string> = {
  BGGZ: 'Basis-ggz',
  SGGZ: 'Specialistische ggz',
  Combi: 'Basis en specialistisch samen',
  WMO: 'Wmo-ondersteuning',
  RIBW: 'Plek bij een RIBW',
}

/** A kind of care that a file brought along is named as the file does. */
export const careInWords = (care: string): string => careWords[care] ?? care

/** The same above a narrow column, where a long word may break. */
export const careInColumn = (care: string): string =>
  careInWords(care).replace('istische', 'is\u00adtische')

const weekCount = new Intl.NumberFormat('nl', { maximumFractionDigits: 1 })

/** Rounded to whole weeks, as the NZa does: a mean is no promise to the day. */
export const weeksInWords = (weeks: number): string => count(Math.round(weeks))

/** As it was written, to a tenth. */
export const exactWeeks = (weeks: number): string => count(Math.round(weeks * 10) / 10)

const count = (weeks: number) => (weeks === 1 ? '1 week' : `${weekCount.format(weeks)} weken`)

const monthName = new Intl.DateTimeFormat('nl', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** «maart 2018» */
export const monthInWords = (month: string): string => monthName.format(Date.parse(month))

export const normName = 'de langste wachttijd die is afgesproken (Treeknorm)'
