import { expressionBuilder } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import type { DB } from '#src/platform/schema.ts'
import {
  type Exception,
  exceptionsDifference,
  exceptionsFingerprint,
  type StandingException,
} from './exception.ts'

/** The exceptions that hold. */
export function standingExceptions(plan: string) {
  return expressionBuilder<DB>()
    .selectFrom('consent.exception as x')
    .where('x.plan_id', '=', plan)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('consent.exception_end as y')
            .where('y.plan_id', '=', plan)
            .whereRef('y.exception_id', '=', 'x.id'),
        ),
      ),
    )
    .select(['x.id', 'x.item_id', 'x.member_id', 'x.kind'])
    .$narrowType<{ kind: Exception['kind'] }>()
    .orderBy('x.made_at')
    .orderBy('x.id')
}

/**
 * Makes what holds among these exceptions exactly what is wanted.
 * @param seen what held when the owner chose, by its fingerprint
 * @returns false when something else holds by now: then nothing is written
 */
export async function setExceptions(
  tx: Tx,
  plan: string,
  these: (exception: StandingException) => boolean,
  wanted: readonly Exception[],
  seen: string,
): Promise<boolean> {
  await everybodyWaits(tx, plan)
  const all: StandingException[] = await tx
    .selectFrom(standingExceptions(plan).as('s'))
    .selectAll()
    .execute()
  const standing = all.filter(these)
  if (seen !== exceptionsFingerprint(standing)) return false
  await writeExceptions(tx, plan, exceptionsDifference(standing, wanted))
  return true
}

export async function writeExceptions(
  tx: Tx,
  plan: string,
  { ended, made }: { ended: readonly string[]; made: readonly Exception[] },
): Promise<void> {
  const ends = ended.map((exception_id) => ({ plan_id: plan, exception_id }))
  const rows = made.map(({ item_id, member_id, kind }) => ({
    plan_id: plan,
    id: newId(),
    item_id,
    member_id,
    kind,
  }))
  if (ends.length > 0) await tx.insertInto('consent.exception_end').values(ends).execute()
  if (rows.length > 0) await tx.insertInto('consent.exception').values(rows).execute()
}

/** Two windows of the owner write one after the other: the second sees what the first did. */
export async function everybodyWaits(tx: Tx, plan: string): Promise<void> {
  await tx
    .selectFrom('groups.member')
    .where('plan_id', '=', plan)
    .select('id')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()
}
