import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { liveExceptions, liveShares } from '#src/consent/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { prepared } from '#src/platform/prepared.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Part } from '#src/platform/viewer.ts'
import type { AgreementFactKind, Carried } from '../agreements/agreement.ts'
import { agreementsOf, openGoals } from '../overview/queries.ts'
import type { Carrying, Friction, Help, OpenGoal } from './coherence.ts'
import type { Finding, FindingKind } from './finding.ts'

const eb = expressionBuilder<DB>()

type Row = Carried & { last: AgreementFactKind | null }

/** All help now, as far as the viewer sees it; for the owner also who sees what, to know who knows of whom. */
export async function readCoherence(tx: Tx, plan: string) {
  return found((await read(tx, plan))[0])
}

const read = prepared((tx: Tx, plan: string) =>
  tx.selectNoFrom([
    jsonArrayFrom(helpsOf(plan)).$castTo<Help[]>().as('helps'),
    jsonArrayFrom(openGoals(plan).select(['g.id', 'g.wording', 'g.life_area']).orderBy('g.id'))
      .$castTo<OpenGoal[]>()
      .as('goals'),
    jsonArrayFrom(carriedFor(plan)).$castTo<(Row & Carrying)[]>().as('carried'),
    jsonArrayFrom(frictionsOf(plan)).$castTo<Friction[]>().as('frictions'),
    jsonArrayFrom(
      eb
        .selectFrom('plans.finding_answer as x')
        .where('x.plan_id', '=', plan)
        .select(['x.kind', 'x.about_id as about', 'x.other_id as other', 'x.settled']),
    )
      .$castTo<(Omit<Finding, 'sentence'> & { settled: boolean })[]>()
      .as('answers'),
    jsonArrayFrom(liveShares(plan).select(['s.member_id', 's.part']).distinct())
      .$castTo<{ member_id: string; part: Part }[]>()
      .as('shares'),
    jsonArrayFrom(liveExceptions(plan).select(['x.item_id', 'x.member_id', 'x.kind'])).as(
      'exceptions',
    ),
    sql<boolean>`coalesce(${eb
      .selectFrom('plans.coherence_choice as c')
      .where('c.plan_id', '=', plan)
      .select('c.specialist_finding')}, false)`.as('specialist'),
  ]),
)

export type CoherenceRows = Awaited<ReturnType<typeof readCoherence>>

const today = sql<string>`(now() at time zone 'Europe/Amsterdam')::date`

function helpsOf(plan: string) {
  return eb
    .selectFrom('plans.support as s')
    .where('s.plan_id', '=', plan)
    .where((eb) => eb.or([eb('s.until', 'is', null), eb('s.until', '>', today)]))
    .select(['s.id', 's.helper', 's.member_id', 's.wording', 's.formal', 's.payer'])
    .select(['s.how_often', 's.goal_id', 's.life_area', 's.written_by'])
    .orderBy('s.id')
}

/** Carried by somebody whose name the viewer knows. */
const carriedFor = (plan: string) =>
  agreementsOf(plan)
    .innerJoin('groups.member as m', (join) =>
      join.on('m.plan_id', '=', plan).onRef('m.id', '=', 'a.carried_by'),
    )
    .where('a.goal_id', 'is not', null)
    .select(['a.goal_id', 'a.written_by', 'm.shown_name'])

function frictionsOf(plan: string) {
  return eb
    .selectFrom('plans.friction as f')
    .leftJoin('groups.member as m', (join) =>
      join.on('m.plan_id', '=', plan).onRef('m.id', '=', 'f.said_by'),
    )
    .where('f.plan_id', '=', plan)
    .select(['f.id', 'f.support_id', 'f.wording', 'm.shown_name'])
    .orderBy('f.id')
}

/** The help that somebody wants to say something of. */
export function readHelp(tx: Tx, plan: string, support: string) {
  return helpsOf(plan)
    .where('s.id', '=', support)
    .$call((help) => tx.selectFrom(help.as('h')).selectAll())
    .$castTo<Help>()
    .executeTakeFirst()
}

type Said = { id: string; wording: string }

/** A member says: dit botst. The same form sent twice says it once. @throws NotFound */
export async function sayFriction(tx: Tx, plan: string, support: string, said: Said) {
  found(await readHelp(tx, plan, support))
  await tx
    .insertInto('plans.friction')
    .values({
      plan_id: plan,
      support_id: support,
      ...said,
      said_by: sql<string>`app.member()`,
      recorded_by: sql<string>`app.me()`,
    })
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .execute()
}

/** @returns false when it is not there, or not theirs. */
export async function takeFrictionBack(tx: Tx, plan: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('plans.friction')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

type Answered = { kind: FindingKind; about: string; other: string }

/** The owner settles it, or does not want to see it. */
export async function answerFinding(tx: Tx, plan: string, finding: Answered, settled: boolean) {
  const { kind, about, other } = finding
  await tx
    .insertInto('plans.finding_answer')
    .values({ plan_id: plan, kind, about_id: about, other_id: other, settled })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** What the owner hid may be found again; what was settled stays so. */
export async function showHidden(tx: Tx, plan: string): Promise<void> {
  await tx
    .deleteFrom('plans.finding_answer')
    .where('plan_id', '=', plan)
    .where('settled', '=', false)
    .execute()
}

export async function chooseSpecialist(tx: Tx, plan: string, wanted: boolean): Promise<void> {
  await tx
    .insertInto('plans.coherence_choice')
    .values({ plan_id: plan, specialist_finding: wanted })
    .onConflict((clash) => clash.column('plan_id').doUpdateSet({ specialist_finding: wanted }))
    .execute()
}
