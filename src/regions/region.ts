export const regionsUrl = '/regio'
export const regionUrl = (slug: string): string => `${regionsUrl}/${slug}`

/** How sure it is that a division cuts the country like this; ours: we made it. */
export const certainties = ['sure', 'likely', 'ours'] as const
export type Certainty = (typeof certainties)[number]

export type RegionName = { slug: string; name: string }

export type Region = RegionName & {
  id: string
  about: string
  version: number
  division: { code: string; name: string; about: string; source: string; certainty: Certainty }
  /** The viewer keeps these pages right. */
  edits: boolean
  /** Of today; none when nobody knows which they are. */
  municipalities: { code: string; name: string }[]
  /** Regions of other divisions with a municipality in common. */
  others: (RegionName & { division: string })[]
}
