import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { readersOf } from '#src/consent/queries.ts'
import { presentMembers } from '#src/groups/members/queries.ts'
import { destinationName } from '#src/neighbourhood/destination-queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Going, GoingInput } from './going.ts'

const eb = expressionBuilder<DB>()

/** Where the owner goes for the goal or the thing to do of a query. */
export const goingFor = (plan: string, column: 'goal_id' | 'agreement_id', item: 'g.id' | 'a.id') =>
  jsonArrayFrom(
    eb
      .selectFrom('plans.going_along as w')
      .leftJoin('groups.member as with', (join) =>
        join.on('with.plan_id', '=', plan).onRef('with.id', '=', 'w.walks_along'),
      )
      .where('w.plan_id', '=', plan)
      .where(`w.${column}`, '=', sql.ref<string>(item))
      .select(['w.id', 'w.place_id', 'w.activity_id', 'w.title', 'w.walks_along'])
      .select(['w.walks_along_name', 'w.on_day', 'with.shown_name as member'])
      .select(
        sql<boolean>`${destinationName(sql.ref('w.place_id'), sql.ref('w.activity_id'))} is not null`.as(
          'is_there',
        ),
      )
      .orderBy('w.on_day')
      .orderBy('w.id'),
  ).$castTo<Going[]>()

/** What the form offers: what it is called, for what it can be, and who could walk along. */
export function readGoingForm(tx: Tx, plan: string, to: { place?: string; activity?: string }) {
  return tx
    .selectNoFrom([
      destinationName(to.place ?? null, to.activity ?? null).as('title'),
      readersOf(plan, 'goals').as('goalReaders'),
      readersOf(plan, 'agreements').as('agreementReaders'),
      jsonArrayFrom(
        presentMembers(plan).select(['m.id', 'm.shown_name']).orderBy('m.shown_name'),
      ).as('members'),
      jsonArrayFrom(
        eb
          .selectFrom('plans.goal as g')
          .where('g.plan_id', '=', plan)
          .select(['g.id', 'g.wording'])
          .orderBy('g.id'),
      ).as('goals'),
      jsonArrayFrom(
        eb
          .selectFrom('plans.agreement as a')
          .where('a.plan_id', '=', plan)
          .select(['a.id', 'a.wording'])
          .orderBy('a.id'),
      ).as('agreements'),
    ])
    .executeTakeFirstOrThrow()
}
export type GoingOffer = Awaited<ReturnType<typeof readGoingForm>>

/** The same form sent twice puts it there once. @throws NotFound when what it is for is not there */
export async function putGoing(
  tx: Tx,
  plan: string,
  person: string,
  { about, to, ...row }: GoingInput,
  title: string,
): Promise<void> {
  const item = found(await itemOf(tx, plan, about))
  await tx
    .insertInto('plans.going_along')
    .values({
      ...{ ...row, ...item, plan_id: plan, recorded_by: person, title },
      [about.column]: about.id,
      [to.column]: to.id,
    })
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .execute()
}

/** Whose words the goal or the thing to do are, and who does it: what hides that hides this. */
function itemOf(tx: Tx, plan: string, { column, id }: GoingInput['about']) {
  return column === 'goal_id'
    ? tx
        .selectFrom('plans.goal')
        .where('plan_id', '=', plan)
        .where('id', '=', id)
        .select('written_by')
        .executeTakeFirst()
    : tx
        .selectFrom('plans.agreement')
        .where('plan_id', '=', plan)
        .where('id', '=', id)
        .select(['written_by', 'carried_by'])
        .executeTakeFirst()
}

/** @returns what it hung under; undefined when it was gone already */
export function eraseGoing(tx: Tx, plan: string, going: string) {
  return tx
    .deleteFrom('plans.going_along')
    .where('plan_id', '=', plan)
    .where('id', '=', going)
    .returning(['goal_id', 'agreement_id'])
    .executeTakeFirst()
}
