import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { Mapping } from './columns.ts'
import { mayStop, type State, states } from './import.ts'
import type { HandReading } from './row.ts'
import type { Counts } from './store-queries.ts'
import type { Beginning } from './table/beginning.ts'

const keepsSome = sql<boolean>`regions.edits_some()`

/** Whether this person keeps some region. */
export async function maySeeImports(tx: Tx): Promise<true | null> {
  const { allowed } = await tx.selectNoFrom(keepsSome.as('allowed')).executeTakeFirstOrThrow()
  return allowed || null
}

/** The newest first. */
export const readImports = (tx: Tx) =>
  tx
    .selectFrom('regions.import')
    .select(['id', 'file_name', 'source', 'made_at'])
    .select((eb) => eb.ref('state').$castTo<State>().as('state'))
    .where('state', '<>', 'arriving')
    .orderBy('made_at', 'desc')
    .limit(20)
    .execute()
export type ImportLine = Awaited<ReturnType<typeof readImports>>[number]

type Fresh = { id: string; made_by: string; file_name: string } & Beginning

/** @returns false when it is here already: the form was sent twice. */
export async function beginImport(tx: Tx, { sample, ...fresh }: Fresh): Promise<boolean> {
  const added = await tx
    .insertInto('regions.import')
    .values({ ...fresh, sample: JSON.stringify(sample) })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

export async function addChunk(tx: Tx, import_id: string, number: number, content: Buffer) {
  await tx.insertInto('regions.import_chunk').values({ import_id, number, content }).execute()
}

type End = { state: State; bytes: number; encoding: string; mapping: Mapping }

export async function endArrival(tx: Tx, id: string, { mapping, ...end }: End): Promise<void> {
  await tx
    .updateTable('regions.import')
    .set({ ...end, mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .execute()
}

/** How many are shown at once; the rest is counted. */
export const shownAtOnce = 50
export const askedAtOnce = 25

const rowsOf = (id: string): RawBuilder<unknown> =>
  sql`from regions.import_row r where r.import_id = ${id}`

/** Rows without end are not asked of a person: the most frequent first. */
const asks = (id: string, most: number) =>
  sql<{ text: string; times: number }[]>`coalesce((select json_agg(a) from (
    select r.ask as text, count(*)::int as times ${rowsOf(id)} and r.ask <> ''
    group by r.ask order by count(*) desc, r.ask limit ${most}) a), '[]')`

export function readImport(tx: Tx, id: string) {
  return tx
    .selectFrom('regions.import as i')
    .where('i.id', '=', id)
    .where('i.state', '<>', 'arriving')
    .where(keepsSome)
    .select(['i.id', 'i.file_name', 'i.kind', 'i.columns', 'i.month', 'i.source', 'i.made_at'])
    .select(['i.rows_read', 'i.rows_expected', 'i.trouble'])
    .select((eb) => [
      eb.ref('i.state').$castTo<State>().as('state'),
      eb.ref('i.mapping').$castTo<Mapping>().as('mapping'),
      eb.ref('i.sample').$castTo<string[][]>().as('sample'),
      eb.ref('i.counts').$castTo<Partial<Counts>>().as('counts'),
      asks(id, askedAtOnce).as('asks'),
      sql<boolean>`exists (select 1 from regions.import o
        where o.id <> i.id and o.state in ('reading', 'applying'))`.as('others'),
      jsonArrayFrom(
        eb
          .selectFrom('regions.import_row as r')
          .select(['r.number', 'r.problem'])
          .where('r.import_id', '=', id)
          .where('r.problem', '<>', '')
          .orderBy('r.number')
          .limit(10),
      ).as('refused'),
    ])
    .executeTakeFirst()
}
export type ImportPage = NonNullable<Awaited<ReturnType<typeof readImport>>>

export type Refused = { number: number; problem: string }

/** The rows that cannot be read, a page of them or all. */
export const readRefused = (
  tx: Tx,
  id: string,
  { from = 0, most }: { from?: number; most?: number } = {},
): Promise<Refused[]> =>
  tx
    .selectFrom('regions.import_row')
    .select(['number', 'problem'])
    .where('import_id', '=', id)
    .where('problem', '<>', '')
    .orderBy('number')
    .offset(from)
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .execute()

/** Steps from one state to the next, and only from there. */
const step = (tx: Tx, id: string, from: readonly State[]) =>
  tx.updateTable('regions.import').where('id', '=', id).where('state', 'in', from)

const beforeTaking: readonly State[] = ['columns', 'received', 'asks', 'failed']

export async function nameColumns(tx: Tx, id: string, mapping: Mapping): Promise<void> {
  await step(tx, id, beforeTaking)
    .set({ mapping: JSON.stringify(mapping), state: 'received' })
    .execute()
}

export async function addReadings(tx: Tx, id: string, readings: HandReading): Promise<void> {
  await step(tx, id, ['asks'])
    .set({ reading: sql`reading || ${JSON.stringify(readings)}::jsonb`, state: 'received' })
    .execute()
}

export async function agreeToImport(
  tx: Tx,
  id: string,
  said: { month: string; source: string },
): Promise<void> {
  await step(tx, id, ['asks'])
    .set({ month: `${said.month}-01`, source: said.source, state: 'applying' })
    .execute()
}

export async function stopImport(tx: Tx, id: string): Promise<void> {
  await step(tx, id, states.filter(mayStop)).set({ state: 'stopped' }).execute()
}

export async function tryAgain(tx: Tx, id: string): Promise<void> {
  await step(tx, id, ['failed']).set({ state: 'received' }).execute()
}
