import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { readersOf } from '#src/consent/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Before } from '../earlier.tsx'
import type { Going } from '../going-along/going.ts'
import { goingFor } from '../going-along/queries.ts'
import { earlierOf, writtenDownBy } from '../wordings/queries.ts'
import type { AgreementFactKind, Carried, Rhythm } from './agreement.ts'
import { lastFact } from './facts/queries.ts'

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
  going: Going[]
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
      jsonObjectFrom(
        agreementsOf(tx, plan)
          .where('a.id', '=', agreement)
          .select(earlierOf(plan, 'a.id').as('earlier'))
          .select(writtenDownBy('a')),
      )
        .$castTo<(Agreement & Before) | null>()
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
    .select([
      sql<Rhythm>`a.rhythm`.as('rhythm'),
      goingFor(plan, 'agreement_id', 'a.id').as('going'),
    ])
    .orderBy('a.due_on')
    .orderBy('a.id')
}
