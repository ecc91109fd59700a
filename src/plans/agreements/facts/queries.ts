import { expressionBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { Forbidden, found } from '#src/platform/errors.ts'
import type { DB } from '#src/platform/schema.ts'
import {
  type AgreementFactKind,
  type Carried,
  type Looker,
  mayEverRecord,
  type Rhythm,
  recordable,
} from '../agreement.ts'

type NewFact = { id: string; agreement: string; kind: AgreementFactKind }

/** The last thing that happened to an agreement (`a`). */
export function lastFact(plan: string) {
  return expressionBuilder<DB & { a: DB['plans.agreement'] }, 'a'>()
    .selectFrom('plans.agreement_fact as f')
    .where('f.plan_id', '=', plan)
    .whereRef('f.agreement_id', '=', 'a.id')
    .select('f.recorded_at')
    .select(sql<AgreementFactKind>`f.kind`.as('kind'))
    .orderBy('f.recorded_at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(1)
}

/**
 * Records what the rules allow now. Where another answer came first nothing is written: the page shows how it
 * stands.
 * @throws NotFound, Forbidden
 */
export async function recordAgreementFact(
  tx: Tx,
  plan: string,
  person: string,
  fact: NewFact,
): Promise<void> {
  const { owner, member, ...agreement } = found(await readRights(tx, plan, fact.agreement))
  if (!mayEverRecord(agreement, { owner, member }, fact.kind)) throw new Forbidden()
  if (recordable(agreement, { owner, member }).includes(fact.kind)) {
    await addFact(tx, plan, person, fact)
  }
}

function readRights(
  tx: Tx,
  plan: string,
  agreement: string,
): Promise<(Carried & Looker) | undefined> {
  return tx
    .selectFrom('plans.agreement as a')
    .where('a.plan_id', '=', plan)
    .where('a.id', '=', agreement)
    .select(['a.carried_by', 'a.due_on'])
    .select((eb) => [
      sql<Rhythm>`a.rhythm`.as('rhythm'),
      eb.selectFrom(lastFact(plan).as('f')).select('f.kind').as('last'),
      sql<boolean>`app.owns()`.as('owner'),
      sql<string | null>`app.member()`.as('member'),
    ])
    .executeTakeFirst()
}

/** carried_by and written_by are the agreement's: the policies judge the fact by itself. */
async function addFact(
  tx: Tx,
  plan: string,
  person: string,
  { id, agreement, kind }: NewFact,
): Promise<void> {
  await tx
    .insertInto('plans.agreement_fact')
    .columns(['plan_id', 'id', 'agreement_id', 'kind', 'carried_by', 'written_by', 'recorded_by'])
    .expression((eb) =>
      eb
        .selectFrom('plans.agreement as a')
        .where('a.plan_id', '=', plan)
        .where('a.id', '=', agreement)
        .select([
          'a.plan_id',
          sql.val(id).$castTo<string>().as('id'),
          'a.id as agreement_id',
          sql.val(kind).as('kind'),
          'a.carried_by',
          'a.written_by',
          sql.val(person).as('recorded_by'),
        ]),
    )
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .execute()
}
