import { asSystem, type SystemDatabase } from '#src/platform/database.ts'

/** All mail, newest first: in the demo nothing is sent, so that nothing is emptied. */
export function readPost(system: SystemDatabase) {
  return asSystem(system, (tx) =>
    tx
      .selectFrom('platform.outbox as o')
      .leftJoin('people.person_email as e', 'e.person_id', 'o.to_person')
      .select(['o.id', 'o.subject', 'o.body', 'o.made_at'])
      .select((eb) => eb.fn.coalesce('o.to_email', 'e.email').as('to'))
      .orderBy('o.made_at', 'desc')
      .orderBy('o.id', 'desc')
      .limit(100)
      .execute(),
  )
}

export type Letter = Awaited<ReturnType<typeof readPost>>[number]
