import type { Page } from '@playwright/test'
import { expect, test } from './town.ts'

/** The outside site, played here. @returns where the way out really leads */
async function watchTheWayOut(page: Page): Promise<() => string | undefined> {
  let led: string | undefined
  await page.route('**/snel-weg', async (route) => {
    led = (await route.fetch({ maxRedirects: 0 })).headers().location
    await route.fulfill({ contentType: 'text/html', body: '<h1>Het weer</h1>' })
  })
  return () => led
}

const ways = {
  'one press': (page: Page) => page.getByRole('link', { name: 'Snel weg' }).click(),
  'Escape twice': async (page: Page) => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  },
}

for (const [name, leave] of Object.entries(ways)) {
  test(`${name} leads to the weather, and back is not the plan`, async ({ town }) => {
    const noor = await town.resident('Noor')
    const ledTo = await watchTheWayOut(noor.page)
    await noor.opens('/ik')
    await noor.opens('/plan')
    await leave(noor.page)
    await noor.isAt('Het weer')
    expect(ledTo()).toBe('https://www.knmi.nl/')
    await noor.page.goBack()
    await noor.isAt('Mijn gegevens')
  })
}
