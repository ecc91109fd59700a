import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { Part } from '#src/platform/viewer.ts'
import type { AgreementFactKind } from '../agreements/agreement.ts'

/** Where a member writes; what is no longer shared with them they do not get back either. */
export const partsWithWords = ['story', 'goals', 'agreements', 'support'] as const

/** What this member wrote and took upon themselves in somebody else's plan, as far as they see it now. */
export function readOwnWords(tx: Tx, plan: string) {
  const mine = sql<string>`app.member()`
  return tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('plans.agreement as a')
          .where('a.plan_id', '=', plan)
          .where((eb) => eb.or([eb('a.carried_by', '=', mine), eb('a.written_by', '=', mine)]))
          .select(['a.wording', 'a.rhythm', 'a.due_on', 'a.recorded_at'])
          .select((eb) =>
            jsonArrayFrom(
              eb
                .selectFrom('plans.agreement_fact as f')
                .where('f.plan_id', '=', plan)
                .whereRef('f.agreement_id', '=', 'a.id')
                .where('f.carried_by', '=', mine)
                .select((of) => [
                  'f.recorded_at',
                  of.ref('f.kind').$castTo<AgreementFactKind>().as('kind'),
                ])
                .orderBy('f.recorded_at'),
            ).as('facts'),
          )
          .orderBy('a.id'),
      ).as('agreements'),
      jsonArrayFrom(
        eb
          .selectFrom('plans.proposal as p')
          .where('p.plan_id', '=', plan)
          .where('p.proposed_by', '=', mine)
          .select((of) => [
            'p.wording',
            'p.proposed_at',
            of.ref('p.part').$castTo<Part>().as('part'),
          ])
          .orderBy('p.id'),
      ).as('proposals'),
    ])
    .executeTakeFirstOrThrow()
}

export type OwnWords = Awaited<ReturnType<typeof readOwnWords>>
