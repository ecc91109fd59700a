import {
  Kysely,
  PostgresAdapter,
  PostgresDialect,
  PostgresIntrospector,
  type PostgresPool,
  type PostgresPoolClient,
  PostgresQueryCompiler,
} from 'kysely'
import pg from 'pg'
import type { DB } from './schema.ts'

/** A unit of work: one transaction on one connection. */
export type Tx = Kysely<DB>

/** The application role: owns nothing; what it reaches, row-level security decides. */
export type Database = { pool: pg.Pool }

/** The system role: owns the tables. For migrations, the worker, the demo and the figures only. */
export type SystemDatabase = Database & { system: true }

// Days and moments stay text, as they are inside the json that a page's one query gives.
const texts: number[] = [pg.types.builtins.DATE, pg.types.builtins.TIMESTAMPTZ]
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    texts.includes(oid) ? (text: string) => text : pg.types.getTypeParser(oid, format),
}

export function openDatabase(url: string, { max = 8 } = {}): Database {
  // pipeline: statements go out without waiting for each other's answer (a page is two trips, not four)
  const pool = new pg.Pool({ connectionString: url, max, pipeline: true, types })
  // of one that breaks in the middle, the statement that waits tells: an error nobody hears ends the process
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', () => {}) // an idle connection that broke is replaced by the pool at the next query
  return { pool }
}

export function openSystemDatabase(url: string, options: { max?: number } = {}): SystemDatabase {
  return { ...openDatabase(url, options), system: true }
}

export type Opening = { text: string; values: unknown[] }

/**
 * One transaction: `opening` (who is looking) and the first statement of `work` go out together, and
 * `accept` judges the opening's answer before anything is committed.
 * @throws what `accept` throws, before what `work` throws: whoever may not be here learns no more than that.
 */
export async function transaction<A, T>(
  db: Database,
  opening: Opening,
  accept: (answer: unknown) => A,
  work: (tx: Tx) => Promise<T>,
): Promise<[T, A]> {
  const client = await db.pool.connect()
  let broken: Error | undefined
  try {
    const opened = Promise.all([client.query('begin'), client.query(named(opening))])
    const [entered, worked] = await Promise.allSettled([opened, onClient(client, work)])
    const answer = accept(settled(entered)[1].rows[0]?.answer)
    const result = settled(worked)
    await client.query('commit')
    return [result, answer]
  } catch (error) {
    await client.query('rollback').catch((failure) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** The whole database as the system sees it. A test lists the files that may import this. */
export async function asSystem<T>(db: SystemDatabase, work: (tx: Tx) => Promise<T>): Promise<T> {
  const [result] = await transaction(db, { text: 'select 1 as answer', values: [] }, () => {}, work)
  return result
}

function settled<T>(outcome: PromiseSettledResult<T>): T {
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

/** Kysely over one connection that is already in a transaction. */
async function onClient<T>(client: pg.PoolClient, work: (tx: Tx) => Promise<T>): Promise<T> {
  const connection = {
    query: (text: string, values: readonly unknown[]) =>
      client.query(named({ text, values: [...values] })),
    release: () => {},
  }
  const pool: PostgresPool = {
    options: {},
    connect: async () => connection as unknown as PostgresPoolClient,
    end: async () => {},
  }
  const driver = new PostgresDialect({ pool }).createDriver()
  const tx = new Kysely<DB>({
    dialect: {
      createDriver: () => driver,
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return work(tx)
}

const names = new Map<string, string>()
const mostNames = 500

/** Statements keep their plan on the connection; the number of them is bounded. */
function named(statement: Opening): pg.QueryConfig {
  const name = names.get(statement.text)
  if (name) return { ...statement, name }
  if (names.size >= mostNames) return statement
  const fresh = `s${names.size}`
  names.set(statement.text, fresh)
  return { ...statement, name: fresh }
}
