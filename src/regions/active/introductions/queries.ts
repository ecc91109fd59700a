import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { Work } from '../queries.ts'
import type { Introduction, IntroductionInput } from './introduction.ts'

type Sending = { region: string; to: string; by: string; work: Work }

/** Pressed twice is sent once. */
export async function introduce(
  tx: Tx,
  { region, to, by, work }: Sending,
  { id, wording, reach }: IntroductionInput,
): Promise<void> {
  await tx
    .insertInto('regions.introduction')
    .values({
      ...{ id, region_id: region, to_organisation_id: to, sent_by: by, wording, reach },
      ...{ from_organisation_id: work.organisation_id, signed: work.signed },
    })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Those of where this person works or what they administer, and their own; the last first. */
export function readIntroductions(tx: Tx): Promise<Introduction[]> {
  return tx
    .selectFrom('regions.introduction as i')
    .innerJoin('people.organisation as f', 'f.id', 'i.from_organisation_id')
    .innerJoin('people.organisation as o', 'o.id', 'i.to_organisation_id')
    .select(['i.id', 'f.name as from', 'o.name as to', 'i.signed', 'i.reach', 'i.wording'])
    .select(['i.sent_at', sql<boolean>`i.sent_by = app.me()`.as('mine')])
    .orderBy('i.sent_at', 'desc')
    .limit(100)
    .execute()
}

/** Only the sender's own goes. */
export async function eraseIntroduction(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('regions.introduction')
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/**
 * For the worker: whom to tell of what was not told yet. Of each organisation who administers it, or, when nobody
 * does, who works there; the sender too, so that both have the same.
 */
export async function untold(tx: Tx): Promise<{ id: string; person: string }[]> {
  const { rows } = await sql<{ id: string; person: string }>`
    with waiting as (
      select i.id, i.sent_by, o.organisation from regions.introduction i,
        unnest(array[i.from_organisation_id, i.to_organisation_id]) o(organisation)
       where i.mailed_at is null
    ), administrators as (
      select w.id, w.organisation, a.person_id as person
        from waiting w join people.organisation_administrator a on a.organisation_id = w.organisation
    )
    select id, person from administrators
    union
    select w.id, k.person_id from waiting w
      join people.work k on k.organisation_id = w.organisation
      join people.work_confirmation y on y.work_id = k.id
     where not exists (select 1 from people.work_end e where e.work_id = k.id)
       and not exists (select 1 from administrators a where a.id = w.id and a.organisation = w.organisation)
    union
    select id, sent_by from waiting`.execute(tx)
  return rows
}

export async function markTold(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .updateTable('regions.introduction')
    .set({ mailed_at: sql`now()` })
    .where('id', 'in', ids)
    .execute()
}

/** Asked again before a mail goes: what was taken back is told to nobody. */
export async function introductionStands(tx: Tx, id: string): Promise<boolean> {
  const there = await tx
    .selectFrom('regions.introduction')
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst()
  return there !== undefined
}

export async function forgetIntroductions(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('regions.introduction')
    .where(sql<boolean>`sent_at < now() - interval '180 days'`)
    .execute()
}
