import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { type Candidate, candidateOf, type Shelved } from './rank.ts'
import { type Weights, weightsFrom } from './weights.ts'

export type Aid = { library: Candidate[]; weights: Weights; editor: boolean }

/** All that the decision aid ranks, and by what. */
export async function readAid(tx: Tx): Promise<Aid> {
  const { rows } = await sql<{ library: Shelved[]; weights: unknown; editor: boolean }>`
    select practices.is_editor() as editor,
      (select weights from practices.aid_weights order by version desc limit 1) as weights,
      coalesce((select jsonb_agg(jsonb_build_object('slug', slug, 'title', title, 'level', level,
        'place', content->>'place', 'facets', facets) order by slug)
        from practices.practice where archived_at is null), '[]') as library`.execute(tx)
  const [row] = rows
  return {
    library: (row?.library ?? []).map(candidateOf),
    weights: weightsFrom(row?.weights),
    editor: row?.editor ?? false,
  }
}
