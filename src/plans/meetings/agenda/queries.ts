import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Point, PointInput } from './point.ts'

/** What somebody wants to speak of at this meeting, as far as the viewer sees it. */
export function pointsOf(plan: string, meeting: string) {
  return jsonArrayFrom(
    expressionBuilder<DB>()
      .selectFrom('plans.agenda_point as p')
      .where('p.plan_id', '=', plan)
      .where('p.meeting_id', '=', meeting)
      .select(['p.id', 'p.wording', 'p.written_by'])
      .orderBy('p.recorded_at')
      .orderBy('p.id'),
  ).$castTo<Point[]>()
}

/** The same form sent twice makes one. */
export async function handInPoint(
  tx: Tx,
  plan: string,
  meeting: string,
  person: string,
  point: PointInput,
): Promise<void> {
  await tx
    .insertInto('plans.agenda_point')
    .values({
      ...{ plan_id: plan, meeting_id: meeting, recorded_by: person, ...point },
      // null for the owner
      written_by: sql<string | null>`app.member()`,
    })
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .execute()
}

/** By whoever handed it in, or by the owner; of others nothing happens. */
export async function takeBackPoint(tx: Tx, plan: string, meeting: string, point: string) {
  await tx
    .deleteFrom('plans.agenda_point')
    .where('plan_id', '=', plan)
    .where('meeting_id', '=', meeting)
    .where('id', '=', point)
    .execute()
}
