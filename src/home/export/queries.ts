import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { type PlanTable, planTables } from '#src/platform/plan-tables.ts'

export type Row = Record<string, unknown>

/** How many rows are in memory at a time. */
const pageSize = 500

/** Only says where things are; nobody's words. */
const notMine = ['plans.own_plan', 'groups.my_plan', 'consent.inbox']

/** What a plan is made of, and what its members are called in it. */
export async function readShape(tx: Tx, plan: string) {
  const tables = await planTables(tx, ['plans', 'groups', 'consent'])
  const members = await tx
    .selectFrom('groups.member')
    .where('plan_id', '=', plan)
    .select(['id', 'shown_name'])
    .execute()
  return {
    tables: tables.filter(({ name }) => !notMine.includes(name)),
    names: new Map(members.map(({ id, shown_name }) => [id, shown_name])),
  }
}

/** The rows of a table after this one, in a fixed order. */
export async function readRows(
  tx: Tx,
  plan: string,
  table: PlanTable,
  after: Row | undefined,
): Promise<Row[]> {
  const order = orderOf(table)
  const columns = sql.join(order.map((column) => sql.ref(`t.${column}`)))
  const last = sql.join(order.map((column) => sql.val(after?.[column])))
  const further = after ? sql`and (${columns}) > (${last})` : sql``
  const inOrder = order.length > 0 ? sql`order by ${columns}` : sql``
  const { rows } = await sql<{ row: Row }>`
    select to_jsonb(t) as row from ${sql.table(table.name)} t
    where t.plan_id = ${plan} ${further} ${inOrder} limit ${pageSize}`.execute(tx)
  return rows.map(({ row }) => row)
}

/** @returns whether there may be more */
export const isFull = (rows: readonly Row[], { key }: PlanTable): boolean =>
  rows.length === pageSize && key.length > 0

// the log is read as days, and has an index for that
const orderOf = ({ name, key }: PlanTable): string[] =>
  name === 'consent.view_log' ? ['seen_at', ...key] : key
