import { expressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { allOrganisations } from '../organisations/queries.ts'
import type { Worker, WorkInput } from './work.ts'

/** Where this person works, and where one can say to work. */
export function readWork(tx: Tx, person: string) {
  return tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(allOrganisations(tx)).as('organisations'),
      jsonArrayFrom(
        eb
          .selectFrom('people.work as w')
          .innerJoin('people.organisation as o', 'o.id', 'w.organisation_id')
          .leftJoin('people.work_confirmation as y', 'y.work_id', 'w.id')
          .leftJoin('people.work_end as e', 'e.work_id', 'w.id')
          .where('w.person_id', '=', person)
          .select(['w.id', 'w.shown_name', 'w.function', 'w.said_at', 'o.name as organisation'])
          .select(['y.confirmed_at', 'e.ended_at'])
          .orderBy('w.id'),
      )
        .$castTo<(Worker & { organisation: string })[]>()
        .as('work'),
    ])
    .executeTakeFirstOrThrow()
}

/** The same form sent twice makes one line. */
export async function sayWork(tx: Tx, person: string, work: WorkInput): Promise<void> {
  await tx
    .insertInto('people.work')
    .values({ ...work, person_id: person })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** By the word of the organisation. */
export async function confirmWork(tx: Tx, by: string, work: string): Promise<void> {
  await tx
    .insertInto('people.work_confirmation')
    .values({ work_id: work, confirmed_by: by })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Memberships held for this work give nothing from now on: app.enter() looks here. */
export async function endWork(tx: Tx, by: string, work: string): Promise<void> {
  await tx
    .insertInto('people.work_end')
    .values({ work_id: work, ended_by: by })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** The work that ended, for who keeps something for that work. */
export const endedWork = () =>
  expressionBuilder<DB>().selectFrom('people.work_end as ended').select('ended.work_id')
