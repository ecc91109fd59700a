import { sql } from 'kysely'
import { waitingMail } from '#src/people/waiting-mail.ts'
import type { Tx } from '#src/platform/database.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import type { CircleRole } from './circle.ts'
import { presentMembers } from './members/queries.ts'

/** A mail to who is in the circle as one of these, that something waits: never what, or from whom. */
export const tell = (tx: Tx, circle: string, roles: readonly CircleRole[]): Promise<void> =>
  mailTo(tx, present(tx, circle).where('m.role', 'in', roles))

/** The same to these neighbours, but to nobody who would not find it: one of the two blocked the other. */
export async function tellNeighbours(
  tx: Tx,
  circle: string,
  chairs?: readonly string[],
): Promise<void> {
  const others = present(tx, circle)
    .where('m.role', 'in', ['member', 'volunteer'])
    .where(sql<boolean>`not app.circle_is_me(m.id) and not app.circle_hides(m.id)`)
  await mailTo(tx, chairs ? others.where('m.id', 'in', chairs) : others)
}

const present = (tx: Tx, circle: string) =>
  tx
    .selectFrom(presentMembers(circle).as('present'))
    .innerJoin('circles.member as m', (join) =>
      join.on('m.circle_id', '=', circle).onRef('m.id', '=', 'present.id'),
    )

async function mailTo(tx: Tx, chairs: ReturnType<typeof present>): Promise<void> {
  for (const { person_id: person } of await chairs.select('m.person_id').execute()) {
    await putInOutbox(tx, waitingMail({ kind: 'circle', person }))
  }
}
