import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { addUp } from '../figure-queries.ts'
import type { WaitingRow } from './row.ts'

/** A line that was read, with its key, or with why it is refused. */
export type StagedRow = {
  number: number
  problem?: string
  ask?: string
  key?: string
} & Partial<WaitingRow>

/** The columns of a line that lies ready, with their types and what stands for nothing. */
const columns = {
  ...{ number: 'int4', key: 'text', series: 'text', measured_on: 'date', provider_key: 'text' },
  ...{ provider: 'text', provider_kind: 'text', name: 'text', location_key: 'text' },
  ...{ location: 'text', town: 'text', municipality_code: 'text', circuit: 'text' },
  ...{ main_group: 'text', care_type: 'text', intake_weeks: 'float8', treatment_weeks: 'float8' },
  ...{ total_weeks: 'float8', intake_text: 'text', treatment_text: 'text', is_current: 'bool' },
  ...{ intake_stop: 'bool', updated_on: 'date', problem: 'text', ask: 'text' },
} as const
const names = Object.keys(columns) as (keyof typeof columns)[]
const neverNull: readonly string[] = ['intake_text', 'treatment_text', 'problem', 'ask']

/** Lays lines ready beside the import; `readImport` shows them before anything changes. */
export async function stage(tx: Tx, id: string, rows: readonly StagedRow[]): Promise<void> {
  // a list for each column: a third faster than a list of objects
  const lists = names.map((name) => {
    const nothing = neverNull.includes(name) ? '' : null
    return sql`${rows.map((row) => row[name] ?? nothing)}::${sql.raw(columns[name])}[]`
  })
  await sql`insert into regions.import_row (import_id, ${sql.join(names.map((name) => sql.ref(name)))})
    select ${id}, line.* from unnest(${sql.join(lists)}) as line`.execute(tx)
}

/** All lines lie ready: the second of a series and day gets the key of a second (see keyOf). */
export async function settle(tx: Tx, id: string): Promise<void> {
  // else it is planned as if hardly anything lay there
  await sql`analyze regions.import_row`.execute(tx)
  await sql`
    update regions.import_row r
      set key = left(translate(encode(sha256(convert_to(
        concat_ws(' ', r.series, to_char(r.measured_on, 'YYYY-MM-DD'), d.n), 'UTF8')), 'base64'), '+/', '-_'), 22)
      from (select number, row_number() over (partition by key order by number) as n
        from regions.import_row where import_id = ${id} and key is not null) d
      where r.import_id = ${id} and r.number = d.number and d.n > 1`.execute(tx)
}

/** What a later file may say anew of the same row. */
const figures = [
  ...[
    'provider',
    'location',
    'town',
    'municipality_code',
    'intake_weeks',
    'treatment_weeks',
    'total_weeks',
  ],
  ...['intake_text', 'treatment_text', 'is_current', 'intake_stop', 'updated_on'],
]
const rest = [
  'provider_key',
  'provider_kind',
  'name',
  'location_key',
  'circuit',
  'main_group',
  'care_type',
]
const of = (table: string, names: readonly string[]) =>
  sql.join(names.map((name) => sql.ref(`${table}.${name}`)))
const differs = sql`(${of('w', figures)}) is distinct from (${of('r', figures)})`

export type Counts = { new: number; changed: number; same: number; refused: number; asked: number }

const isRead = sql`r.problem = '' and r.ask = ''`

/** What would happen if the lines that lie ready were taken over. */
export async function countStaged(tx: Tx, id: string): Promise<Counts> {
  const { rows } = await sql<Counts>`
    select count(*) filter (where ${isRead} and w.id is null)::int as new,
      count(*) filter (where w.id is not null and ${differs})::int as changed,
      count(*) filter (where w.id is not null and not ${differs})::int as same,
      count(*) filter (where r.problem <> '')::int as refused,
      count(*) filter (where r.ask <> '')::int as asked
    from regions.import_row r left join regions.waiting_time w on w.key = r.key and ${isRead}
    where r.import_id = ${id}`.execute(tx)
  return rows[0] as Counts
}

/** Takes over what lies ready and adds it up, in the transaction of the caller: all of it or nothing. */
export async function takeOver(tx: Tx, id: string, month: string): Promise<void> {
  const taken = ['key', 'series', 'measured_on', ...rest, ...figures]
  const renewed = figures.map((name) => sql`${sql.ref(name)} = ${sql.ref(`r.${name}`)}`)
  const lines = sql`regions.import_row r where r.import_id = ${id} and ${isRead}`
  // a row that is corrected later may move to another month
  const { rows: before } = await sql<{ month: string }>`
    select distinct w.month from regions.waiting_time w
    where exists (select 1 from ${lines} and r.key = w.key)`.execute(tx)
  await sql`
    update regions.waiting_time w
      set import_id = ${id}, month = ${month}::date, version = w.version + 1, ${sql.join(renewed)}
      from ${lines} and r.key = w.key and ${differs}`.execute(tx)
  await sql`
    insert into regions.waiting_time (id, import_id, month, ${sql.join(taken.map((name) => sql.ref(name)))})
    select uuidv7(), ${id}, ${month}::date, ${of('r', taken)} from ${lines}
      and not exists (select 1 from regions.waiting_time w where w.key = r.key)`.execute(tx)
  await addUp(tx, [month, ...before.map((one) => one.month)])
}
