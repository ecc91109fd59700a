import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '#src/platform/database.ts'
import { addressOf } from '#test/access/addresses.ts'
import { type Browser, openWorld, type World } from '#test/world.ts'
import type { Form } from './forms/features.ts'
import { buttons, forms } from './forms.ts'

const read = (name: string) => JSON.parse(readFileSync(`test/input/${name}.json`, 'utf8'))
const always = [
  '',
  ' ',
  'x'.repeat(10_000),
  '👩🏽‍🦽'.repeat(40),
  'שלום \u202Eomgekeerd\u202C محمد',
  'nul\0nul',
  '\u0001\u0008\u001F\u007F\u0085',
  '\r\n\n',
  '<script>alert(1)</script>',
  `"><img src=x onerror=alert(1)>'`,
  '0000-01-01',
  '9'.repeat(40),
  '-1',
  '../../etc/passwd',
]
const rest: string[] = [...read('tekens'), ...read('namen').namen]
const all = process.env.WIJKVERBAND_FULL !== undefined

let world: World
const browsers = new Map<string, Browser>()
beforeAll(async () => {
  world = await openWorld()
  browsers.set('', world.visitor())
  for (const key of new Set(Object.values(forms).map(({ as = 'noor' }) => as)))
    if (key) browsers.set(key, await world.as(key))
})
afterAll(() => world.close())

const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign] ?? '#39'};`,
  )

/** What the system finds of a text in a column, past all rules. */
async function keeps(column: string, text: string): Promise<boolean> {
  const [schema, table, name] = column.split('.')
  const found = await asSystem(world.system, (tx) =>
    sql`select 1 from ${sql.table(`${schema}.${table}`)} where ${sql.ref(name ?? '')} = ${text} limit 1`.execute(
      tx,
    ),
  )
  return found.rows.length > 0
}

async function problem(
  route: string,
  form: Form,
  field: string,
  text: string,
): Promise<string | null> {
  await asSystem(world.system, (tx) => tx.deleteFrom('people.attempt').execute())
  const browser = browsers.get(form.as ?? 'noor') as Browser
  const { status, html } = await browser.post(addressOf(route), { ...form.fields, [field]: text })
  if (status >= 500) return `${status}`
  if (text.includes('<') && html.includes(text)) return 'not escaped'
  const column = form.kept[field]
  if (!column || [403, 404].includes(status)) return null
  const typed = text.replaceAll('\r\n', '\n')
  if ([409, 422].includes(status)) return html.includes(escaped(typed)) ? null : `${status}, lost`
  return typed.trim() === '' || (await keeps(column, typed.trim())) ? null : `${status}, not kept`
}

describe('bad input', () => {
  test('is tried in every form', () => {
    const known = (path: string) =>
      path in forms ||
      buttons.some((button) => (button instanceof RegExp ? button.test(path) : button === path))
    const posts = world.app.routes.filter(({ method }) => method === 'POST').map(({ path }) => path)
    expect([...new Set(posts)].filter((path) => !known(path))).toEqual([])
    expect(Object.keys(forms).filter((path) => !posts.includes(path))).toEqual([])
  })

  test.each(Object.entries(forms))(
    '%s: is kept, or comes back with a sentence',
    {
      timeout: all ? 600_000 : 30_000,
    },
    async (route, form) => {
      const problems = []
      let next = Object.keys(forms).indexOf(route)
      for (const field of Object.keys(form.fields)) {
        // between them the forms try every string; all of them in each with WIJKVERBAND_FULL
        const some = all ? rest : rest.filter((_, i) => i % 40 === next % 40)
        next++
        for (const text of [...always, ...some]) {
          const found = await problem(route, form, field, text)
          if (found) problems.push(`${field} ${JSON.stringify(text).slice(0, 80)}: ${found}`)
        }
      }
      expect(problems).toEqual([])
    },
  )
})

describe('a request that no page of ours sends', () => {
  const goals = () => `/plan/${world.plan}/doelen`
  const type = 'application/x-www-form-urlencoded'
  const origin = 'http://localhost:3000'

  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'])(
    '%s is not a method here',
    async (method) => {
      const noor = browsers.get('noor') as Browser
      expect((await noor.send(goals(), { method })).status).toBe(405)
    },
  )

  test.each(['application/json', 'text/plain', 'text/xml', ''])('%s is no form', async (given) => {
    const noor = browsers.get('noor') as Browser
    const init = { method: 'POST', headers: { origin, 'content-type': given }, body: 'wording=x' }
    expect((await noor.send(goals(), init)).status).toBe(415)
  })

  test('a body of 300 KB is too large', async () => {
    const noor = browsers.get('noor') as Browser
    expect((await noor.post(goals(), { wording: 'x'.repeat(300_000) })).status).toBe(413)
  })

  test('a form without our token, or from another site, does nothing', async () => {
    const noor = browsers.get('noor') as Browser
    for (const headers of [{ origin }, { origin: 'https://elders.example' }]) {
      const body = 'wording=Vals&term=short&_token=geraden'
      const init = { method: 'POST', headers: { ...headers, 'content-type': type }, body }
      expect((await noor.send(goals(), init)).status).toBe(403)
    }
    expect(await keeps('plans.goal.wording', 'Vals')).toBe(false)
  })

  test('somebody who is not signed in, or says so with a forged cookie, is asked to sign in', async () => {
    for (const visitor of [world.visitor(), world.visitor('wijkverband=vervalst')]) {
      const shown = await visitor.get(goals())
      expect([shown.status, shown.location]).toEqual([303, expect.stringMatching(/^\/inloggen/)])
      expect([303, 403]).toContain((await visitor.post(goals(), { wording: 'Vals' })).status)
    }
  })
})
