import { dimensions, levels, type PracticeRecord, phases } from './practice.ts'

/** By what the library is looked through: the name in the address, and the question on the screen. */
export const facets = {
  herstel: 'Wat voor herstel?',
  fase: 'Hoe gaat het met iemand?',
  doelgroep: 'Voor wie?',
  organisatie: 'Wie doet het?',
  plaats: 'Waar?',
  betaler: 'Wie betaalt?',
  indicatie: 'Is een indicatie nodig?',
  niveau: 'Hoe zeker is het?',
  soort: 'Wat is het?',
} as const
export type Facet = keyof typeof facets
export const facetNames = Object.keys(facets) as Facet[]

/** «herstel:persoonlijk»: as the database keeps it. */
export const tagOf = (facet: Facet, value: string): string => `${facet}:${value}`

export function facetsOf(practice: PracticeRecord): string[] {
  const values: Record<Facet, readonly string[]> = {
    herstel: practice.dimensions,
    fase: practice.phases,
    doelgroep: practice.audiences,
    organisatie: practice.organisations,
    plaats: practice.municipalities,
    betaler: practice.payers,
    indicatie: practice.indication ? [practice.indication] : [],
    niveau: [practice.level],
    soort: [practice.kind],
  }
  return facetNames.flatMap((facet) =>
    [...new Set(values[facet])].map((value) => tagOf(facet, value)),
  )
}

/** What was chosen so far, as the address says it. */
export type Chosen = { facet: Facet; value: string }[]

/** One search: words, what was chosen, and which page of the answer. */
export type Search = { words: string; chosen: Chosen; page: number }

const most = 12

/** Reads any address: what is no facet is not there, and no value is too odd. */
export function searchIn(query: Record<string, string[]>): Search {
  const chosen = facetNames.flatMap((facet) =>
    [...new Set(query[facet] ?? [])]
      .map((value) => value.replaceAll('\0', '').trim().slice(0, 200))
      .filter(Boolean)
      .map((value) => ({ facet, value })),
  )
  const words = (query.zoek?.[0] ?? '').replaceAll('\0', '').trim().slice(0, 200)
  const page = /^[1-9]\d{0,3}$/.test(query.bladzijde?.[0] ?? '') ? Number(query.bladzijde?.[0]) : 1
  return { words, chosen: chosen.slice(0, most), page }
}

/** The address of a search: the same search always has the same. */
export function addressOf({ words, chosen, page }: Search, path = '/goede-voorbeelden'): string {
  const query = new URLSearchParams()
  if (words) query.set('zoek', words)
  for (const { facet, value } of chosen) query.append(facet, value)
  if (page > 1) query.set('bladzijde', String(page))
  return query.size > 0 ? `${path}?${query}` : path
}

export const withChoice = (search: Search, facet: Facet, value: string): Search => ({
  ...search,
  chosen: [...search.chosen, { facet, value }],
  page: 1,
})

export const withoutChoice = (search: Search, facet: Facet, value: string): Search => ({
  ...search,
  chosen: search.chosen.filter((one) => one.facet !== facet || one.value !== value),
  page: 1,
})

const fixed: Partial<Record<Facet, readonly string[]>> = {
  herstel: dimensions,
  fase: phases,
  niveau: levels,
}

/** The fixed lists in their own order, the others most first. */
export function inOrder<T extends { value: string; number: number }>(
  facet: Facet,
  values: T[],
): T[] {
  const order = fixed[facet]
  return values.toSorted((a, b) =>
    order
      ? order.indexOf(a.value) - order.indexOf(b.value)
      : b.number - a.number || a.value.localeCompare(b.value, 'nl'),
  )
}
