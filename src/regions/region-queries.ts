import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'

/** By its address; `edits`: the viewer keeps its pages right. */
export function readRegionName(tx: Tx, slug: string) {
  return tx
    .selectFrom('regions.region as r')
    .where('r.slug', '=', slug)
    .select(['r.id', 'r.slug', 'r.name', sql<boolean>`regions.edits(r.id)`.as('edits')])
    .executeTakeFirst()
}

export type NamedRegion = NonNullable<Awaited<ReturnType<typeof readRegionName>>>
