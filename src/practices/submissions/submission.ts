import * as v from 'valibot'
import type { Values } from '#src/platform/forms.ts'
import { home, type Level, type PracticeRecord, practiceRecord } from '../practice.ts'

export const bringUrl = `${home}/inbrengen`
export const draftUrl = (draft: string): string => `${bringUrl}/${draft}`
/** One address for the files of all drafts: larger forms are let in by their address. */
export const uploadUrl = `${bringUrl}/bestand`
export const uploadSize = 30 * 1024 * 1024

/** A draft that nobody touches is asked about after a month, and gone after two. */
export const draftDays = { warned: 30, kept: 60 } as const
/** What was decided on is gone after this time; the example itself stays. */
export const decidedYears = 1

/** What is missing before it can be sent, each with the step where it is asked. */
export function missingIn(values: Values, senderName: string): { step: string; what: string }[] {
  return [
    ...(values.title ? [] : [{ step: 'wat', what: 'hoe het heet' }]),
    ...(values.description ? [] : [{ step: 'wat', what: 'wat het is' }]),
    ...(senderName ? [] : [{ step: 'jij', what: 'hoe jij heet' }]),
  ]
}

const lines = (typed = ''): string[] =>
  typed
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-*]|\d+[.)])\s+/, '').trim())
    .filter(Boolean)
const listed = (typed = ''): string[] => [
  ...new Set(
    typed
      .split(/[,\n]/)
      .map((part) => part.replace(/^\s*[-*]\s+/, '').trim())
      .filter(Boolean),
  ),
]
const chosen = (typed = ''): string[] => typed.split(',').filter(Boolean)

export { lines, listed }

type Whole = {
  values: Values
  organisation: string
  slug: string
  checkedOn: string
  level?: Level
  /** What it changes: what was not asked stays as it is there. */
  before?: PracticeRecord | null
}

/** The good example that these answers make. */
export function recordOf({
  values,
  organisation,
  slug,
  checkedOn,
  level,
  before,
}: Whole): PracticeRecord {
  const sureness = new Map(before?.results.map(({ text, certainty }) => [text, certainty]))
  const told = level ?? before?.level ?? 'aangemeld'
  return v.parse(practiceRecord, {
    id: slug,
    title: values.title || 'Nog zonder naam',
    kind: values.kind || 'voorbeeld',
    level: told,
    place: values.place ?? '',
    municipalities: chosen(values.codes),
    organisations: listed(values.organisations),
    audiences: listed(values.audiences),
    dimensions: chosen(values.dimensions),
    phases: chosen(values.phases),
    payers: listed(values.payers),
    indication: values.indication ?? '',
    description: values.description || 'Nog niet ingevuld',
    approach: values.approach ?? '',
    elements: lines(values.elements),
    requirements: {
      people: values.people ?? '',
      money: values.money ?? '',
      partners: values.partners ?? '',
      law: values.law ?? '',
    },
    results: lines(values.results).map((text) => ({
      text,
      certainty: sureness.get(text) ?? (values.sureness || 'laag'),
    })),
    voice: values.voice ? { text: values.voice, who: values.voice_who || 'iemand' } : null,
    tips: lines(values.tips),
    source: before?.source || (organisation ? `Ingebracht door ${organisation}` : ''),
    certainty: level ? certaintyOf[level] : (before?.certainty ?? 'laag'),
    checked_on: checkedOn,
  })
}

const certaintyOf = {
  aangemeld: 'laag',
  beschreven: 'midden',
  onderbouwd: 'midden',
  onderzocht: 'hoog',
} as const

/** An example that is there, as the answers that make it: to propose a better wording. */
export function valuesOf(record: PracticeRecord, towns: string): Values {
  const { requirements, voice } = record
  return {
    title: record.title,
    kind: record.kind,
    description: record.description,
    audiences: record.audiences.join('\n'),
    dimensions: record.dimensions.join(','),
    phases: record.phases.join(','),
    place: record.place,
    towns,
    codes: record.municipalities.join(','),
    approach: record.approach,
    elements: record.elements.join('\n'),
    people: requirements.people ?? '',
    money: requirements.money ?? '',
    partners: requirements.partners ?? '',
    law: requirements.law ?? '',
    payers: record.payers.join('\n'),
    indication: record.indication,
    organisations: record.organisations.join('\n'),
    results: record.results.map(({ text }) => text).join('\n'),
    voice: voice?.text ?? '',
    voice_who: voice?.who ?? '',
    tips: record.tips.join('\n'),
  }
}

/** The address that it gets, of its title. Words that other pages of ours have are not given away. */
export function slugOf(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  const base = plain || 'goed-voorbeeld'
  const ours = ['oproep', 'inbrengen', 'poster', 'keuzehulp', 'bezoeken', 'bericht']
  const free = (slug: string) => !taken.has(slug) && !ours.includes(slug)
  if (free(base)) return base
  for (let number = 2; ; number++) {
    if (free(`${base}-${number}`)) return `${base}-${number}`
  }
}
