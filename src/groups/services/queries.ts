import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { presentMembers } from '../members/queries.ts'
import { roleOf, type Service, type TeamWorker } from './service.ts'

const eb = expressionBuilder<DB>()

/** Organisations that say they think along. */
export function readServices(tx: Tx) {
  return tx
    .selectFrom('people.organisation as o')
    .where('o.thinks_along_since', 'is not', null)
    .select(['o.id', 'o.name', 'o.kind'])
    .orderBy('o.name')
    .execute()
}

/** One of them, with who works there by name, and who of them reads already. Only the owner gets names. */
export function readTeam(tx: Tx, plan: string, organisation: string) {
  return tx
    .selectNoFrom([
      jsonObjectFrom(
        eb
          .selectFrom('people.organisation as o')
          .where('o.id', '=', organisation)
          .where('o.thinks_along_since', 'is not', null)
          .select(['o.id', 'o.name', 'o.kind']),
      )
        .$castTo<Service | null>()
        .as('service'),
      memberOf(plan, organisation).select('m.id').limit(1).as('member'),
      jsonArrayFrom(
        eb
          .selectFrom(sql<Worker>`people.team(${organisation}::uuid)`.as<'t'>(sql`t`))
          .select(['t.work_id', 't.person_id', 't.shown_name', 't.function'])
          .select((of) => [
            of
              .exists(
                acceptances(plan)
                  .whereRef('a.person_id', '=', sql.ref('t.person_id'))
                  .where('m.organisation_id', '=', organisation),
              )
              .$castTo<boolean>()
              .as('reads'),
            of
              .exists(
                acceptances(plan)
                  .whereRef('a.person_id', '=', sql.ref('t.person_id'))
                  .where('m.organisation_id', 'is distinct from', organisation),
              )
              .$castTo<boolean>()
              .as('inside'),
            of
              .exists(
                of
                  .selectFrom('groups.acceptance_end as e')
                  .where('e.plan_id', '=', plan)
                  .where('e.member_id', 'in', memberOf(plan, organisation).select('m.id'))
                  .whereRef('e.person_id', '=', sql.ref('t.person_id'))
                  .select('e.person_id'),
              )
              .$castTo<boolean>()
              .as('ended'),
          ]),
      )
        .$castTo<TeamWorker[]>()
        .as('workers'),
    ])
    .executeTakeFirstOrThrow()
}

type Worker = { work_id: string; person_id: string; shown_name: string; function: string }

const memberOf = (plan: string, organisation: string) =>
  presentMembers(plan).where('m.organisation_id', '=', organisation)

/** Who said yes, or was let in, and is still there. */
function acceptances(plan: string) {
  return presentMembers(plan)
    .innerJoin('groups.acceptance as a', (join) =>
      join.on('a.plan_id', '=', plan).onRef('a.member_id', '=', 'm.id'),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('groups.acceptance_end as e')
            .where('e.plan_id', '=', plan)
            .whereRef('e.member_id', '=', 'a.member_id')
            .whereRef('e.person_id', '=', 'a.person_id'),
        ),
      ),
    )
    .select('a.person_id')
}

type LetIn = { id: string; service: Service; workers: readonly TeamWorker[]; ownerName: string }

/**
 * The service joins as a member, if it has not yet, and these workers may look; whoever is added to the team later
 * reads nothing until the owner said yes to that name too.
 * @returns the member
 */
export async function letIn(
  tx: Tx,
  plan: string,
  { id, service, workers, ownerName }: LetIn,
): Promise<string> {
  const there = await tx
    .selectNoFrom([memberOf(plan, service.id).select('m.id').limit(1).as('id')])
    .executeTakeFirst()
  const member = there?.id ?? id
  if (!there?.id) {
    const { name: shown_name, kind, id: organisation_id } = service
    await tx
      .insertInto('groups.member')
      .values({ plan_id: plan, id, shown_name, role: roleOf(kind), organisation_id })
      .execute()
  }
  for (const { person_id, work_id } of workers) {
    await tx
      .insertInto('groups.acceptance')
      .values({ plan_id: plan, member_id: member, person_id, work_id, organisation: service.name })
      .onConflict((clash) => clash.doNothing())
      .execute()
    await tx
      .insertInto('groups.my_plan')
      .values({ plan_id: plan, person_id, shown_name: ownerName })
      .onConflict((clash) => clash.doNothing())
      .execute()
  }
  return member
}

/** This worker reads no longer, from the next request on; told to nobody. The service stays. */
export async function endReading(
  tx: Tx,
  plan: string,
  member: string,
  person: string,
): Promise<void> {
  await tx
    .insertInto('groups.acceptance_end')
    .values({ plan_id: plan, member_id: member, person_id: person })
    .onConflict((clash) => clash.doNothing())
    .execute()
  await tx
    .deleteFrom('groups.my_plan')
    .where('plan_id', '=', plan)
    .where('person_id', '=', person)
    .execute()
}
