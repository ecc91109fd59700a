import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { demoId } from '../ids.ts'

type Circle = { circle_id: string; chairOf: (key: string) => string }

const day = 24 * 60 * 60 * 1000
const daysAgo = (days: number, time: string) =>
  `${new Date(Date.now() - days * day).toISOString().slice(0, 10)}T${time}Z`

/** What neighbours wrote to each other these days, and a number for the volunteer. */
export async function addCircleTalk(tx: Tx, { circle_id, chairOf }: Circle): Promise<void> {
  const said = [
    [
      'ruud',
      daysAgo(3, '10:15'),
      'Dinsdag staat de koffie om twee uur klaar. De lift doet het weer.',
    ],
    ['fatma', daysAgo(3, '11:40'), 'Ik neem dadeltaart mee. Wie er niet is: ik bewaar een stuk.'],
    ['henk', daysAgo(2, '18:05'), 'Fijn. Ik kom iets later, ik moet eerst naar de apotheek.'],
  ] as const
  await tx
    .insertInto('circles.message')
    .values(
      said.map(([key, written_at, wording]) => ({
        ...{ circle_id, id: demoId(`message ${key}`), written_by: chairOf(key), wording },
        written_at,
      })),
    )
    .execute()
  await tx
    .insertInto('circles.phone')
    .values({
      ...{ circle_id, member_id: chairOf('ruud'), number: '06 00000000' },
      seen_by: sql<string[]>`${[chairOf('bep'), chairOf('henk')]}::uuid[]`,
    })
    .execute()
}
