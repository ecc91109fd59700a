import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { openPause } from '../queries.ts'

/** Closes everything: the settings stay, and give nothing until it is opened again. */
export async function closeAll(tx: Tx, plan: string): Promise<void> {
  await tx
    .insertInto('consent.pause')
    .columns(['plan_id', 'id'])
    .expression(
      tx
        .selectNoFrom([
          sql<string>`${plan}::uuid`.as('plan_id'),
          sql<string>`${newId()}::uuid`.as('id'),
        ])
        .where(({ not, exists }) => not(exists(openPause(plan)))),
    )
    .execute()
}

/** Opens it again, from however many windows it was closed: everybody sees what the settings say now. */
export async function openAll(tx: Tx, plan: string): Promise<void> {
  await tx
    .insertInto('consent.pause_end')
    .columns(['plan_id', 'pause_id'])
    .expression((eb) =>
      eb
        .selectFrom(openPause(plan).as('open'))
        .select([sql<string>`${plan}::uuid`.as('plan_id'), 'open.id as pause_id']),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
