import { plain } from '#src/geography/plain.ts'
import { postcodeIn } from '#src/geography/postcode.ts'
import type { Incoming } from './incoming.ts'

/** What is known of the codes and names in a list: where each lies today. More than one: nobody can tell which. */
export type Whereabouts = {
  postcodes: Record<string, string>
  areas: Record<string, string>
  towns: Record<string, string[]>
}

export type Lies = { municipality_code: string; area_code: string | null; postcode: string | null }

/** Where a place lies: by its neighbourhood, else its postcode, else the name of its town. */
export function liesIn(place: Incoming, known: Whereabouts): Lies | { refused: string } {
  const digits = postcodeIn(place.postcode)
  const postcode = digits && known.postcodes[digits] ? digits : null
  const area_code = known.areas[place.area] ? place.area : null
  const towns = known.towns[plain(place.town)] ?? []
  const municipality_code =
    (area_code && known.areas[area_code]) ??
    (postcode && known.postcodes[postcode]) ??
    (towns.length === 1 ? towns[0] : undefined)
  if (municipality_code) return { municipality_code, area_code, postcode }
  if (towns.length > 1) {
    return {
      refused: `Er is meer dan één plaats die ${place.town} heet. Er hoort een postcode bij.`,
    }
  }
  return { refused: 'Er staat geen postcode, buurt of plaatsnaam bij die we kennen.' }
}
