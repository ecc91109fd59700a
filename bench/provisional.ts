import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import { prepared } from '#src/platform/prepared.ts'

function overview(tx: Tx, plan: string) {
  return tx.selectNoFrom((eb) => [
    jsonArrayFrom(
      eb
        .selectFrom('plans.goal as g')
        .where('g.plan_id', '=', plan)
        .select(['g.id', 'g.wording', 'g.term'])
        .select((eb) =>
          jsonArrayFrom(
            eb
              .selectFrom('plans.goal_fact as f')
              .where('f.plan_id', '=', plan)
              .whereRef('f.goal_id', '=', 'g.id')
              .select(['f.kind', 'f.recorded_at'])
              .orderBy('f.recorded_at'),
          ).as('facts'),
        )
        .orderBy('g.id'),
    ).as('goals'),
    jsonArrayFrom(
      eb
        .selectFrom('plans.agreement as a')
        .leftJoin('groups.member as m', (join) =>
          join.on('m.plan_id', '=', plan).onRef('m.id', '=', 'a.carried_by'),
        )
        .where('a.plan_id', '=', plan)
        .select(['a.id', 'a.wording', 'a.due_on', 'a.rhythm', 'm.shown_name'])
        .select((eb) =>
          jsonArrayFrom(
            eb
              .selectFrom('plans.agreement_fact as f')
              .where('f.plan_id', '=', plan)
              .whereRef('f.agreement_id', '=', 'a.id')
              .select(['f.kind', 'f.recorded_at'])
              .orderBy('f.recorded_at'),
          ).as('facts'),
        )
        .orderBy('a.id'),
    ).as('agreements'),
    jsonArrayFrom(
      eb
        .selectFrom('plans.support as s')
        .where('s.plan_id', '=', plan)
        .select(['s.id', 's.helper', 's.wording', 's.how_often'])
        .orderBy('s.id'),
    ).as('support'),
    jsonArrayFrom(
      eb
        .selectFrom('plans.meeting as e')
        .where('e.plan_id', '=', plan)
        .select(['e.id', 'e.starts_at', 'e.place'])
        .orderBy('e.starts_at'),
    ).as('meetings'),
    jsonArrayFrom(
      eb
        .selectFrom('groups.member as m')
        .where('m.plan_id', '=', plan)
        .select(['m.id', 'm.shown_name', 'm.role'])
        .orderBy('m.id'),
    ).as('members'),
  ])
}
export const readOverview = prepared(overview)
