import { type Found, labelOf } from '#src/geography/found.ts'
import { meantBy } from '#src/geography/meant.ts'
import type { Problems } from '#src/platform/forms.ts'
import type { PlaceInput } from './place-form.ts'

/** Where a place is, as far as the search for it knows. */
export type Location = {
  postcode: string | null
  area_code: string | null
  municipality_code: string
}

type Asked = Pick<PlaceInput, 'postcode' | 'area' | 'meant'>
type FoundBoth = { byPostcode: readonly Found[]; byName: readonly Found[] }

export type Located =
  | { location: Location; problems?: never }
  | { problems: Problems; choices: readonly Found[] }

/** By its postcode, its neighbourhood or both; of namesakes the one in the postcode's municipality is meant. */
export function locationOf(asked: Asked, { byPostcode, byName }: FoundBoth): Located {
  const { postcode, area, meant } = asked
  if (!postcode && !area) {
    return refused('postcode', 'Schrijf de postcode of de buurt op. Zo vinden mensen deze plek.')
  }
  const [coded] = byPostcode
  if (postcode && !coded) return refused('postcode', 'Deze postcode kennen we niet.')
  if (!area && coded) {
    return { location: { postcode, area_code: null, municipality_code: coded.municipality.code } }
  }
  if (byName.length === 0) {
    return refused('area', 'Deze buurt of plaats kennen we niet. Schrijf bijvoorbeeld De Wijert.')
  }
  const near = byName.filter(
    ({ municipality }) => !coded || municipality.code === coded.municipality.code,
  )
  if (coded && near.length === 0) {
    return refused('area', `Postcode ${postcode} ligt in ${coded.municipality.name}, en dit niet.`)
  }
  const chosen = meantBy(near, area, meant)
  if (!chosen)
    return refused('meant', 'Er zijn er meer met deze naam. Kies welke je bedoelt.', near)
  const { kind, code, areas, municipality } = chosen
  const area_code = kind === 'area' && areas?.includes(code) ? code : null
  return { location: { postcode, area_code, municipality_code: municipality.code } }
}

const refused = (field: string, problem: string, choices: readonly Found[] = []): Located => ({
  problems: { [field]: problem },
  choices,
})

export const optionsOf = (choices: readonly Found[]) =>
  choices.map((found) => ({ value: found.code, label: labelOf(found) }))
