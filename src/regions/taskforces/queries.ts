import { type Expression, expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { meetingsOf, pointsOf } from './meetings/queries.ts'
import type { BeginInput, Seat, TaskforceInput, TaskforceKind } from './taskforce.ts'

const eb = expressionBuilder<DB>()

/** One taskforce with all that the viewer may read of it. */
export function readTaskforce(tx: Tx, region: string, kind: TaskforceKind) {
  return tx
    .selectFrom('regions.taskforce as t')
    .innerJoin('regions.region as r', 'r.id', 't.region_id')
    .where('r.slug', '=', region)
    .where('t.kind', '=', kind)
    .select(['t.id', 'r.slug', 'r.name as region', 't.about', 't.consultation'])
    .select(['t.begun_on', 't.ended_at', 't.version'])
    .select((of) => [
      of.ref('t.kind').$castTo<TaskforceKind>().as('kind'),
      sql<boolean>`regions.edits(r.id)`.as('edits'),
      sql<boolean>`regions.at_table(t.id)`.as('member'),
      seatsOf(of.ref('t.id')).as('seats'),
      jsonObjectFrom(
        of
          .selectFrom('regions.vision as v')
          .whereRef('v.taskforce_id', '=', 't.id')
          .select(['v.version', 'v.wording', 'v.is_public', 'v.made_at'])
          .orderBy('v.version', 'desc')
          .limit(1),
      ).as('vision'),
      meetingsOf(of.ref('t.id')).as('meetings'),
      pointsOf(of.ref('t.id')).as('points'),
    ])
    .executeTakeFirst()
}
export type Taskforce = NonNullable<Awaited<ReturnType<typeof readTaskforce>>>

const seatsOf = (taskforce: Expression<string>) =>
  jsonArrayFrom(
    eb
      .selectFrom('regions.seat as s')
      .where('s.taskforce_id', '=', taskforce)
      .select(['s.id', 's.kind', 's.role', 's.organisation', 's.shown_name', 's.version'])
      .select([
        sql<boolean>`s.person_id is not null`.as('reads'),
        sql<boolean>`coalesce(s.person_id = app.me(), false)`.as('mine'),
      ])
      .orderBy('s.taken_at')
      .orderBy('s.id'),
  ).$castTo<Seat[]>()

/** For the page of a region: its tables, with who sits there. */
export const taskforcesIn = (region: Expression<string>) =>
  jsonArrayFrom(
    eb
      .selectFrom('regions.taskforce as t')
      .where('t.region_id', '=', region)
      .where('t.ended_at', 'is', null)
      .select((of) => ['t.kind', seatsOf(of.ref('t.id')).as('seats')])
      .orderBy('t.begun_on')
      .orderBy('t.kind'),
  ).$castTo<{ kind: TaskforceKind; seats: Seat[] }[]>()

/** The same form sent twice begins one. @returns false when there is another table of this kind */
export async function beginTaskforce(
  tx: Tx,
  region_id: string,
  input: BeginInput,
): Promise<boolean> {
  await tx
    .insertInto('regions.taskforce')
    .values({ ...input, region_id })
    .onConflict((clash) => clash.doNothing())
    .execute()
  const begun = await tx
    .selectFrom('regions.taskforce')
    .where('region_id', '=', region_id)
    .where('id', '=', input.id)
    .select('id')
    .executeTakeFirst()
  return begun !== undefined
}

/** @returns false when somebody else changed it meanwhile */
export async function changeTaskforce(
  tx: Tx,
  id: string,
  { about, consultation, begun_on, version }: TaskforceInput,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('regions.taskforce')
    .set({ about, consultation, begun_on, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A table stops, or comes together again. */
export async function endTaskforce(tx: Tx, id: string, ended: boolean): Promise<void> {
  await tx
    .updateTable('regions.taskforce')
    .set({ ended_at: ended ? sql`coalesce(ended_at, now())` : null })
    .where('id', '=', id)
    .execute()
}
