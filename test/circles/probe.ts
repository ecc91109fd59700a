import pg from 'pg'
import { attemptFunction } from '../visibility/statements.ts'
import { attemptsOf } from './attempts.ts'
import { rules } from './model.ts'
import { circleId, feedHash, personId, type Rows, rowsOf } from './rows.ts'
import { type Viewer, viewerOf, type Who } from './viewer.ts'
import { people, type World } from './world.ts'

/** Asks the database what the model says, in one transaction that is rolled back. */
export class Probe {
  private readonly client: pg.Client
  private keys = new Map<string, string[]>()

  private constructor(client: pg.Client) {
    this.client = client
  }

  static async open(url: string): Promise<Probe> {
    const client = new pg.Client({ connectionString: url, pipeline: true })
    await client.connect()
    await client.query(attemptFunction)
    const probe = new Probe(client)
    const { rows } = await client.query<{ table: string; columns: string[] }>(primaryKeys)
    probe.keys = new Map(rows.map(({ table, columns }) => [table, columns]))
    return probe
  }

  close = () => this.client.end()

  tables = () => [...this.keys.keys()]

  /** For each policy, and for each of its two conditions: the statement that makes it let everything pass. */
  async looserPolicies(): Promise<{ table: string; statement: string }[]> {
    return (await this.client.query(policies)).rows
  }

  /** Does the work with this world in the database, and leaves nothing behind. */
  async inWorld<T>(world: World, work: (rows: Rows) => Promise<T>): Promise<T> {
    const rows = rowsOf(world)
    try {
      await this.client.query('begin')
      // what the rows refer to outside the circles plays no part here
      await this.client.query('set local session_replication_role = replica')
      for (const [table, all] of rows) await this.load(table, all)
      await this.client.query('set local session_replication_role = origin')
      return await work(rows)
    } finally {
      await this.client.query('rollback')
    }
  }

  /** Does the work after a change of the database itself, and takes it back. */
  async changed<T>(statement: string, work: () => Promise<T>): Promise<T> {
    await this.client.query('savepoint changed')
    try {
      await this.client.query(statement)
      return await work()
    } finally {
      await this.client.query('rollback to changed')
    }
  }

  /** The first person for whom the database and the model differ, and in what; null when they agree. */
  async difference(world: World, rows: Rows): Promise<string | null> {
    for (const who of everyone(world)) {
      const viewer = viewerOf(world, who)
      const found = await this.asSomebody(who, async () => [
        ...(await this.seenOtherwise(rows, viewer)),
        ...(writes(who) ? await this.doneOtherwise(rows, viewer) : []),
      ])
      if (found.length > 0) return [JSON.stringify({ who, viewer }), ...found].join('\n  ')
    }
    return null
  }

  private async load(table: string, rows: Record<string, unknown>[]) {
    const columns = Object.keys(rows[0] ?? {}).join(', ')
    await this.client.query(
      `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(rows)],
    )
  }

  private async asSomebody<T>(who: Who, work: () => Promise<T>): Promise<T> {
    await this.client.query('savepoint somebody')
    await this.client.query('set local role wijkverband_app')
    try {
      await this.client.query(...opening(who))
      return await work()
    } finally {
      await this.client.query('rollback to somebody')
    }
  }

  private async seenOtherwise(rows: Rows, viewer: Viewer): Promise<string[]> {
    const each = [...this.keys].map(
      ([table, columns]) =>
        `'${table}', (select jsonb_agg(concat_ws(' ', ${columns})) from ${table})`,
    )
    const { rows: answer } = await this.client.query({
      name: 'seen',
      text: `select jsonb_build_object(${each}) as seen`,
    })
    return [...this.keys].flatMap(([table, columns]) => {
      const key = (row: Record<string, unknown>) => columns.map((column) => row[column]).join(' ')
      const there = rows.get(table) ?? []
      const visible = there.filter((row) => rules[table]?.see(viewer, row, rows)).map(key)
      const seen: string[] = answer[0].seen[table] ?? []
      return [
        ...seen.filter((row) => !visible.includes(row)).map((row) => `sees ${table} ${row}`),
        ...visible.filter((row) => !seen.includes(row)).map((row) => `misses ${table} ${row}`),
      ]
    })
  }

  private async doneOtherwise(rows: Rows, viewer: Viewer): Promise<string[]> {
    const attempts = attemptsOf(rows, viewer)
    const { rows: answer } = await this.client.query({
      name: 'attempts',
      text: 'select public.attempts($1) as done',
      values: [attempts.map(({ sql }) => sql)],
    })
    return attempts.flatMap(({ sql, allowed }, i) => {
      const done: string = answer[0].done[i]
      const right =
        allowed === 0 ? refused.includes(done) : [String(allowed), ...clashes].includes(done)
      return right ? [] : [`${sql}: expected ${allowed}, but ${done}`]
    })
  }
}

/** Everybody as themselves and in each circle, and by the calendar of each chair. */
function* everyone(world: World): Generator<Who> {
  yield { person: null, circle: null }
  for (let person = 0; person < people; person++) {
    if (person > 4) yield { person, circle: null }
    for (const circle of world.keys()) yield { person, circle }
  }
  for (const [circle, { chairs }] of world.entries()) {
    for (const [feed, { person }] of chairs.entries()) yield { person, circle, feed }
  }
}

function opening({ person, circle, feed }: Who): [string, unknown[]] {
  const someone = person === null ? null : personId(person)
  if (circle === null) return ['select app.be($1)', [someone]]
  return feed === undefined
    ? ['select app.enter_circle($1, $2)', [someone, circleId(circle)]]
    : ['select app.enter_circle_feed($1)', [feedHash(circle, feed)]]
}

/** A calendar is only read; and trying everything is slow: in the first circle, of two that are alike. */
const writes = ({ circle, feed }: Who) => feed === undefined && circle !== 1

const refused = ['0', '42501']
// the policy let it pass: the row is there already, refers to one that is not, or is no good one
const clashes = ['23505', '23503', '23514']

const policies = `
  select format('alter policy %I on %I.%I %s (true)', policyname, schemaname, tablename, condition) as statement,
         schemaname || '.' || tablename as table
    from pg_policies, lateral (values ('using', qual), ('with check', with_check)) c (condition, present)
   where schemaname = 'circles' and present is not null and present <> 'true'
   order by 1`

const primaryKeys = `
  select i.indrelid::regclass::text as table, array_agg(a.attname::text order by k.n) as columns
    from pg_index i
    join unnest(i.indkey) with ordinality k(attnum, n) on true
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    join pg_class c on c.oid = i.indrelid
   where i.indisprimary and c.relnamespace = 'circles'::regnamespace
   group by i.indrelid`
