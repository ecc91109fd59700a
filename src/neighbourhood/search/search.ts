import * as v from 'valibot'
import { plain } from '#src/geography/plain.ts'
import { choice, day, text, tick } from '#src/platform/forms.ts'
import { type PlaceKind, placeKinds } from '../places/kind.ts'
import { kindWords } from '../places/words.ts'

export const searchUrl = '/buurt'
export const pageSize = 20

/** What stands behind the question mark. What is no choice there is no choice at all: an address never fails. */
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

/** Kinds that are called this: «inloop» finds every inloop, whatever its name. */
export function kindsCalled(text: string): PlaceKind[] {
  const asked = plain(text)
  if (asked.length < 3) return []
  return placeKinds.filter((kind) => plain(kindWords[kind]).includes(asked))
}

/** Open now, open later on the day, another time, or looked at by nobody for so long that one should call first. */
export const stages = ['now', 'later', 'other', 'stale'] as const
export type Stage = (typeof stages)[number]

export type Values = Record<string, string>

/** The same search with something else chosen. */
export function addressWith(path: string, values: Values, change: Values): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...values, ...change })) {
    if (value !== '') query.set(name, value)
  }
  return `${path}?${query}`
}
