import * as v from 'valibot'
import { choiceOf, rowId, text } from '#src/platform/forms.ts'
import { deskUrl } from '../as-editor.ts'
import { type Level, levels } from '../practice.ts'

export const reviewsUrl = `${deskUrl}/beoordelen`
export const reviewUrl = (submission: string): string => `${reviewsUrl}/${submission}`

/** What a reviewer looks for, level by level: a level is reached when all of it and of those before was seen. */
export const checklist: Record<Level, Record<string, string>> = {
  aangemeld: {
    clear: 'Je begrijpt wat het is, ook als je het vak niet kent.',
    consent: 'Wie herkenbaar is, vindt dat goed.',
    harmless: 'Er staat niets in wat iemand kan schaden.',
  },
  beschreven: {
    reason: 'Er staat waarom het begon.',
    audience: 'Er staat voor wie het is, en voor wie niet.',
    goal: 'Er staat wat het moet opleveren.',
    approach: 'Er staat wat je doet, stap voor stap.',
    conditions: 'Er staat wat het vraagt: mensen, geld, partners, regels.',
    experience: 'Er staat wat mensen ervan vinden die het meemaken.',
    transfer: 'Een andere buurt kan het hiermee ook doen.',
  },
  onderbouwd: {
    why: 'Er staat waardoor het werkt, en dat klinkt logisch.',
    fit: 'Doel, aanpak en wat het oplevert passen bij elkaar.',
    twice: 'Het gebeurt op twee plekken of meer.',
    manual: 'Er is een draaiboek of handleiding.',
  },
  onderzocht: {
    studied: 'Er is onderzoek naar gedaan, en je kunt het lezen.',
    lived: 'In dat onderzoek telt wat mensen zelf zeggen.',
    honest: 'Er staat ook wat niet werkte, of nog niet zeker is.',
  },
}

const names = levels.flatMap((level) => Object.keys(checklist[level]))

/** The highest level of which nothing is missing; null when even the first is not reached. */
export function levelOf(criteria: readonly string[]): Level | null {
  const complete = (level: Level) =>
    Object.keys(checklist[level]).every((name) => criteria.includes(name))
  const first = levels.findIndex((level) => !complete(level))
  return levels[first === -1 ? levels.length - 1 : first - 1] ?? null
}

const lowest = (found: readonly Level[]): Level | null =>
  levels.find((level) => found.includes(level)) ?? null

const verdicts = ['yes', 'not-yet'] as const

/** `seen`: as it stood when the reviewer began to write. */
export const reviewForm = v.pipe(
  v.object({
    seen: v.optional(v.string(), ''),
    tied: choiceOf(['no', 'yes'], 'Kies of je erbij betrokken bent.'),
    conflict: text({ max: 1000 }),
    criteria: v.pipe(
      v.optional(v.string(), ''),
      v.transform((typed) => names.filter((name) => typed.split(',').includes(name))),
    ),
    verdict: v.optional(v.string(), ''),
    remarks: text({ max: 5000 }),
  }),
  v.forward(
    v.check(
      ({ tied, conflict }) => tied !== 'yes' || conflict !== '',
      'Schrijf op hoe je erbij betrokken bent.',
    ),
    ['conflict'],
  ),
  v.forward(
    v.check(
      ({ tied, verdict }) => tied === 'yes' || verdicts.some((one) => one === verdict),
      'Kies of het in de bibliotheek mag.',
    ),
    ['verdict'],
  ),
  v.forward(
    v.check(
      ({ tied, verdict, criteria }) =>
        tied === 'yes' || verdict !== 'yes' || levelOf(criteria) !== null,
      'Het mag pas in de bibliotheek als de eerste drie punten kloppen.',
    ),
    ['criteria'],
  ),
)

export const questionForm = v.object({
  id: rowId,
  wording: text({ max: 3000, missing: 'Schrijf op wat je wilt weten.' }),
})

export const declineForm = v.object({
  reason: text({ max: 3000, missing: 'Schrijf op waarom niet. De inzender leest dit.' }),
})

export type Review = {
  id: string
  person_id: string
  mine: boolean
  shown_name: string | null
  by_experience: boolean
  conflict: string
  criteria: string[]
  level: Level | null
  remarks: string
  done_at: string | null
  /** Of what stands there now; not of before it was changed. */
  current: boolean
}

type Reading = { isChange: boolean; reviews: readonly Review[] }

/** Those that count: without a tie, sent, and of the present wording. */
const counting = ({ reviews }: Reading) =>
  reviews.filter(({ conflict, done_at, current }) => !conflict && done_at && current)

/** The level at which it may be published; null while not all agree. The database holds the same. */
export function agreedLevel(reading: Reading): Level | null {
  const count = counting(reading)
  const found = count.flatMap(({ level }) => level ?? [])
  if (found.length === 0 || found.length < count.length) return null
  const enough =
    reading.isChange || (count.length >= 2 && count.some(({ by_experience }) => by_experience))
  return enough ? lowest(found) : null
}

/** Whether there is a place for one more: two review, and one of them by experience. */
export function mayBegin({ reviews }: Pick<Reading, 'reviews'>, byExperience: boolean): boolean {
  const others = reviews.filter(({ mine, conflict }) => !mine && !conflict)
  if (others.length >= 2) return false
  return byExperience || others.length === 0 || others.some(({ by_experience }) => by_experience)
}
