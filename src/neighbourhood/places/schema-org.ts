import type { Exception, WeekHours } from './hours/hours.ts'
import { placeUrl } from './place.ts'
import type { PlacePage } from './queries.ts'

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** An open door as schema.org says it. */
export const schemaOfPlace = (place: PlacePage): object => ({
  '@type': 'CivicStructure',
  name: place.name,
  url: placeUrl(place.id),
  ...(place.about && { description: place.about }),
  ...(place.phone && { telephone: place.phone }),
  ...(place.web && { sameAs: place.web }),
  isAccessibleForFree: place.is_free,
  publicAccess: place.no_indication,
  address: {
    '@type': 'PostalAddress',
    streetAddress: place.address,
    ...(place.postcode && { postalCode: place.postcode }),
    addressLocality: place.municipality,
    addressCountry: 'NL',
  },
  ...(place.lat !== null && {
    geo: { '@type': 'GeoCoordinates', latitude: place.lat, longitude: place.lon },
  }),
  openingHoursSpecification: place.hours.map(weekly),
  specialOpeningHoursSpecification: place.exceptions.map(otherwise),
})

const weekly = ({ weekday, opens, closes }: WeekHours) => ({
  '@type': 'OpeningHoursSpecification',
  dayOfWeek: days[weekday - 1],
  opens,
  closes,
})

/** Shut all day is open from midnight till midnight: so schema.org says it. */
const otherwise = ({ day, opens, closes }: Exception) => ({
  '@type': 'OpeningHoursSpecification',
  validFrom: day,
  validThrough: day,
  opens: opens ?? '00:00',
  closes: closes ?? '00:00',
})
