import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { newRandomId } from '#src/platform/ids.ts'

/** Where chairs stand in a list: a chair that is no more is taken out of it. */
const lists = [
  ['circles.phone', 'seen_by'],
  ['circles.concern', 'about'],
  ['circles.concern_step', 'seen_by'],
] as const

/** Somebody's chairs go with all they wrote and said from them. What they recorded for others is a nobody's. */
export async function forgetPerson(tx: Tx, person: string): Promise<void> {
  const chairs = sql`(select m.id from circles.member m where m.person_id = ${person})`
  for (const [table, list] of lists) {
    const column = sql.ref(list)
    await sql`update ${sql.table(table)}
      set ${column} = array(select chair from unnest(${column}) chair where chair not in ${chairs})
      where ${column} && array${chairs}`.execute(tx)
  }
  await tx.deleteFrom('circles.member').where('person_id', '=', person).execute()
  await tx.deleteFrom('circles.joining').where('person_id', '=', person).execute()
  await tx.deleteFrom('circles.my_circle').where('person_id', '=', person).execute()
  const nobody = newRandomId()
  await tx
    .updateTable('circles.departure')
    .set({ recorded_by: nobody })
    .where('recorded_by', '=', person)
    .execute()
  await tx
    .updateTable('circles.guidance')
    .set({ said_by: nobody })
    .where('said_by', '=', person)
    .execute()
}
