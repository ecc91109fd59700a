import pg from 'pg'
import { readCoherence } from '#src/plans/coherence/queries.ts'
import { readMeetingPage } from '#src/plans/meetings/page-queries.ts'
import { readOverview } from '#src/plans/overview/queries.ts'
import { type Database, openDatabase, type Tx } from '#src/platform/database.ts'
import { asViewer, parts } from '#src/platform/viewer.ts'
import { meetingId, memberPerson, planId } from './plans.ts'

/** What a page reads of plan number n. */
type Read = (tx: Tx, n: number) => Promise<unknown>
const overview: Read = (tx, n) => readOverview(tx, planId(n))
export const coherence: Read = (tx, n) => readCoherence(tx, planId(n))
export const meeting: Read = (tx, n) => readMeetingPage(tx, planId(n), meetingId(n))

/** The page's read as the product does it: rights, log line and query, each time another plan. */
export function asMember(db: Database, plans: number, read = overview) {
  return () => {
    const n = anyOf(plans)
    const viewer = { personId: memberPerson(n, anyOf(8)), name: '' }
    return asViewer(db, viewer, { plan: planId(n), parts }, (tx) => read(tx, n))
  }
}

export const anyOf = (count: number) => 1 + Math.floor(Math.random() * count)

export type Statement = { text: string; values: unknown[] }

/** The statements with which the product reads the overview, to be sent by a program without policies. */
export function statementsOf(url: string): Promise<Statement[]> {
  const viewer = { personId: memberPerson(1, 1), name: '' }
  return sentBy(url, (db) =>
    asViewer(db, viewer, { plan: planId(1), parts }, (tx: Tx) => readOverview(tx, planId(1))),
  )
}

/** What one unit of work sends, but for its opening: who is looking. */
export async function sentBy(
  url: string,
  work: (db: Database) => Promise<unknown>,
): Promise<Statement[]> {
  const sent: Statement[] = []
  const db = openDatabase(url, { max: 1 })
  db.pool.on('connect', (client) => {
    const send = client.query.bind(client) as (statement: unknown) => unknown
    client.query = ((statement: Statement | string) => {
      if (typeof statement !== 'string') sent.push(statement)
      return send(statement)
    }) as typeof client.query
  })
  await work(db)
  await db.pool.end()
  return sent.slice(1)
}

export type Bare = { clients: pg.Client[]; end(): Promise<void> }

export async function openBare(url: string, connections = 8): Promise<Bare> {
  const clients = Array.from(
    { length: connections },
    () => new pg.Client({ connectionString: url }),
  )
  await Promise.all(clients.map((client) => client.connect()))
  return {
    clients,
    end: async () => void (await Promise.all(clients.map((client) => client.end()))),
  }
}

const log = `insert into consent.view_log (plan_id, kind, member_id, person_id, shown_name, role, organisation, parts)
 values ($1, 'read', $2, $3, $4, $5, $6, $7)`
const logValues = (n: number) => [planId(n), planId(n), planId(n), 'Lid 1', 'relative', '', parts]

/** The same read and log line without policies, as one transaction. */
export function bareTransaction({ clients }: Bare, statements: Statement[], plans: number) {
  return async (worker: number) => {
    const client = clients[worker] as pg.Client
    const n = anyOf(plans)
    await client.query('begin')
    await client.query({ name: 'log', text: log, values: logValues(n) })
    for (const [i, statement] of statements.entries()) await client.query(of(statement, i, n))
    await client.query('commit')
  }
}

/** The fewest trips there can be: log line and read in one statement that is its own transaction. */
export function bareStatement({ clients }: Bare, statements: Statement[], plans: number) {
  const [read] = statements
  if (!read || statements.length > 1) throw new Error('the read is not one statement')
  const shifted = read.text.replaceAll(/\$(\d+)/g, (_, n) => `$${Number(n) + 7}`)
  const text = `with looked as (${log}) ${shifted}`
  return (worker: number) => {
    const n = anyOf(plans)
    const values = [...logValues(n), ...of(read, 0, n).values]
    return (clients[worker] as pg.Client).query({ name: 'both', text, values })
  }
}

const of = ({ text, values }: Statement, i: number, n: number) => ({
  name: `read ${i}`,
  text,
  values: values.map((value) => (value === planId(1) ? planId(n) : value)),
})
