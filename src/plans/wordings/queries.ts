import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { openedSince } from '#src/consent/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Part } from '#src/platform/viewer.ts'
import { eraseTakenOver } from '../proposals/queries.ts'

/** Samen invullen: an edit says anew who wrote it down. */
export const writtenDown = { written_down_by: sql<string>`app.together()` }

type Before = { item_id: string; wording: string; recorded_at: string }

/**
 * Keeps how an item was worded before, for the owner alone. Edits within ten minutes are one version, unless a
 * member has opened that part since.
 * @returns folded: the edit belongs to the present version, whose moment stays.
 */
export async function keepWording(
  tx: Tx,
  plan: string,
  part: Part,
  { item_id, wording, recorded_at }: Before,
): Promise<{ folded: boolean }> {
  const { folds } = await tx
    .selectNoFrom((eb) => [
      eb
        .and([
          sql<boolean>`${recorded_at}::timestamptz > now() - interval '10 minutes'`,
          eb.not(openedSince(plan, part, recorded_at)),
        ])
        .as('folds'),
    ])
    .executeTakeFirstOrThrow()
  if (!folds) {
    await tx
      .insertInto('plans.earlier_wording')
      .values({ plan_id: plan, id: newId(), item_id, wording, recorded_at })
      .execute()
  }
  return { folded: Boolean(folds) }
}

/** For an item's own query: how it was worded before. `item` is that query's id column. */
export function earlierOf(plan: string, item: string) {
  return jsonArrayFrom(
    expressionBuilder<DB>()
      .selectFrom('plans.earlier_wording as w')
      .where('w.plan_id', '=', plan)
      .where('w.item_id', '=', sql.ref<string>(item))
      .select(['w.id', 'w.wording', 'w.recorded_at'])
      .orderBy('w.recorded_at', 'desc'),
  )
}

/** Who wrote it down for the owner, who alone is told. `item` is that query's table. */
export const writtenDownBy = (item: string) =>
  sql<string>`case when app.owns() then ${sql.ref(`${item}.written_down_by`)} else '' end`.as(
    'written_down_by',
  )

/** An item that is erased takes its earlier wordings along, and the proposal that it was taken over from. */
export async function eraseWordings(tx: Tx, plan: string, item: string): Promise<void> {
  await tx
    .deleteFrom('plans.earlier_wording')
    .where('plan_id', '=', plan)
    .where('item_id', '=', item)
    .execute()
  await eraseTakenOver(tx, plan, item)
}

/** One earlier wording, of whichever item. */
export function readWording(tx: Tx, plan: string, id: string) {
  return tx
    .selectFrom('plans.earlier_wording')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .select(['wording', 'recorded_at'])
    .executeTakeFirst()
}

/** Really gone; the item stays as it stands now. */
export async function eraseWording(tx: Tx, plan: string, id: string): Promise<void> {
  await tx
    .deleteFrom('plans.earlier_wording')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .execute()
}
