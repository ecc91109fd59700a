import * as v from 'valibot'
import { plain } from '#src/geography/plain.ts'
import { rowId, text } from '#src/platform/forms.ts'
import { inOrder, notInOrder, validity } from '../keeping/keeping.ts'

export const drawingUrl = '/beheer/regio/nieuw'

const noMunicipality = 'Schrijf op welke gemeenten erin liggen.'

export const regionForm = v.pipe(
  v.object({
    id: rowId,
    division_code: text({ max: 100, missing: 'Kies bij welke indeling deze regio hoort.' }),
    name: v.pipe(
      text({ max: 100, missing: 'Schrijf op hoe deze regio heet.' }),
      v.check((typed) => slugOf(typed) !== '', 'Gebruik ook letters van a tot en met z.'),
    ),
    about: text({ max: 2000 }),
    municipalities: v.pipe(
      text({ max: 10_000, missing: noMunicipality }),
      v.check((typed) => namesIn(typed).length > 0, noMunicipality),
    ),
    ...validity,
  }),
  v.forward(
    v.check((dates) => inOrder(dates), notInOrder),
    ['valid_until'],
  ),
)
export type RegionInput = v.InferOutput<typeof regionForm>

/** Its address, made of its name: «Drechtsteden-Noord» lies at /regio/drechtsteden-noord. */
export const slugOf = (name: string): string =>
  plain(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** One on a line, or with commas between them. */
const namesIn = (typed: string): string[] =>
  typed
    .split(/[\n,;]/)
    .map((one) => one.trim())
    .filter(Boolean)

type Municipality = { code: string; shown_name: string; valid_until: string | null }

/** Those of today by their name, each also by its code; `unknown`: what nobody knows. */
export function municipalitiesIn(typed: string, all: readonly Municipality[]) {
  const known = new Map(all.map(({ code }) => [plain(code), code]))
  for (const { code, shown_name, valid_until } of all)
    if (!valid_until) known.set(plain(shown_name), code)
  const names = namesIn(typed)
  return {
    codes: [...new Set(names.flatMap((one) => known.get(plain(one)) ?? []))],
    unknown: names.filter((one) => !known.has(plain(one))),
  }
}
