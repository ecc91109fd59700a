import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { readersOf } from '#src/consent/queries.ts'
import { hasAccount, presentMembers } from '#src/groups/members/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Problems } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { keepWording } from '../wordings/queries.ts'
import {
  type AgreementFactKind,
  type AgreementInput,
  type Carried,
  type Carrier,
  choiceProblems,
  countsAtOnce,
  type Rhythm,
} from './agreement.ts'
import { lastFact, recordAgreementFact } from './facts/queries.ts'

export type GoalOption = { id: string; wording: string }
export type Agreement = Carried & {
  id: string
  wording: string
  goal_id: string | null
  version: number
  /** Null when the viewer does not see this member, or when the owner does it. */
  carrier: string | null
  goal: string | null
  last_at: string | null
}
export type AgreementFact = { kind: AgreementFactKind; recorded_by: string; recorded_at: string }

/** Everything on the page *Wie doet wat*, and who else reads it (for the owner). */
export function readAgreements(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'agreements').as('readers'),
      jsonArrayFrom(agreementsOf(tx, plan)).$castTo<Agreement[]>().as('agreements'),
    ])
    .executeTakeFirstOrThrow()
}

/** One of them with all that became of it, and its earlier wordings when it is the owner who looks. */
export function readAgreement(tx: Tx, plan: string, agreement: string) {
  return tx
    .selectNoFrom((eb) => [
      jsonObjectFrom(agreementsOf(tx, plan).where('a.id', '=', agreement))
        .$castTo<Agreement | null>()
        .as('agreement'),
      jsonArrayFrom(
        eb
          .selectFrom('plans.agreement_fact as f')
          .where('f.plan_id', '=', plan)
          .where('f.agreement_id', '=', agreement)
          .select(['f.kind', 'f.recorded_by', 'f.recorded_at'])
          .orderBy('f.recorded_at')
          .orderBy('f.id'),
      )
        .$castTo<AgreementFact[]>()
        .as('facts'),
      jsonArrayFrom(
        eb
          .selectFrom('plans.earlier_wording as w')
          .where('w.plan_id', '=', plan)
          .where('w.item_id', '=', agreement)
          .select(['w.wording', 'w.recorded_at'])
          .orderBy('w.recorded_at', 'desc'),
      ).as('earlier'),
    ])
    .executeTakeFirstOrThrow()
}

/** What the form offers: who could do it, for which goal, and the one that it starts from. */
export function readAgreementForm(tx: Tx, plan: string, agreement: string | null = null) {
  return tx
    .selectNoFrom((eb) => [
      readersOf(plan, 'agreements').as('readers'),
      jsonArrayFrom(
        presentMembers(plan)
          .select(['m.id', 'm.shown_name', hasAccount(plan).as('account')])
          .orderBy('m.shown_name'),
      )
        .$castTo<Carrier[]>()
        .as('carriers'),
      jsonArrayFrom(
        eb
          .selectFrom('plans.goal as g')
          .where('g.plan_id', '=', plan)
          .select(['g.id', 'g.wording'])
          .orderBy('g.id'),
      )
        .$castTo<GoalOption[]>()
        .as('goals'),
      jsonObjectFrom(agreementsOf(tx, plan).where('a.id', '=', agreement))
        .$castTo<Agreement | null>()
        .as('from'),
      sql<boolean>`app.owns()`.as('owner'),
      sql<string | null>`app.member()`.as('member'),
    ])
    .executeTakeFirstOrThrow()
}

export function agreementsOf(tx: Tx, plan: string) {
  return tx
    .selectFrom('plans.agreement as a')
    .leftJoin('groups.member as m', (join) =>
      join.on('m.plan_id', '=', plan).onRef('m.id', '=', 'a.carried_by'),
    )
    .leftJoin('plans.goal as g', (join) =>
      join.on('g.plan_id', '=', plan).onRef('g.id', '=', 'a.goal_id'),
    )
    .leftJoinLateral(
      () => lastFact(plan).as('f'),
      (join) => join.onTrue(),
    )
    .where('a.plan_id', '=', plan)
    .select(['a.id', 'a.wording', 'a.goal_id', 'a.carried_by', 'a.due_on', 'a.version'])
    .select(['m.shown_name as carrier', 'g.wording as goal'])
    .select(['f.kind as last', 'f.recorded_at as last_at'])
    .select(sql<Rhythm>`a.rhythm`.as('rhythm'))
    .orderBy('a.due_on')
    .orderBy('a.id')
}

type Written = { written: boolean; problems?: Problems }

/**
 * Adds what the owner asks of somebody, or what a member takes upon oneself: it counts at once, or waits for the
 * yes of who was asked. The same form sent twice makes one.
 */
export async function agree(
  tx: Tx,
  plan: string,
  person: string,
  { version: _, instead, ...columns }: AgreementInput,
): Promise<Written> {
  const offer = await readAgreementForm(tx, plan)
  const problems = choiceProblems(columns, offer)
  if (problems) return { written: false, problems }
  const carried_by = offer.owner ? columns.carried_by : offer.member
  const added = await tx
    .insertInto('plans.agreement')
    .values({
      ...columns,
      plan_id: plan,
      carried_by,
      written_by: offer.member,
      recorded_by: person,
    })
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .executeTakeFirst()
  const record = (agreement: string, kind: AgreementFactKind) =>
    recordAgreementFact(tx, plan, person, { id: newId(), agreement, kind })
  if (added.numInsertedOrUpdatedRows && countsAtOnce(carried_by, offer)) {
    await record(columns.id, 'taken-on')
  }
  if (instead) await record(instead, 'stopped')
  return { written: true }
}

/** Rewords what the owner saw at `version`; who does it stays. Not written when it was changed in the meantime. */
export async function rewordAgreement(
  tx: Tx,
  plan: string,
  person: string,
  { id, version, carried_by: _, instead: __, ...columns }: AgreementInput,
): Promise<Written> {
  const problems = choiceProblems(
    { ...columns, carried_by: null },
    await readAgreementForm(tx, plan),
  )
  if (problems) return { written: false, problems }
  const before = await tx
    .selectFrom('plans.agreement')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .select(['wording', 'recorded_at', 'version'])
    .forUpdate()
    .executeTakeFirst()
  if (before?.version !== version) return { written: false }
  const { folded } = await keepWording(tx, plan, 'agreements', { item_id: id, ...before })
  await tx
    .updateTable('plans.agreement')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .set({ ...columns, recorded_by: person, version: version + 1 })
    .$if(!folded, (update) => update.set({ recorded_at: sql`now()` }))
    .execute()
  return { written: true }
}
