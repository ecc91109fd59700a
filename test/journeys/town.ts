import { test as base } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { Person } from './person.ts'

/** The running application, and the people who come to it. */
export type Town = {
  /** Somebody new, who has nothing yet. */
  newcomer(name: string): Promise<Person>
  /** One of the people of the demo, signed in. */
  resident(name: string): Promise<Person>
}

export const test = base.extend<{ town: Town }>({
  town: async ({ browser, contextOptions, javaScriptEnabled }, use, testInfo) => {
    const look = javaScriptEnabled === false ? async () => {} : expectAccessible
    const someone = async (name: string) => {
      const context = await browser.newContext({ ...contextOptions, javaScriptEnabled })
      const mailbox = `${name.toLowerCase()}.${testInfo.testId}@voorbeeld.test`
      return new Person(name, mailbox, await context.newPage(), look)
    }
    await use({
      newcomer: someone,
      resident: async (name) => {
        const person = await someone(name)
        await person.opens('/')
        await person.presses(`Kijk als ${name}`)
        return person
      },
    })
    for (const context of browser.contexts()) await context.close()
  },
})

export { expect } from '@playwright/test'
