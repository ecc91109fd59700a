import type { Point } from './municipality.ts'

/** East and south of Amersfoort, in metres: as SVG counts. */
export type Spot = { x: number; y: number }

const origin = { lat: 52.155, lon: 5.387 }
const degree = 111_320

// one scale for the whole country: in the far north and south it is three percent off
const narrowing = Math.cos((origin.lat * Math.PI) / 180)

export function spotOf({ lat, lon }: Point): Spot {
  return {
    x: Math.round((lon - origin.lon) * degree * narrowing),
    y: Math.round((origin.lat - lat) * degree),
  }
}
