import { searchGeography } from '#src/geography/queries.ts'
import type { Tx } from '#src/platform/database.ts'

/** «Groningen, de wijert»: the municipalities that are meant, and the names that nobody knows. */
export async function townsIn(
  tx: Tx,
  typed: string,
): Promise<{ codes: string[]; unknown: string[] }> {
  const names = typed
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter(Boolean)
  const codes = new Set<string>()
  const unknown: string[] = []
  for (const name of names.slice(0, 20)) {
    const [place] = await searchGeography(tx, name, 1)
    if (place) codes.add(place.municipality.code)
    else unknown.push(name)
  }
  return { codes: [...codes], unknown }
}

export const unknownTowns = (unknown: readonly string[]): string =>
  `We kennen deze plaats niet: ${unknown.join(', ')}. Schrijf de gemeente op.`
