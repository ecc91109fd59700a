import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'

/** What who keeps the library sees of one example beside what everybody sees. */
export function readUpkeep(tx: Tx, slug: string) {
  return tx
    .selectFrom('practices.practice as p')
    .where('p.slug', '=', slug)
    .select((eb) => [
      ...(['p.id', 'p.slug', 'p.title', 'p.checked_on', 'p.archived_at'] as const),
      jsonObjectFrom(
        eb
          .selectFrom('practices.contact as c')
          .whereRef('c.practice_id', '=', 'p.id')
          .select(['c.name', 'c.email']),
      ).as('contact'),
      jsonArrayFrom(
        eb
          .selectFrom('practices.practice_version as v')
          .whereRef('v.practice_id', '=', 'p.id')
          .select(['v.version', 'v.made_at', 'v.level'])
          .select(sql<string>`v.content->>'title'`.as('title'))
          .orderBy('v.version', 'desc'),
      ).as('versions'),
    ])
    .executeTakeFirst()
}
export type Upkeep = NonNullable<Awaited<ReturnType<typeof readUpkeep>>>

export async function saveContact(
  tx: Tx,
  practice: string,
  contact: { name: string; email: string },
): Promise<void> {
  if (!contact.email) {
    await tx.deleteFrom('practices.contact').where('practice_id', '=', practice).execute()
    return
  }
  await tx
    .insertInto('practices.contact')
    .values({ practice_id: practice, ...contact })
    .onConflict((clash) => clash.column('practice_id').doUpdateSet({ ...contact, person_id: null }))
    .execute()
}

/** No longer offered, or again; its address keeps working. */
export async function setArchived(tx: Tx, slug: string, archived: boolean): Promise<void> {
  await tx
    .updateTable('practices.practice')
    .set({ archived_at: archived ? sql`now()` : null, changed_at: sql`now()` })
    .where('slug', '=', slug)
    .execute()
}
