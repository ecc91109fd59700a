import { type RawBuilder, sql } from 'kysely'
import type { Tx } from './database.ts'

/** A table whose rows belong to a plan, by the catalogue: what is added later is taken along and erased too. */
export type PlanTable = {
  /** As `consent.share`. */
  name: string
  /** `comment on table`: what a row means. */
  meaning: string
  /** The columns of its primary key, without the plan's. */
  key: string[]
  /** The other columns that hold an id. */
  ids: string[]
}

/** The tables of these schemas that whoever asks may read. */
export async function planTables(tx: Tx, schemas: readonly string[]): Promise<PlanTable[]> {
  const { rows } = await sql<PlanTable>`
    select n.nspname || '.' || c.relname as name,
           coalesce(obj_description(c.oid, 'pg_class'), '') as meaning,
           array(select a.attname::text
                   from pg_index i cross join unnest(i.indkey) with ordinality k(number, place)
                   join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
                  where i.indrelid = c.oid and i.indisprimary and a.attname <> 'plan_id'
                  order by k.place) as key,
           array(select a.attname::text from pg_attribute a
                  where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                    and a.atttypid = 'uuid'::regtype and a.attname <> 'plan_id') as ids
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any (${[...schemas]}::text[]) and c.relkind = 'r'
       and has_table_privilege(c.oid, 'select')
       and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'plan_id')
     order by 1`.execute(tx)
  return rows
}

/** Deletes in one statement, so that it does not matter which rows lean on which. */
export async function deleteRows(
  tx: Tx,
  tables: readonly PlanTable[],
  where: RawBuilder<unknown>,
): Promise<void> {
  const deletions = tables.map(
    ({ name }, i) => sql`${sql.ref(`d${i}`)} as (delete from ${sql.table(name)} where ${where})`,
  )
  await sql`with ${sql.join(deletions)} select 1`.execute(tx)
}

/** Somebody becomes `nobody` in the rows of a plan of somebody else. */
export async function replaceId(
  tx: Tx,
  tables: readonly PlanTable[],
  { plan, person, nobody }: { plan: string; person: string; nobody: string },
): Promise<void> {
  for (const { name, ids } of tables) {
    for (const id of ids) {
      await sql`update ${sql.table(name)} set ${sql.ref(id)} = ${nobody}
        where plan_id = ${plan} and ${sql.ref(id)} = ${person}`.execute(tx)
    }
  }
}
