import * as v from 'valibot'
import { postcodeIn } from '#src/geography/postcode.ts'
import { choiceOf, rowId, text, tick } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { isPhone } from '#src/ui/phone.ts'
import { placeKinds } from '../kind.ts'

/** «www.plek.nl» is meant as https. Nothing but a website: `javascript:` is an address for a browser too. */
const web = v.pipe(
  text({ max: 300 }),
  v.transform((typed) => (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(typed) ? `https://${typed}` : typed)),
  v.check(
    (typed) => typed === '' || (/^https?:\/\/[^\s/]+\.\S+$/i.test(typed) && URL.canParse(typed)),
    'Typ het adres van de website, bijvoorbeeld https://www.deplek.nl.',
  ),
)

const phone = v.pipe(
  text({ max: 40 }),
  v.check(
    (typed) => typed === '' || isPhone(typed),
    'Dit is geen telefoonnummer. Gebruik cijfers, bijvoorbeeld 06 12 34 56 78.',
  ),
)

const mail = v.pipe(
  text({ max: 254 }),
  v.check(
    (typed) => typed === '' || v.is(v.pipe(v.string(), v.email()), typed),
    'Dit is geen mailadres. Schrijf het zoals naam@plek.nl.',
  ),
)

const postcode = v.pipe(
  text({ max: 20 }),
  v.check(
    (typed) => typed === '' || postcodeIn(typed) !== null,
    'Dit is geen postcode. Schrijf vier cijfers, bijvoorbeeld 9721.',
  ),
  v.transform(postcodeIn),
)

/** «53.2007, 6.5668»: somewhere in the Netherlands, or nothing. */
const point = v.pipe(
  text({ max: 60 }),
  v.transform((typed) => ({ typed, point: pointIn(typed) })),
  v.check(
    ({ typed, point }) => typed === '' || point !== null,
    'Schrijf twee getallen, bijvoorbeeld 53.2007, 6.5668. Of laat het leeg.',
  ),
  v.transform(({ point }) => point),
)

function pointIn(typed: string): { lat: number; lon: number } | null {
  const [, one, other] = /^(\d{2}[.,]\d+)[\s,;]+(\d[.,]\d+)$/.exec(typed) ?? []
  const lat = Number(one?.replace(',', '.'))
  const lon = Number(other?.replace(',', '.'))
  return lat > 50.7 && lat < 53.7 && lon > 3.2 && lon < 7.3 ? { lat, lon } : null
}

const languages = v.pipe(
  text({ max: 200 }),
  v.transform((typed) =>
    typed
      .split(',')
      .map((language) => language.trim())
      .filter(Boolean),
  ),
)

export const placeForm = v.object({
  name: text({ max: 200, missing: 'Schrijf op hoe de plek heet.' }),
  kind: choiceOf(placeKinds, 'Kies wat voor plek het is.'),
  about: text({ max: 1500, missing: 'Schrijf op wat er gebeurt als je binnenkomt.' }),
  welcomed_by: text({ max: 100 }),
  welcomed_as: text({ max: 100 }),
  address: text({ max: 200 }),
  postcode,
  area: text({ max: 100 }),
  /** Which of more with that name. */
  meant: text({ max: 100 }),
  point,
  access: text({ max: 500 }),
  languages,
  is_free: tick,
  cost: text({ max: 200 }),
  no_indication: tick,
  is_safe_harbour: tick,
  is_bridge: tick,
  phone,
  mail,
  web,
})
export type PlaceInput = v.InferOutput<typeof placeForm>

export const newPlaceForm = v.object({
  ...placeForm.entries,
  id: rowId,
  /** Null: people of the neighbourhood. */
  organisation_id: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => typed || null),
    v.nullable(v.pipe(v.string(), v.check(isId, 'Kies een organisatie uit de lijst.'))),
  ),
})
