import { sql } from 'kysely'
import { demoId } from '#db/demo/ids.ts'
import { demoPeople } from '#db/demo/people.ts'
import { noorsPlan } from '#db/demo/plan.ts'
import { createApp } from '#src/app.tsx'
import { readConfig } from '#src/platform/config.ts'
import { asSystem, openDatabase, openSystemDatabase } from '#src/platform/database.ts'
import { hashOf } from '#src/platform/ids.ts'
import { openLog } from '#src/platform/log.ts'
import type { DB } from '#src/platform/schema.ts'
import { ownDatabase } from './database.ts'

export type World = Awaited<ReturnType<typeof openWorld>>

/** The demo neighbourhood in a database of its own, reached as the product is reached: by requests. */
export async function openWorld(template: 'demo' | 'empty' = 'demo') {
  const database = await ownDatabase(template)
  const db = openDatabase(database.appUrl, { max: 4 })
  const system = openSystemDatabase(database.systemUrl, { max: 2 })
  const config = readConfig({ WIJKVERBAND_ORIGIN: origin, LOG_LEVEL: 'silent' })
  const app = createApp({ config, db, system, log: openLog(config.logLevel) })

  /** Somebody's browser, signed in as people do: by the link in the mail, or by the code on paper. */
  async function as(key: string): Promise<Browser> {
    const browser = new Browser(app)
    const person = demoPeople.find((one) => one.key === key)
    if (person?.code) await browser.post('/inloggen/code', { code: person.code })
    else await signInByMail(browser, person?.email ?? '')
    await showsAPasskey(key)
    return browser
  }

  /** As whoever acts for an organisation has done: to all sessions of theirs. `passkeys.test.ts` does it for real. */
  async function showsAPasskey(key: string): Promise<void> {
    await asSystem(system, (tx) =>
      tx
        .updateTable('people.session')
        .set({ second_step: true })
        .where('person_id', '=', demoId(key))
        .execute(),
    )
  }

  async function signInByMail(browser: Browser, email: string): Promise<void> {
    await browser.post('/inloggen', { email })
    await browser.post(await lastLink(email))
  }

  /** The text of the newest mail to this address. */
  async function lastMail(email: string): Promise<string> {
    const mail = await asSystem(system, (tx) =>
      tx
        .selectFrom('platform.outbox')
        .select('body')
        .where('to_email', '=', email)
        .orderBy('id', 'desc')
        .executeTakeFirst(),
    )
    return mail?.body ?? ''
  }

  /** The path of the link in it. */
  const lastLink = async (email: string) => linkIn(await lastMail(email))

  /** Moves every moment of these rows into the past. */
  async function age(table: keyof DB, interval: string, where: Record<string, string> = {}) {
    const [schema = '', name = ''] = table.split('.')
    await asSystem(system, async (tx) => {
      const { rows } = await sql<{ column_name: string }>`
        select column_name from information_schema.columns
        where table_schema = ${schema} and table_name = ${name}
          and data_type = 'timestamp with time zone'`.execute(tx)
      const older = rows.map(
        ({ column_name: moment }) =>
          sql`${sql.ref(moment)} = ${sql.ref(moment)} - ${interval}::interval`,
      )
      const these = Object.entries(where).map(
        ([column, value]) => sql`${sql.ref(column)} = ${value}`,
      )
      await sql`update ${sql.table(table)} set ${sql.join(older)}
        where ${sql.join([sql`true`, ...these], sql` and `)}`.execute(tx)
    })
  }

  return {
    app,
    db,
    systemUrl: database.systemUrl,
    system,
    plan: noorsPlan,
    as,
    signInByMail,
    showsAPasskey,
    lastMail,
    lastLink,
    age,
    visitor: (cookie?: string) => new Browser(app, cookie),
    close: async () => {
      await db.pool.end()
      await system.pool.end()
      await database.drop()
    },
  }
}

export const origin = 'http://localhost:3000'

/** The path of the link of ours in a mail. */
export const linkIn = (mail: string): string =>
  mail.match(/http:\/\/localhost:3000(\S*)/)?.[1] ?? ''

type Page = { status: number; html: string; location: string | null; headers: Headers }

/** What a browser does, without one: keeps its cookies, sends forms with the token of the page they came from. */
export class Browser {
  private readonly app: ReturnType<typeof createApp>
  private readonly jar: Map<string, string>

  constructor(app: ReturnType<typeof createApp>, cookie = '') {
    this.app = app
    this.jar = new Map(cookie ? [cookie.split('=') as [string, string]] : [])
  }

  cookies(): string {
    return [...this.jar].map((pair) => pair.join('=')).join('; ')
  }

  async get(path: string): Promise<Page> {
    return this.send(path, {})
  }

  /** Posts the form as our pages do. */
  async post(path: string, fields: Record<string, string> = {}): Promise<Page> {
    const token = this.jar.get('wijkverband')
    const _token = token ? hashOf(`form:${token}`) : ''
    return this.send(path, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _token, ...fields }).toString(),
    })
  }

  async send(path: string, init: RequestInit): Promise<Page> {
    const headers = new Headers(init.headers)
    if (this.jar.size > 0) headers.set('cookie', this.cookies())
    const answer = await this.app.request(`${origin}${path}`, { ...init, headers })
    for (const set of answer.headers.getSetCookie()) this.keep(set)
    return {
      status: answer.status,
      html: await answer.text(),
      location: answer.headers.get('location'),
      headers: answer.headers,
    }
  }

  /** What is set to nothing is gone. */
  private keep(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
    if (value) this.jar.set(name, value)
    else this.jar.delete(name)
  }
}
