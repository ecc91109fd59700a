import { expectAccessible, expectToFit } from './accessible.ts'
import type { Person } from './person.ts'
import { expect, test } from './town.ts'

const screens = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]

for (const name of ['Noor', 'Karim']) {
  test(`every page that ${name} can come to is for everyone, on a phone and on a wide screen, by day and by night`, async ({
    town,
  }) => {
    test.setTimeout(240_000)
    const person = await town.resident(name)
    let pages = 0
    for await (const path of pagesFrom(person, '/')) {
      pages += 1
      await test.step(path, () => isForEveryone(person))
    }
    expect(pages).toBeGreaterThan(20)
  })
}

async function isForEveryone({ page }: Person): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const screen of screens) {
      await page.setViewportSize(screen)
      await expectToFit(page)
      await expectAccessible(page)
    }
  }
}

/** Opens whatever links lead to, of each kind of page two: one that is empty may differ from one that is full. */
async function* pagesFrom(person: Person, start: string): AsyncGenerator<string> {
  const known = new Set([start])
  const perKind = new Map<string, number>()
  for (const path of known) {
    const seen = perKind.get(kindOf(path)) ?? 0
    if (seen >= 2) continue
    perKind.set(kindOf(path), seen + 1)
    const answer = await person.page.goto(path)
    if (!answer?.headers()['content-type']?.includes('text/html')) continue
    expect(answer.status(), path).toBe(200)
    yield path
    for (const link of await linksOn(person)) known.add(link)
  }
}

/** An address without what tells one thing from another. */
const kindOf = (path: string): string =>
  path.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, ':id').replace(/\?.*/, '?')

async function linksOn({ page }: Person): Promise<string[]> {
  const { origin } = new URL(page.url())
  const links = await page.getByRole('link').all()
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')))
  return addresses
    .map((address) => new URL(address ?? '', page.url()))
    .filter((url) => url.origin === origin && url.pathname !== '/snel-weg')
    .map(({ pathname, search }) => pathname + search)
}
