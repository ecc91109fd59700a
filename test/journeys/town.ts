import { test as base } from '@playwright/test'
import { demoPeople } from '#db/demo/people.ts'
import { asSystemRole } from '#test/start/application.ts'
import { expectAccessible } from './accessible.ts'
import { Person } from './person.ts'

/** The running application, and the people who come to it. */
export type Town = {
  /** Somebody new, who has nothing yet. */
  newcomer(name: string): Promise<Person>
  /** One of the people of the demo, signed in. */
  resident(name: string): Promise<Person>
  /** Signed in once, and then away for longer than a session lasts. */
  staysAwayTooLong(person: Person): Promise<void>
  /** Signed in, and then away for a quarter of an hour. */
  leavesItOpen(person: Person): Promise<void>
}

export const test = base.extend<{ town: Town }>({
  town: async ({ browser, contextOptions, javaScriptEnabled }, use, testInfo) => {
    const look = javaScriptEnabled === false ? async () => {} : expectAccessible
    const someone = async (name: string, mailbox: string) => {
      const context = await browser.newContext({ ...contextOptions, javaScriptEnabled })
      return new Person(name, mailbox, await context.newPage(), look)
    }
    await use({
      newcomer: (name) => someone(name, `${name.toLowerCase()}.${testInfo.testId}@voorbeeld.test`),
      resident: async (name) => {
        const known = demoPeople.find((one) => one.name === name)
        const person = await someone(name, known?.email ?? '')
        await person.opens('/')
        await person.presses(`Kijk als ${name}`)
        return person
      },
      staysAwayTooLong: ({ email }) =>
        asSystemRole(process.env.JOURNEYS_DATA ?? '', async (client) => {
          await client.query(endSessionsOf, [email])
        }),
      leavesItOpen: ({ email }) =>
        asSystemRole(process.env.JOURNEYS_DATA ?? '', async (client) => {
          await client.query(leaveOpenOf, [email])
        }),
    })
    for (const context of browser.contexts()) await context.close()
  },
})

const endSessionsOf = `
  update people.session set used_at = used_at - interval '31 days'
  where person_id = (select person_id from people.person_email where email = $1)`

const leaveOpenOf = `
  update people.session set proved_at = proved_at - interval '16 minutes'
  where person_id = (select person_id from people.person_email where email = $1)`

export { expect } from '@playwright/test'
