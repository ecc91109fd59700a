import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Help } from '#src/geography/independent-help/help.ts'
import { helpIn } from '#src/geography/independent-help/queries.ts'
import type { Tx } from '#src/platform/database.ts'

type Residence = { code: string; name: string | null }

/** Independent help for this plan: where its owner lives is for the owner alone, a member reads what is everywhere. */
export function readHelp(tx: Tx, plan: string) {
  const residence = tx
    .selectFrom('plans.residence as r')
    .leftJoin('geography.municipality as m', 'm.code', 'r.municipality_code')
    .where('r.plan_id', '=', plan)
  return tx
    .selectNoFrom([
      jsonObjectFrom(residence.select(['r.municipality_code as code', 'm.shown_name as name']))
        .$castTo<Residence | null>()
        .as('residence'),
      jsonArrayFrom(helpIn(sql<string | null>`(${residence.select('r.municipality_code')})`))
        .$castTo<Help[]>()
        .as('helps'),
    ])
    .executeTakeFirstOrThrow()
}

export async function setResidence(tx: Tx, plan: string, municipality: string): Promise<void> {
  await tx
    .insertInto('plans.residence')
    .values({ plan_id: plan, municipality_code: municipality })
    .onConflict((clash) => clash.column('plan_id').doUpdateSet({ municipality_code: municipality }))
    .execute()
}

export async function forgetResidence(tx: Tx, plan: string): Promise<void> {
  await tx.deleteFrom('plans.residence').where('plan_id', '=', plan).execute()
}
