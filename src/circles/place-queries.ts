import type { Found } from '#src/geography/found.ts'
import { meantBy } from '#src/geography/meant.ts'
import { searchGeography } from '#src/geography/queries.ts'
import type { Tx } from '#src/platform/database.ts'

/** What somebody typed and chose as a place, and what it is. */
export type PlaceChoice = { waar: string; plek: string; places: Found[]; place: Found | null }

export async function readPlace(tx: Tx, { waar = '', plek = '' }): Promise<PlaceChoice> {
  const places = waar ? await searchGeography(tx, waar) : []
  return { waar, plek, places, place: meantBy(places, waar, plek) }
}

/** How the place stands on a row: a wijk or buurt by its code, all else by its municipality alone. */
export const onRow = ({ kind, code, municipality }: Found) => ({
  area_code: kind === 'area' ? code : null,
  municipality_code: municipality.code,
})
