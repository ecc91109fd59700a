import { demoId } from '#db/demo/ids.ts'
import { noorsPlan } from '#db/demo/plan.ts'
import { createApp } from '#src/app.tsx'
import { readConfig } from '#src/platform/config.ts'
import { asSystem, openDatabase, openSystemDatabase } from '#src/platform/database.ts'
import { hashOf, newId, newToken } from '#src/platform/ids.ts'
import { openLog } from '#src/platform/log.ts'
import { ownDatabase } from './database.ts'

export type World = Awaited<ReturnType<typeof openWorld>>

/** The demo neighbourhood in a database of its own, reached as the product is reached: by requests. */
export async function openWorld(template: 'demo' | 'empty' = 'demo') {
  const database = await ownDatabase(template)
  const db = openDatabase(database.appUrl, { max: 4 })
  const system = openSystemDatabase(database.systemUrl, { max: 2 })
  const config = readConfig({ WIJKVERBAND_ORIGIN: origin, LOG_LEVEL: 'silent' })
  const app = createApp({ config, db, system, log: openLog(config.logLevel) })

  /** Somebody's browser, signed in. */
  async function as(key: string): Promise<Browser> {
    const token = newToken()
    await asSystem(system, (tx) =>
      tx
        .insertInto('people.session')
        .values({
          id: newId(),
          token_hash: hashOf(token),
          person_id: demoId(key),
          device: 'Test',
          proof: 'mail',
        })
        .execute(),
    )
    return new Browser(app, `wijkverband=${token}`)
  }

  return {
    app,
    db,
    system,
    plan: noorsPlan,
    as,
    visitor: () => new Browser(app),
    close: async () => {
      await db.pool.end()
      await system.pool.end()
      await database.drop()
    },
  }
}

const origin = 'http://localhost:3000'

type Page = { status: number; html: string; location: string | null; headers: Headers }

/** What a browser does, without one: keeps its cookie, sends forms with the token of the page they came from. */
export class Browser {
  private readonly app: ReturnType<typeof createApp>
  private cookie: string

  constructor(app: ReturnType<typeof createApp>, cookie = '') {
    this.app = app
    this.cookie = cookie
  }

  async get(path: string): Promise<Page> {
    return this.send(path, {})
  }

  /** Posts the form as our pages do. */
  async post(path: string, fields: Record<string, string> = {}): Promise<Page> {
    const [, token] = this.cookie.split('=')
    const _token = token ? hashOf(`form:${token}`) : ''
    return this.send(path, {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ _token, ...fields }).toString(),
    })
  }

  async send(path: string, init: RequestInit): Promise<Page> {
    const headers = new Headers(init.headers)
    if (this.cookie) headers.set('cookie', this.cookie)
    const answer = await this.app.request(`${origin}${path}`, { ...init, headers })
    const set = answer.headers.get('set-cookie')
    if (set) this.cookie = set.split(';')[0] ?? ''
    return {
      status: answer.status,
      html: await answer.text(),
      location: answer.headers.get('location'),
      headers: answer.headers,
    }
  }
}
