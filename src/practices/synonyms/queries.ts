import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { SynonymInput } from './synonym.ts'

export type Synonym = { id: string; words: string[] }

export function readSynonyms(tx: Tx): Promise<Synonym[]> {
  return tx
    .selectFrom('practices.synonym')
    .select(['id', 'words'])
    .orderBy(sql`words[1]`)
    .orderBy('id')
    .execute()
}

/** Writes it under its id, new or not. A search knows it at once. */
export async function saveSynonym(tx: Tx, { id, words }: SynonymInput): Promise<void> {
  const row = { words, stems: sql<string[]>`practices.stems(${words}::text[])` }
  await tx
    .insertInto('practices.synonym')
    .values({ id, ...row })
    .onConflict((clash) => clash.column('id').doUpdateSet(row))
    .execute()
}

export async function dropSynonym(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('practices.synonym').where('id', '=', id).execute()
}
