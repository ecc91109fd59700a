import type { Point } from './municipality.ts'

/** Something of today that a search for a place leads to. */
export type Found = {
  kind: 'municipality' | 'town' | 'district' | 'area' | 'postcode'
  /** GM…, WP…, BU…, WK… or four digits; a district: its municipality's code and its name. */
  code: string
  name: string
  municipality: { code: string; name: string; province: string }
  /** The wijken and buurten in it, by code; null where these are not known or it is wider than that. */
  areas: string[] | null
  /** Its own middle when that is known, else its municipality's. */
  centre: Point
}

const bearers: Record<Found['kind'], string> = {
  municipality: 'gemeente',
  town: 'plaats',
  district: 'stadsdeel',
  area: 'buurt',
  postcode: 'postcode',
}

/** Tells namesakes apart: «Hengelo (Gelderland)», «De Wijert (Groningen)». */
export function labelOf({ kind, name, municipality }: Found): string {
  if (kind === 'postcode' || kind === 'district') return `${name} (${municipality.name})`
  return `${name} (${kind === 'area' ? municipality.name : municipality.province})`
}

/** A second line under it: «plaats in de gemeente Bronckhorst, Gelderland». */
export function whereIs({ kind, code, municipality }: Found): string {
  if (kind === 'municipality') return `gemeente in ${municipality.province}`
  const bearer = code.startsWith('WK') ? 'wijk' : bearers[kind]
  return `${bearer} in de gemeente ${municipality.name}, ${municipality.province}`
}
