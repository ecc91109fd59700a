import { dateInWords, dateOnPaper } from '#src/ui/dates.ts'
import type { Breach } from '../waiting/breach-queries.ts'
import { exactWeeks, partAlone } from '../waiting/words.ts'
import type { Action, Fact, FactKind, State } from './plan.ts'

export const stateWords: Record<State, string> = {
  planned: 'nog niet begonnen',
  busy: 'mee bezig',
  done: 'klaar',
  stopped: 'gestopt',
}

const factWords: Record<FactKind, string> = {
  begun: 'Begonnen',
  done: 'Klaar',
  stopped: 'Gestopt',
  reopened: 'Weer opgepakt',
  moved: 'Nieuwe datum',
}

/** What the button says that tells it; stopping asks why, and has a form of its own. */
export const pressWords = {
  begonnen: { kind: 'begun', label: 'We zijn begonnen' },
  klaar: { kind: 'done', label: 'Dit is klaar' },
  'weer-open': { kind: 'reopened', label: 'Pak dit weer op' },
} as const satisfies Record<string, { kind: FactKind; label: string }>
export type Press = keyof typeof pressWords

/** Where one waits, and for what: «Het Huis in Haren, eetstoornissen». */
export function placeInWords(breach: Breach): string {
  const { provider, location, town, main_group, circuit } = breach
  const at = [provider, location === provider ? '' : location].filter(Boolean).join(', ')
  const where = town && !at.includes(town) ? `${at} in ${town}` : at
  const forWhom = [main_group, circuit].filter(Boolean).join(', ').toLowerCase()
  return forWhom ? `${where} (${forWhom})` : where
}

/** «tot het eerste gesprek: 6 weken, afgesproken is hoogstens 4» */
export const waitInWords = ({ weeks, part, norm }: Breach): string =>
  `${partAlone[part]}: ${exactWeeks(weeks)}, afgesproken is hoogstens ${norm}`

/** A wait as an action remembers it. */
export const breachInWords = (breach: Breach): string =>
  `${placeInWords(breach)}, ${waitInWords(breach)}. Gemeten op ${dateOnPaper(breach.measured_on)}`

export const whoInWords = ({ who, organisation }: Pick<Action, 'who' | 'organisation'>): string =>
  organisation && organisation !== who ? `${who}, ${organisation}` : who

/** «Begonnen op maandag 3 maart», and why. */
export function factInWords({ kind, moved_from, said_at, why }: Fact): string {
  const said = `${factWords[kind]}: ${dateInWords(said_at)}`
  const before = moved_from ? `, eerst was het ${dateInWords(moved_from)}` : ''
  return `${said}${before}.${why ? ` ${why}` : ''}`
}
