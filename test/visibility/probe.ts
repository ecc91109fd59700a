import pg from 'pg'
import { type Part, parts } from '#src/platform/viewer.ts'
import { attemptsOf } from './attempts.ts'
import { sees, type Viewer, viewerOf, type Who } from './model.ts'
import { codeHash, memberId, personId, planId, type Rows, rowsOf } from './rows.ts'
import { people, type World } from './world.ts'

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
    return `select jsonb_build_object(${each.slice(0, 45)}) as seen`
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
      text: `select person_id, member_id, kind, parts from consent.view_log where kind = 'read'`,
    })
    const looked = viewer.member !== null && !viewer.preview && viewer.sees.length > 0
    const expected = looked
      ? [
          {
            person_id: viewer.person,
            member_id: viewer.member,
            kind: 'read',
            parts: unique(viewer.sees),
          },
        ]
      : []
    const said = JSON.stringify(lines)
    return said === JSON.stringify(expected) ? [] : [`log says ${said}`]
  }
}

const minus = (a: Set<string>, b: Set<string>) => [...a].filter((row) => !b.has(row))
const unique = (list: string[]) => [...new Set(list)].toSorted()
const refused = ['0', '42501', '25006']
// the policy let it pass: the row is there already, or refers to one that is not
const clashes = ['23505', '23503']

// trying everything is slow: for all where a page names every part, and for one person where it does not
const writes = (who: Who) =>
  who.door !== 'enter' || who.person === 2 || who.parts.length === parts.length

/** Every door for every person: no door, only identity, each plan, each preview, each code. */
function* everyone(world: World): Generator<Who> {
  yield { door: 'none' }
  for (let person = 0; person < people; person++) {
    yield { door: 'be', person }
    for (const plan of world.plans.keys()) {
      for (const named of [[...parts], world.named])
        yield { door: 'enter', person, plan, parts: named }
    }
  }
  for (const [plan, { members, nominations }] of world.plans.entries()) {
    for (const as of members.keys()) {
      yield { door: 'enter', person: plan, plan, parts: [...parts], as }
    }
    yield { door: 'enter', person: 2, plan, parts: [...parts], as: 0 }
    for (const nomination of nominations.keys()) {
      for (const person of [null, plan, 3]) yield { door: 'code', person, plan, nomination }
    }
  }
}

function opening(who: Who): { sql: string; values: unknown[] } {
  if (who.door === 'none') return { sql: '', values: [] }
  const person = who.person === null ? null : personId(who.person)
  if (who.door === 'be') return { sql: 'select app.be($1)', values: [person] }
  if (who.door === 'code') {
    const values = [codeHash(who.plan, who.nomination), person]
    return { sql: 'select app.enter_invitation($1, $2)', values }
  }
  const as = who.as === undefined ? null : memberId(who.plan, who.as)
  const values = [person, planId(who.plan), who.parts satisfies Part[], as]
  return { sql: 'select app.enter($1, $2, $3, $4)', values }
}

const policies = `
  select format('alter policy %I on %I.%I %s (true)', policyname, schemaname, tablename, condition) as statement,
         schemaname || '.' || tablename as table
    from pg_policies, lateral (values ('using', qual), ('with check', with_check)) c (condition, present)
   where schemaname in ('plans', 'groups', 'consent') and present is not null
   order by 1`

const primaryKeys = `
  select i.indrelid::regclass::text as table, array_agg(a.attname::text order by k.n) as columns
    from pg_index i
    join unnest(i.indkey) with ordinality k(attnum, n) on true
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
    join pg_class c on c.oid = i.indrelid
   where i.indisprimary and c.relnamespace = any ('{plans,groups,consent}'::regnamespace[])
   group by i.indrelid`

// each statement is tried and taken back; the answer is how many rows it touched, or why it was refused
const attemptFunction = `
  create or replace function public.attempts(statements text[]) returns text[] language plpgsql as $$
  declare statement text; touched integer; answers text[];
  begin
    foreach statement in array statements loop
      begin
        execute statement;
        get diagnostics touched = row_count;
        raise exception using errcode = 'WV000', message = touched::text;
      exception when others then
        answers := answers || case sqlstate when 'WV000' then sqlerrm else sqlstate end;
      end;
    end loop;
    return answers;
  end $$`
