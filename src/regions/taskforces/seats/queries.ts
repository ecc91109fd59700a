import { sql } from 'kysely'
import { holding } from '#src/people/accounts/queries.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import type { SeatChange, SeatInput } from './seat.ts'

/** Whoever has this address reads along from now on. Says nothing when nobody has it. */
export function giveSeat(
  db: Database,
  taskforce: string,
  { id, kind, role, organisation, shown_name, email }: SeatInput,
  by: string,
): Promise<void> {
  return holding(db, email, by, async (tx) => {
    await sql`
      insert into regions.seat (id, taskforce_id, kind, role, organisation, shown_name, person_id)
      values (${id}, ${taskforce}, ${kind}, ${role}, ${organisation}, ${shown_name},
        (select e.person_id from people.person_email e where e.email = ${email}))
      on conflict do nothing`.execute(tx)
  })
}

/** @returns false when somebody else changed it meanwhile */
export async function changeSeat(
  tx: Tx,
  seat: string,
  { version, ...shown }: SeatChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('regions.seat')
    .set({ ...shown, version: version + 1 })
    .where('id', '=', seat)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function leaveSeat(tx: Tx, seat: string): Promise<void> {
  await tx.deleteFrom('regions.seat').where('id', '=', seat).execute()
}
