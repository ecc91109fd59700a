import type { Found } from '#src/geography/found.ts'

/** Where one looks from. */
export type Around = {
  municipality: string
  areas: string[]
  postcode: string | null
  lat: number
  lon: number
}

export const aroundOf = ({ kind, code, municipality, areas, centre }: Found): Around => ({
  municipality: municipality.code,
  areas: areas ?? [],
  postcode: kind === 'postcode' ? code : null,
  ...centre,
})
