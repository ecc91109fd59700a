import { type Expression, expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { allOrganisations } from '#src/people/organisations/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { breachesIn } from '../waiting/breach-queries.ts'
import type { Action, FactKind } from './plan.ts'

const eb = expressionBuilder<DB>()

/** A region with all that it does: one query. */
export function readPlan(tx: Tx, slug: string) {
  return tx
    .selectFrom('regions.region as r')
    .innerJoin('regions.division as d', 'd.code', 'r.division_code')
    .where('r.slug', '=', slug)
    .select(['r.id', 'r.slug', 'r.name', 'd.name as division'])
    .select((of) => [
      sql<boolean>`regions.edits(r.id)`.as('edits'),
      jsonArrayFrom(goalsOf(of.ref('r.id'))).as('goals'),
      jsonArrayFrom(actionsOf(of.ref('r.id')))
        .$castTo<Action[]>()
        .as('actions'),
      jsonArrayFrom(steps).as('steps'),
      breachesIn(of.ref('r.id'), 1_000).as('breaches'),
    ])
    .executeTakeFirst()
}
export type Plan = NonNullable<Awaited<ReturnType<typeof readPlan>>>

/** The steps of the road map, as they are worded now. */
const steps = eb
  .selectFrom('regions.step_version as s')
  .distinctOn('s.number')
  .select(['s.number', 's.title'])
  .orderBy('s.number')
  .orderBy('s.version', 'desc')

const goalsOf = (region: Expression<string>) =>
  eb
    .selectFrom('regions.plan_goal as g')
    .where('g.region_id', '=', region)
    .select(['g.id', 'g.title', 'g.about', 'g.version'])
    .orderBy('g.made_at')
    .orderBy('g.id')

/** What is done in a region, with what became of it. Lent to the page of the region. */
export const actionsOf = (region: Expression<string>) =>
  eb
    .selectFrom('regions.plan_action as a')
    .leftJoin('people.organisation as o', 'o.id', 'a.organisation_id')
    .where('a.region_id', '=', region)
    .select(['a.id', 'a.goal_id', 'a.wording', 'a.about', 'a.who', 'a.organisation_id'])
    .select(['o.name as organisation', 'a.due_on', 'a.breach', 'a.breach_words', 'a.step'])
    .select((of) => ['a.version', jsonArrayFrom(factsOf(of.ref('a.id'))).as('facts')])
    .orderBy('a.due_on')
    .orderBy('a.id')

const factsOf = (action: Expression<string>) =>
  eb
    .selectFrom('regions.plan_action_fact as f')
    .where('f.action_id', '=', action)
    .select((of) => of.ref('f.kind').$castTo<FactKind>().as('kind'))
    .select(['f.why', 'f.moved_from', 'f.said_at'])
    .orderBy('f.said_at')
    .orderBy('f.id')

/** Who may do something: everybody that is known here by name. */
export const readOrganisations = (tx: Tx) => allOrganisations(tx).execute()

/** Whether this action may still be taken out as a mistake. */
export async function mayErase(tx: Tx, action: string): Promise<boolean> {
  const row = await tx
    .selectFrom('regions.plan_action as a')
    .where('a.id', '=', action)
    .select(sql<boolean>`regions.may_erase(a.region_id, a.made_at)`.as('may'))
    .executeTakeFirst()
  return row?.may ?? false
}
