import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'

/**
 * Says that this edition is here. Who starts at the same moment waits until it really is.
 * @returns false when it was here already.
 */
export async function claimEdition(tx: Tx, name: string): Promise<boolean> {
  const added = await tx
    .insertInto('geography.edition')
    .values({ name })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

type Table = Extract<keyof DB, `geography.${string}`>

/** Adds the rows, or lays them over what stands under the same key. Nothing is taken away: others point to it. */
export async function layDown(
  tx: Tx,
  table: Table,
  key: readonly string[],
  rows: readonly object[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const others = columns.filter((column) => !key.includes(column))
  const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)))
  const renewed = others.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`)
  await sql`insert into ${sql.table(table)} (${list(columns)})
    select ${list(columns)} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (${list(key)}) do update set ${sql.join(renewed)}`.execute(tx)
}

/**
 * Names lead to nothing else, so a new edition starts them anew. Thousands at once wait in a list beside the
 * index, and every search would read that list: it is sorted in here.
 */
export async function renewSearchNames(tx: Tx, names: readonly object[]): Promise<void> {
  await tx.deleteFrom('geography.search_name').execute()
  await layDown(tx, 'geography.search_name', ['kind', 'code', 'key'], names)
  await sql`select gin_clean_pending_list('geography.search_name_key_idx'),
    gin_clean_pending_list('geography.search_name_whole_idx')`.execute(tx)
}
