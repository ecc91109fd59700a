import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { readersOf } from '#src/consent/queries.ts'
import { hasAccount, presentMembers } from '#src/groups/members/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Problems } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { eraseWordings, keepWording, writtenDown } from '../../wordings/queries.ts'
import {
  type AgreementFactKind,
  type AgreementInput,
  type Carrier,
  choiceProblems,
  countsAtOnce,
} from '../agreement.ts'
import { recordAgreementFact } from '../facts/queries.ts'
import { type Agreement, agreementsOf, type GoalOption } from '../queries.ts'

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
  if (!added.numInsertedOrUpdatedRows && !(await isThere(tx, plan, columns))) {
    return agree(tx, plan, person, { ...columns, version: 0, instead, id: newId() })
  }
  const record = (agreement: string, kind: AgreementFactKind) =>
    recordAgreementFact(tx, plan, person, { id: newId(), agreement, kind })
  if (added.numInsertedOrUpdatedRows && countsAtOnce(carried_by, offer)) {
    await record(columns.id, 'taken-on')
  }
  if (instead) await record(instead, 'stopped')
  return { written: true }
}

/** The same words under the same id: pressed twice. Other words came after the browser's way back: one more. */
async function isThere(tx: Tx, plan: string, typed: Pick<AgreementInput, 'id' | 'wording'>) {
  const there = await tx
    .selectFrom('plans.agreement')
    .where('plan_id', '=', plan)
    .where('id', '=', typed.id)
    .where('wording', '=', typed.wording)
    .select('id')
    .executeTakeFirst()
  return Boolean(there)
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
  const folded =
    before.wording === columns.wording ||
    (await keepWording(tx, plan, 'agreements', { item_id: id, ...before })).folded
  await tx
    .updateTable('plans.agreement')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .set({ ...columns, recorded_by: person, version: version + 1, ...writtenDown })
    .$if(!folded, (update) => update.set({ recorded_at: sql`now()` }))
    .execute()
  return { written: true }
}

/** Really gone, with what became of it and every earlier wording. */
export async function eraseAgreement(tx: Tx, plan: string, agreement: string): Promise<void> {
  await tx
    .deleteFrom('plans.agreement')
    .where('plan_id', '=', plan)
    .where('id', '=', agreement)
    .execute()
  await eraseWordings(tx, plan, agreement)
}
