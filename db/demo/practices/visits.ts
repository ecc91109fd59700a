import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { hashOf } from '#src/platform/ids.ts'
import { demoId } from '../ids.ts'

const rachida = demoId('rachida')
const at = (days: number, hours: number) =>
  sql<string>`(current_date + ${days}::integer + make_interval(hours => ${hours}::integer)) at time zone 'Europe/Amsterdam'`
const practice = sql<string>`(select id from practices.practice where slug = 'barbarahoes')`

export const demoVisit = demoId('visit coming')

/** What opens the sign-up of this guest. */
export const keyOf = (guest: string): string => `demo-${guest.toLowerCase()}`

/** One visit to come with two people on the list, and one that left something to read. */
export async function addDemoVisits(tx: Tx): Promise<void> {
  const visit = {
    practice_id: practice,
    organised_by: rachida,
    host: 'Inloop De Wijert (verzonnen)',
  }
  await tx
    .insertInto('practices.visit')
    .values([
      {
        ...visit,
        ...{ id: demoVisit, place: 'De keuken van de inloop, De Wijert', seats: 4 },
        ...{ starts_at: at(12, 14), ends_at: at(12, 16), recap: '' },
        wording: 'Je kookt mee, en praat met de mensen die de inloop op zondag open houden.',
      },
      {
        ...visit,
        ...{ id: demoId('visit past'), place: 'De keuken van de inloop, De Wijert', seats: 6 },
        ...{ starts_at: at(-40, 14), ends_at: at(-40, 16) },
        wording: 'Hoe begin je een inloop op zondag?',
        recap:
          'De gasten vroegen vooral hoe je vrijwilligers houdt. Het antwoord: laat bezoekers de sleutel dragen.',
      },
    ])
    .execute()
  const guests = [
    { name: 'Wil', question: 'Wie betaalt het eten?' },
    { name: 'Jaap', question: '' },
  ]
  await tx
    .insertInto('practices.visit_seat')
    .values(
      guests.map(({ name }, i) => ({
        ...{ visit_id: demoVisit, number: i + 1, sign_up_id: demoId(`visit guest ${name}`) },
      })),
    )
    .execute()
  await tx
    .insertInto('practices.visit_sign_up')
    .values(
      guests.map(({ name, question }) => ({
        ...{ id: demoId(`visit guest ${name}`), visit_id: demoVisit, name, question },
        ...{ email: `${name.toLowerCase()}@voorbeeld.test`, key_hash: hashOf(keyOf(name)) },
      })),
    )
    .execute()
}
