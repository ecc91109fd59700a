import pg from 'pg'
import { attemptsOf } from './attempts.ts'
import { everyone, opening, writes } from './doors.ts'
import { sees } from './model.ts'
import { type Rows, rowsOf } from './rows.ts'
import { attemptFunction, policies, primaryKeys } from './statements.ts'
import { type Viewer, viewerOf, type Who } from './viewer.ts'
import type { World } from './world.ts'

/**
 * Asks the database what the model says. All in one transaction that is rolled back: by the superuser for
 * the rows, and as the role of the pages for what people see and do.
 */
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

  /** The tables under a plan that the model must know. */
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
      for (const [table, all] of rows) if (all.length > 0) await this.load(table, all)
      return await work(rows)
    } finally {
      await this.client.query('rollback')
    }
  }

  /** Does the work after a change of the database itself, within the world, and takes it back. */
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
        ...(writes(who) ? await this.doneOtherwise(world, rows, viewer) : []),
        ...(await this.loggedOtherwise(viewer)),
      ])
      if (found.length > 0) return [JSON.stringify(who), ...found].join('\n  ')
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
    await Promise.all([
      this.client.query('savepoint somebody'),
      this.client.query('set local role wijkverband_app'),
    ])
    try {
      const { sql, values } = opening(who)
      if (sql) await this.client.query(sql, values)
      return await work()
    } finally {
      await this.client.query('rollback to somebody')
    }
  }

  private async seenOtherwise(rows: Rows, viewer: Viewer): Promise<string[]> {
    const { rows: answer } = await this.client.query({ name: 'seen', text: this.seenQuery() })
    return [...this.keys].flatMap(([table, columns]) => {
      const key = (row: Record<string, unknown>) => columns.map((column) => row[column]).join(' ')
      const there = rows.get(table) ?? []
      const expected = new Set(there.filter((row) => sees(viewer, table, row)).map(key))
      const seen = new Set<string>(answer[0].seen[table])
      return [
        ...minus(seen, expected).map((row) => `sees ${table} ${row}`),
        ...minus(expected, seen).map((row) => `misses ${table} ${row}`),
      ]
    })
  }

  private seenQuery(): string {
    const each = [...this.keys].map(
      ([table, columns]) =>
        `'${table}', (select jsonb_agg(concat_ws(' ', ${columns})) from ${table})`,
    )
    // a function takes a hundred arguments at most
    const some = [each.slice(0, 45), each.slice(45)].map((few) => `jsonb_build_object(${few})`)
    return `select ${some.join(' || ')} as seen`
  }

  private async doneOtherwise(world: World, rows: Rows, viewer: Viewer): Promise<string[]> {
    const attempts = attemptsOf(world, rows, viewer)
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

  /** One line for a member, for exactly the parts that were seen; none for owners, previews and strangers. */
  private async loggedOtherwise(viewer: Viewer): Promise<string[]> {
    await this.client.query('reset role')
    const { rows: lines } = await this.client.query({
      name: 'log',
      text: `select kind, person_id, member_id, array(select unnest(parts) order by 1) as parts
        from consent.view_log where kind <> 'search'`,
    })
    const { log: kind, person: person_id, member: member_id } = viewer
    const parts = unique(viewer.sees)
    const expected = kind && parts.length > 0 ? [{ kind, person_id, member_id, parts }] : []
    const said = JSON.stringify(lines)
    return said === JSON.stringify(expected) ? [] : [`log says ${said}`]
  }
}

const minus = (a: Set<string>, b: Set<string>) => [...a].filter((row) => !b.has(row))
const unique = (list: string[]) => [...new Set(list)].toSorted()
const refused = ['0', '42501', '25006']
// the policy let it pass: the row is there already, or refers to one that is not
const clashes = ['23505', '23503']
