import * as v from 'valibot'
import { text, tick } from '#src/platform/forms.ts'
import { monthChoice, waitsUrl } from '../period.ts'

export const pageSize = 50
/** Months of the course that are shown without asking for more. */
export const shortCourse = 24
export const wholeCourse = 1200

const chosen = v.fallback(text({ max: 200 }), '')

/** What somebody looks at, as it stands in the address; whatever makes no sense is left out. */
export const filterQuery = v.object({
  maand: monthChoice,
  soort: chosen,
  doelgroep: chosen,
  groep: chosen,
  aanbieder: chosen,
  verder: v.fallback(tick, false),
  bladzijde: v.fallback(v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/), v.transform(Number)), 1),
})
export type Filter = v.InferOutput<typeof filterQuery>

/** The address of the same choice with something else in it. */
export function addressWith(
  slug: string,
  filter: Filter,
  other: Partial<Filter>,
  tail = '',
): string {
  const { maand, verder, bladzijde, ...choices } = { ...filter, bladzijde: 1, ...other }
  const query = new URLSearchParams()
  if (maand) query.set('maand', maand.slice(0, 7))
  for (const [name, value] of Object.entries(choices)) if (value) query.set(name, value)
  if (verder) query.set('verder', 'ja')
  if (bladzijde > 1) query.set('bladzijde', `${bladzijde}`)
  return `${waitsUrl(slug)}${tail}${query.size > 0 ? `?${query}` : ''}`
}
