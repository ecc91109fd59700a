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

/** Names lead to nothing else, so a new edition starts them anew. */
export async function forgetSearchNames(tx: Tx): Promise<void> {
  await tx.deleteFrom('geography.search_name').execute()
}
