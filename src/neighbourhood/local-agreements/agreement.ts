import * as v from 'valibot'
import { day, seenVersion, text } from '#src/platform/forms.ts'
import { isPhone } from '#src/ui/phone.ts'

/** For one kind of question: which service is first, and who answers there, by function. */
export type Line = {
  question: string
  first: string
  answers: string
  phone: string
  hours: string
}

/** What the services of a neighbourhood agreed on with each other, as it stood at one moment. */
export type Version = {
  version: number
  upward: string
  downward: string
  review_on: string | null
  lines: Line[]
}

export type Party = { id: string; name: string; mine: boolean }

export type LocalAgreement = Version & {
  id: string
  /** Of the area, or of the municipality when it is for all of that. */
  code: string
  name: string
  municipality: string
  parties: Party[]
  written_at: string | null
  written_for: string | null
  versions: { version: number; written_at: string; written_for: string | null }[]
  /** The viewer administers one of the parties, or the platform. */
  writes: boolean
}

export const agreementUrl = (code: string) => `/buurt/afspraken/${code}`
export const keepingUrl = '/beheer/afspraken'

export const courseForm = v.object({
  version: seenVersion,
  upward: text({ max: 3000 }),
  downward: text({ max: 3000 }),
  review_on: day,
})

export const lineForm = v.object({
  version: seenVersion,
  question: text({ max: 200, missing: 'Schrijf op voor welke vraag dit is.' }),
  first: text({ max: 200, missing: 'Schrijf op wie als eerste aan de beurt is.' }),
  answers: text({ max: 200 }),
  phone: v.pipe(
    text({ max: 40 }),
    v.check(
      (typed) => typed === '' || isPhone(typed),
      'Dit is geen telefoonnummer. Gebruik cijfers, bijvoorbeeld 06 12 34 56 78.',
    ),
  ),
  hours: text({ max: 200 }),
})

/** More than this nobody reads when somebody stands at the counter. */
export const mostLines = 30

/** Position counts from one; a line that is not there yet comes last. */
export function withLine(lines: readonly Line[], position: number, line: Line): Line[] {
  return position > lines.length ? [...lines, line] : lines.with(position - 1, line)
}

export const withoutLine = (lines: readonly Line[], position: number): Line[] =>
  lines.filter((_, index) => index !== position - 1)

export const versionOf = ({ version, upward, downward, review_on, lines }: Version): Version => ({
  version,
  upward,
  downward,
  review_on,
  lines,
})

/** The day on which it would be looked at again has gone by. */
export const isDue = ({ review_on }: Pick<Version, 'review_on'>, today: string): boolean =>
  review_on !== null && review_on < today
