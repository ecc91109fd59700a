import { type PlaceKind, placeKinds } from '#src/neighbourhood/places/kind.ts'
import { kindWords } from '#src/neighbourhood/places/words.ts'
import { stableId } from './ids.ts'

export const taxonomy = {
  id: stableId('taxonomy', 'places'),
  name: 'Soorten plekken',
  description: 'Waarvoor mensen naar een plek in de buurt gaan',
  version: '1',
}

export const termId = (kind: PlaceKind): string => stableId('taxonomy term', 'places', kind)

export const terms = placeKinds.map((kind) => ({
  id: termId(kind),
  code: kind,
  name: kindWords[kind],
  description: kindWords[kind],
  taxonomy: taxonomy.name,
  taxonomy_detail: taxonomy,
  language: 'nl',
}))

/** The kind that a term stands for; undefined for the term of somebody else. */
export const kindOfTerm = (id: string): PlaceKind | undefined =>
  placeKinds.find((kind) => termId(kind) === id.toLowerCase())
