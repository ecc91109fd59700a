import type { Adoption } from './adoption.ts'

/** One place in the chain: `depth` steps away from the example, taken over `from` another row of it. */
export type Link = { adoption: Adoption; depth: number; from: number | null }

/** Who took it from whom, each below whose way it is; of the same one the eldest first. */
export function chainOf(adoptions: readonly Adoption[]): Link[] {
  const known = new Set(adoptions.map(({ id }) => id))
  const eldestFirst = adoptions.toSorted((a, b) =>
    a.since === b.since ? (a.id < b.id ? -1 : 1) : a.since < b.since ? -1 : 1,
  )
  const chain: Link[] = []
  const add = (parent: string | null, depth: number, from: number | null) => {
    for (const adoption of eldestFirst) {
      // whose way it was may be gone or hidden: then it hangs under the example
      const under = known.has(adoption.adopted_from ?? '') ? adoption.adopted_from : null
      if (under !== parent) continue
      const at = chain.push({ adoption, depth, from }) - 1
      add(adoption.id, depth + 1, at)
    }
  }
  add(null, 1, null)
  return chain
}
