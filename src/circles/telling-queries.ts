import { waitingMail } from '#src/people/waiting-mail.ts'
import type { Tx } from '#src/platform/database.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import type { CircleRole } from './circle.ts'
import { presentMembers } from './members/queries.ts'

/** A mail to who is in the circle as one of these, that something waits: never what, or from whom. */
export async function tell(tx: Tx, circle: string, roles: readonly CircleRole[]): Promise<void> {
  const people = await tx
    .selectFrom(presentMembers(circle).as('present'))
    .innerJoin('circles.member as m', (join) =>
      join.on('m.circle_id', '=', circle).onRef('m.id', '=', 'present.id'),
    )
    .where('m.role', 'in', roles)
    .select('m.person_id')
    .execute()
  for (const { person_id: person } of people) {
    await putInOutbox(tx, waitingMail({ kind: 'circle', person }))
  }
}
