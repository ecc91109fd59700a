import { type CDPSession, expect, type Page } from '@playwright/test'
import axe, { type AxeResults } from 'axe-core'

const norms = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const question = `axe.run(document, { runOnly: { type: 'tag', values: ${JSON.stringify(norms)} } })`

/** What a machine can see of WCAG 2.2 AA: nothing to complain of. */
export async function expectAccessible(page: Page): Promise<void> {
  if (!(await inPage<boolean>(page, `'axe' in window`))) await inPage(page, `${axe.source}; true`)
  const { violations } = await inPage<AxeResults>(page, question)
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${target})`),
  )
  expect(told, page.url()).toEqual([])
}

/** Nothing is cut off, and nobody has to scroll sideways. */
export async function expectToFit(page: Page): Promise<void> {
  const excess = await inPage<number>(page, 'document.documentElement.scrollWidth - innerWidth')
  expect(excess, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(1)
}

// not let go of in between: Chromium would take the passkeys of this page along
const toolsOf = new WeakMap<Page, CDPSession>()

/** By the developer tools: a page of ours lets no script in from elsewhere. */
export async function inPage<T>(page: Page, expression: string): Promise<T> {
  const tools = toolsOf.get(page) ?? (await page.context().newCDPSession(page))
  toolsOf.set(page, tools)
  const { result } = await tools.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  })
  return result.value as T
}
