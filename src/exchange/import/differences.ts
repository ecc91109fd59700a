import type { ListedPlace } from '#src/neighbourhood/places/import-queries.ts'
import { kindWords } from '#src/neighbourhood/places/words.ts'

/** What of a place can differ from what stands here. Their words: words.ts. */
export const fields = [
  'name',
  'kind',
  'about',
  'address',
  'postcode',
  'area_code',
  'municipality_code',
  'point',
  'access',
  'languages',
  'is_free',
  'cost',
  'phone',
  'mail',
  'web',
  'hours',
  'checked_on',
] as const
export type Field = (typeof fields)[number]
export type Difference = { field: Field; here: string; there: string }

type Told = ListedPlace & { checked_on: string }

/** `here` is what stands here now. A day of checking counts only when it is later than ours. */
export function differences(here: Told, there: Told): Difference[] {
  const [mine, theirs] = [textsOf(here), textsOf(there)]
  return fields
    .map((field) => ({ field, here: mine[field], there: theirs[field] }))
    .filter(({ field, here, there }) => (field === 'checked_on' ? there > here : there !== here))
}

function textsOf(place: Told): Record<Field, string> {
  const { lat, lon, languages, hours, is_free, postcode, area_code, ...texts } = place
  return {
    ...texts,
    kind: kindWords[texts.kind],
    postcode: postcode ?? '',
    area_code: area_code ?? '',
    point: lat === null ? '' : `${lat}, ${lon}`,
    languages: languages.join(', '),
    is_free: is_free ? 'ja' : 'nee',
    hours: hours.map(hourInText).join(', '),
  }
}

const days = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo']
const hourInText = ({ weekday, opens, closes }: ListedPlace['hours'][number]): string =>
  `${days[weekday - 1]} ${opens}-${closes}`
