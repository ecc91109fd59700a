import * as v from 'valibot'
import { plain } from '#src/geography/plain.ts'
import { choice, day, text, tick } from '#src/platform/forms.ts'
import { activityKinds } from '../activities/kind.ts'
import { kindWords as activityWords } from '../activities/words.ts'
import { placeKinds } from '../places/kind.ts'
import { kindWords as placeWords } from '../places/words.ts'

export const searchUrl = '/buurt'
export const activitiesUrl = '/buurt/activiteiten'
/** More at once nobody reads on a bad day. */
export const pageSize = 10

/** What stands behind the question mark. What is no choice there is none at all: an address never fails. */
const choices = {
  waar: v.fallback(text({ max: 100 }), ''),
  code: v.fallback(text({ max: 60 }), ''),
  dag: v.fallback(day, null),
  tekst: v.fallback(text({ max: 100 }), ''),
  rustig: v.fallback(tick, false),
  gratis: v.fallback(tick, false),
  kaart: v.fallback(tick, false),
  bladzijde: v.fallback(v.pipe(v.string(), v.regex(/^[1-9]\d{0,2}$/), v.transform(Number)), 1),
}

export const placeQuery = v.object({
  ...choices,
  wat: v.fallback(choice(placeKinds), null),
  zonder: v.fallback(tick, false),
})
export type PlaceQuery = v.InferOutput<typeof placeQuery>

export const activityQuery = v.object({
  ...choices,
  wat: v.fallback(choice(activityKinds), null),
})
export type ActivityQuery = v.InferOutput<typeof activityQuery>

/** Somebody chose something, so that there may be more without. */
export const isNarrowed = ({ dag, wat, tekst, ...query }: PlaceQuery | ActivityQuery): boolean =>
  Boolean(dag ?? wat) || tekst !== '' || query.rustig || query.gratis || isWithout(query)

const isWithout = (query: object): boolean => 'zonder' in query && query.zonder === true

/** «Inloop» finds every inloop, whatever its name. */
export const placesCalled = (text: string) =>
  placeKinds.filter((kind) => isCalled(placeWords[kind], text))
export const activitiesCalled = (text: string) =>
  activityKinds.filter((kind) => isCalled(activityWords[kind], text))

function isCalled(label: string, text: string): boolean {
  const asked = plain(text)
  return asked.length > 2 && plain(label).includes(asked)
}

/** Open now, open later on the day, another time, or looked at by nobody for so long that one calls first. */
export const stages = ['now', 'later', 'other', 'stale'] as const
export type Stage = (typeof stages)[number]

export type Choices = Record<string, string>

/** The same search with something else chosen; what is chosen anew begins on the first page. */
export function addressWith(path: string, values: Choices, change: Choices = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...values, bladzijde: '', ...change })) {
    if (value !== '') query.set(name, value)
  }
  return `${path}?${query}`
}
