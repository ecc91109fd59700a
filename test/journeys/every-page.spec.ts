import { readFileSync } from 'node:fs'
import type { APIResponse } from '@playwright/test'
import { expectAccessible, expectToFit, inPage } from './accessible.ts'
import type { Person } from './person.ts'
import { expect, test } from './town.ts'

const phone = { width: 390, height: 844 }
const wide = { width: 1280, height: 900 }
const allWays = [phone, wide].flatMap((size) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ size, colorScheme })),
)
type Way = (typeof allWays)[number]
// a phone by day and a wide screen by night show most; the full run has all four
const ways = process.env.WIJKVERBAND_FULL
  ? allWays
  : allWays.filter(({ size, colorScheme }) => (size === phone) === (colorScheme === 'light'))

/** What is one's own; the full run looks at the neighbourhood, the examples and the regions too. */
const where = process.env.WIJKVERBAND_FULL ? /^\// : /^\/($|plan|ik)/

for (const name of ['Noor', 'Karim']) {
  test(`every page that ${name} can come to is for everyone, on a phone and on a wide screen, by day and by night`, async ({
    town,
  }) => {
    test.setTimeout(1_800_000)
    const person = await town.resident(name)
    let pages = 0
    for await (const { path, seen } of pagesFrom(person)) {
      pages += 1
      // one that is empty may differ from one that is full, but not in its colours
      await test.step(path, () => isForEveryone(person, seen === 0 ? ways : ways.slice(0, 1)))
    }
    expect(pages).toBeGreaterThan(20)
  })
}

async function isForEveryone({ page }: Person, chosen: Way[]): Promise<void> {
  for (const { size, colorScheme } of chosen) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await expectToFit(page)
    await expectAccessible(page)
  }
}

type Found = { path: string /** How many of its kind came before. */; seen: number }

/** Opens whatever links lead to, of each kind of page the first two. */
async function* pagesFrom(person: Person): AsyncGenerator<Found> {
  const known = new Set(['/'])
  const perKind = new Map<string, number>()
  for (const path of known) {
    const seen = perKind.get(kindOf(path)) ?? 0
    if (seen >= 2 || !where.test(path)) continue
    perKind.set(kindOf(path), seen + 1)
    const answer = await person.page.request.get(path)
    expect(answer.status(), path).toBe(200)
    if (isFile(answer)) continue
    await person.page.goto(path)
    yield { path, seen }
    for (const link of await linksOn(person)) known.add(link)
  }
}

/** To keep, not to look at: a browser would only save it, or it is for other systems. */
const isFile = (answer: APIResponse): boolean =>
  answer.headers()['content-disposition']?.startsWith('attachment') ||
  !answer.headers()['content-type']?.startsWith('text/html')

const { practices } = JSON.parse(readFileSync('db/demo/practices/practices.json', 'utf8'))
const slugs = practices.map(({ id }: { id: string }) => id).join('|')
const examples = new RegExp(`^(/goede-voorbeelden/)(?:${slugs})(?=/|$)`)

/** An address without what tells one thing from another. Through a member's eyes it is that member's page. */
const kindOf = (path: string): string =>
  path
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id')
    .replace(examples, '$1:example')
    .replace(/\?.*/, '?')
    .replace(/(\/als\/:id).*/, '$1')

async function linksOn({ page }: Person): Promise<string[]> {
  const { origin } = new URL(page.url())
  const links = await inPage<string[]>(page, '[...document.links].map(({ href }) => href)')
  return links
    .map((address) => new URL(address))
    .filter((url) => url.origin === origin && url.pathname !== '/snel-weg')
    .map(({ pathname, search }) => pathname + search)
}
