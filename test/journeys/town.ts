import { test as base } from '@playwright/test'
import { demoPeople } from '#db/demo/people.ts'
import { waitingImportJobs } from '#src/regions/waiting/import/jobs.ts'
import { asSystemRole, runsJobs } from '#test/start/application.ts'
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
  /** An hour has passed since somebody outside began to read. */
  letsTheHourPass(): Promise<void>
  /** The day has come of the meeting at this address. */
  meetsAt(meeting: string): Promise<void>
  /** A minute has passed: files with waiting times that came in are read, or taken over. */
  letsTheWorkerReadWaits(): Promise<void>
}

export const test = base.extend<{ town: Town }>({
  town: async ({ browser, contextOptions, javaScriptEnabled }, use, testInfo) => {
    const look = javaScriptEnabled === false ? async () => {} : expectAccessible
    const inTheDatabase = (statement: string, values: string[]) =>
      asSystemRole(process.env.JOURNEYS_DATA ?? '', async (client) => {
        await client.query(statement, values)
      })
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
      staysAwayTooLong: ({ email }) => inTheDatabase(endSessionsOf, [email]),
      leavesItOpen: ({ email }) => inTheDatabase(leaveOpenOf, [email]),
      letsTheHourPass: () => inTheDatabase(hourAgo, []),
      meetsAt: (meeting) => inTheDatabase(beginMeeting, [meeting.split('/').at(-1) ?? '']),
      letsTheWorkerReadWaits: () => runsJobs(process.env.JOURNEYS_DATA ?? '', waitingImportJobs),
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

const hourAgo = `
  update consent.outside_reading set began_at = began_at - interval '61 minutes'`

const beginMeeting = `
  update plans.meeting set starts_at = now() - interval '1 minute' where id = $1`

export { expect } from '@playwright/test'
