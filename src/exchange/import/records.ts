/** One place as a list of others tells of it: a service at a location. Nothing of it has been judged. */
export type RawRecord = { service: unknown; location: unknown; at: unknown }

type Thing = Record<string, unknown>

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
export const thingsIn = (value: unknown): Thing[] =>
  Array.isArray(value) ? value.filter(isThing) : []

/** All places in a document of HSDS: a page, an organization, a service, a service at a location, or many. */
export function recordsIn(document: unknown): RawRecord[] {
  if (Array.isArray(document)) return document.flatMap(recordsIn)
  if (!isThing(document)) return [nothingIn(document)]
  if (Array.isArray(document.contents)) return document.contents.flatMap(recordsIn)
  if (Array.isArray(document.services)) return document.services.flatMap(recordsIn)
  if ('service' in document || 'location' in document) return [recordAt(document, document.service)]
  if ('location_type' in document) return [{ service: document, location: document, at: document }]
  const places = document.service_at_locations
  if (Array.isArray(places) && places.length > 0) {
    return places.map((place) => recordAt(isThing(place) ? place : {}, document))
  }
  return [{ service: document, location: undefined, at: undefined }]
}

const nothingIn = (document: unknown): RawRecord => ({
  service: document,
  location: undefined,
  at: undefined,
})

const recordAt = (at: Thing, service: unknown): RawRecord => ({
  service,
  location: at.location,
  at,
})
