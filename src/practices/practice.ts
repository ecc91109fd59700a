import * as v from 'valibot'

// What the library is looked through by is data: Dutch words, the same in the open data, in addresses and on
// the screen.
export const levels = ['aangemeld', 'beschreven', 'onderbouwd', 'onderzocht'] as const
export const certainties = ['hoog', 'midden', 'laag'] as const
export const dimensions = [
  'gezondheid',
  'persoonlijk',
  'maatschappelijk',
  'dagelijks leven',
] as const
/** Of an example, never of a person. */
export const phases = ['overweldigd', 'worstelen', 'leven met', 'leven voorbij'] as const
export const kinds = ['voorbeeld', 'methode'] as const

export type Level = (typeof levels)[number]

// a control character breaks a feed, and PostgreSQL cannot keep NUL
const line = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max), v.check(isPlain))
const filled = (max: number) => v.pipe(line(max), v.minLength(1))
const list = (max = 30) => v.pipe(v.array(filled(200)), v.maxLength(max))

function isPlain(text: string): boolean {
  return !/[^\P{Cc}\n\r\t]/u.test(text)
}

/** One good example as the open data file has it. What is not known is empty. */
export const practiceRecord = v.object({
  id: v.pipe(filled(80), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  title: filled(150),
  kind: v.picklist(kinds),
  level: v.optional(v.picklist(levels), 'aangemeld'),
  place: v.optional(line(200), ''),
  municipalities: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.regex(/^GM\d{4}$/))), v.maxLength(60)),
    [],
  ),
  organisations: v.optional(list(), []),
  audiences: v.optional(list(), []),
  dimensions: v.optional(v.array(v.picklist(dimensions)), []),
  phases: v.optional(v.array(v.picklist(phases)), []),
  payers: v.optional(list(), []),
  indication: v.optional(line(200), ''),
  description: filled(10_000),
  approach: v.optional(line(10_000), ''),
  elements: v.optional(list(), []),
  requirements: v.optional(
    v.object({
      people: v.optional(line(2000), ''),
      money: v.optional(line(2000), ''),
      partners: v.optional(line(2000), ''),
      law: v.optional(line(2000), ''),
    }),
    {},
  ),
  results: v.optional(
    v.pipe(
      v.array(v.object({ text: filled(2000), certainty: v.picklist(certainties) })),
      v.maxLength(30),
    ),
    [],
  ),
  /** Somebody's own words, published with their permission; null without. */
  voice: v.optional(v.nullable(v.object({ text: filled(3000), who: filled(100) })), null),
  tips: v.optional(v.pipe(v.array(filled(1000)), v.maxLength(30)), []),
  source: v.optional(line(1000), ''),
  /** How sure it is that what stands here is right. */
  certainty: v.optional(v.picklist(certainties), 'laag'),
  /** The day on which somebody saw that it is right. */
  checked_on: v.pipe(v.string(), v.isoDate()),
})
export type PracticeRecord = v.InferOutput<typeof practiceRecord>

export const home = '/goede-voorbeelden'
export const pageOf = (slug: string): string => `${home}/${slug}`

/** All words of it that a search may find, for the vocabulary by which a search is spelled right. */
export function wordsOf(practice: PracticeRecord): string[] {
  const { title, place, description, approach, source: _, ...rest } = practice
  const texts = [title, place, description, approach, ...rest.elements, ...rest.tips]
  const lists = [...rest.audiences, ...rest.organisations, ...rest.payers, ...rest.dimensions]
  const found = [...texts, ...lists]
    .join(' ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]{2,40}/gu)
  return [...new Set(found)]
}
