import type { Exception, WeekHours } from '#src/neighbourhood/places/hours/hours.ts'
import type { PlaceKind } from '#src/neighbourhood/places/kind.ts'
import { placeUrl, type Room } from '#src/neighbourhood/places/place.ts'
import { roomInWords } from '#src/neighbourhood/places/words.ts'
import { organisationKindLabel } from '#src/people/organisations/words.ts'
import { dayOf } from '#src/ui/dates.ts'
import { derivedId, stableId } from './ids.ts'
import { schedulesOf } from './schedule.ts'
import { termId, terms } from './taxonomy.ts'

/** A place as the queries give it. */
export type FeedPlace = {
  id: string
  name: string
  kind: PlaceKind
  about: string
  address: string
  postcode: string | null
  area_code: string | null
  town: string
  province: string
  lat: number | null
  lon: number | null
  access: string
  languages: string[]
  is_free: boolean
  cost: string
  no_indication: boolean
  room: Room
  full_until: string | null
  phone: string
  mail: string
  web: string
  checked_at: string
  organisation_id: string | null
  organisation: string | null
  organisation_kind: string | null
  hours: WeekHours[]
  exceptions: Exception[]
}

export type FeedOrganisation = Pick<
  FeedPlace,
  | 'organisation_id'
  | 'organisation'
  | 'organisation_kind'
  | 'id'
  | 'name'
  | 'about'
  | 'web'
  | 'mail'
>

/** Without what is empty: in HSDS what is not known is not there. */
function told<T extends Record<string, unknown>>(fields: T): Partial<T> {
  const known = Object.entries(fields).filter(([, value]) => value !== '' && value !== null)
  return Object.fromEntries(known) as Partial<T>
}

const asMail = (mail: string) => (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(mail) ? mail : '')
const asUri = (web: string) => URL.parse(web)?.href ?? ''

/** The list form: only what there is one of. */
export function serviceOf(place: FeedPlace, origin: string) {
  return {
    id: place.id,
    name: place.name,
    status: 'active',
    ...told({
      description: place.about,
      url: asUri(place.web) || `${origin}${placeUrl(place.id)}`,
      email: asMail(place.mail),
      fees_description: place.is_free ? 'Gratis' : place.cost,
      wait_time: roomInWords(place.room, place.full_until),
      eligibility_description: place.no_indication ? 'Geen indicatie nodig' : '',
    }),
    assured_date: dayOf(place.checked_at),
    last_modified: new Date(place.checked_at).toISOString(),
    organization: organizationOf(place),
  }
}

export function fullServiceOf(place: FeedPlace, origin: string) {
  return {
    ...serviceOf(place, origin),
    phones: phonesOf(place),
    schedules: schedulesOf(place),
    languages: place.languages.map((name) => ({ id: stableId(place.id, 'language', name), name })),
    cost_options: place.is_free
      ? [{ id: stableId(place.id, 'cost'), option: 'Gratis', currency: 'EUR', amount: 0 }]
      : [],
    attributes: [
      {
        id: stableId(place.id, 'kind'),
        link_id: place.id,
        link_entity: 'service',
        link_type: 'taxonomy_term',
        taxonomy_term_id: termId(place.kind),
        taxonomy_term: terms.find(({ code }) => code === place.kind),
      },
    ],
    service_at_locations: [{ ...atLocationOf(place), location: fullLocationOf(place) }],
  }
}

/** The list form. `place` runs by itself when no organisation does. */
export function organizationOf(place: FeedOrganisation) {
  if (place.organisation_id && place.organisation) {
    const { organisation_id: id, organisation: name, organisation_kind } = place
    return { id, name, description: organisationKindLabel(organisation_kind ?? '') }
  }
  return {
    id: derivedId(place.id, 'organization'),
    name: place.name,
    description: place.about || place.name,
    ...told({ website: asUri(place.web), email: asMail(place.mail) }),
  }
}

export function locationOf(place: FeedPlace) {
  return {
    id: derivedId(place.id, 'location'),
    location_type: 'physical',
    name: place.name,
    ...told({
      latitude: place.lat,
      longitude: place.lon,
      external_identifier: place.area_code,
      external_identifier_type: place.area_code && 'CBS buurtcode',
    }),
  }
}

export function fullLocationOf(place: FeedPlace) {
  const location_id = derivedId(place.id, 'location')
  return {
    ...locationOf(place),
    addresses: [
      {
        id: stableId(place.id, 'address'),
        location_id,
        address_1: place.address,
        city: place.town,
        state_province: place.province,
        postal_code: place.postcode ?? '',
        country: 'NL',
        address_type: 'physical',
      },
    ],
    accessibility: place.access
      ? [{ id: stableId(place.id, 'access'), location_id, description: place.access }]
      : [],
  }
}

const atLocationOf = ({ id }: FeedPlace) => ({
  id: derivedId(id, 'service_at_location'),
  service_id: id,
  location_id: derivedId(id, 'location'),
})

export const serviceAtLocationOf = (place: FeedPlace, origin: string) => ({
  ...atLocationOf(place),
  service: serviceOf(place, origin),
  location: locationOf(place),
})

export const fullServiceAtLocationOf = (place: FeedPlace, origin: string) => ({
  ...atLocationOf(place),
  schedules: schedulesOf(place),
  phones: phonesOf(place),
  location: fullLocationOf(place),
  service: fullServiceOf(place, origin),
})

const phonesOf = ({ id, phone }: FeedPlace) =>
  phone ? [{ id: stableId(id, 'phone'), number: phone, type: 'voice' }] : []
