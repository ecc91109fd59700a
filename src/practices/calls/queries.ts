import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { Call } from './call.ts'

const calls = sql`
  select c.id, c.theme, c.wording, c.begins_on::text, c.ends_on::text,
    coalesce((select jsonb_agg(m.shown_name order by m.shown_name) from geography.municipality m where m.code = any (c.regions)), '[]') as towns,
    (select count(*)::int from practices.submission s where s.call_id = c.id and s.sent_at is not null) as sent
  from practices.call c`

/** What is asked for today, the soonest closing first. */
export async function readOpenCalls(tx: Tx): Promise<Call[]> {
  const { rows } = await sql<Call>`${calls}
    where current_date between c.begins_on and c.ends_on order by c.ends_on, c.id`.execute(tx)
  return rows
}

/** For editors: all of them, with what was sent for each. */
export async function readCalls(tx: Tx): Promise<Call[]> {
  const { rows } = await sql<Call>`${calls} order by c.ends_on desc, c.id limit 200`.execute(tx)
  return rows
}

type Row = {
  id: string
  theme: string
  wording: string
  begins_on: string
  ends_on: string
  regions: string[]
}

export async function saveCall(tx: Tx, { id, ...row }: Row, by: string): Promise<void> {
  await tx
    .insertInto('practices.call')
    .values({ id, ...row, made_by: by })
    .onConflict((clash) => clash.column('id').doUpdateSet(row))
    .execute()
}

export async function dropCall(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('practices.call').where('id', '=', id).execute()
}
