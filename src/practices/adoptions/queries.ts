import { sql } from 'kysely'
import { waitingMail } from '#src/people/waiting-mail.ts'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import type { Adoption, AdoptionInput, StageInput, WhoInput } from './adoption.ts'
import { shownAdoption } from './chain-queries.ts'

/** With the example that it is of, and whether the yearly question is open. */
export type OwnAdoption = Adoption & { slug: string; title: string; asked: boolean }

const adoptions = (tx: Tx) =>
  tx
    .selectFrom('practices.adoption as a')
    .innerJoin('practices.practice as p', 'p.id', 'a.practice_id')
    .select([
      'p.slug',
      'p.title',
      shownAdoption.as('adoption'),
      sql<boolean>`exists (select 1 from practices.adoption_question q
        where q.adoption_id = a.id and q.answered_at is null)`.as('asked'),
    ])
    .orderBy('a.made_at', 'desc')

const flat = ({
  adoption,
  ...rest
}: {
  adoption: Adoption
  slug: string
  title: string
  asked: boolean
}) => ({
  ...adoption,
  ...rest,
})

export async function readOwnAdoptions(tx: Tx): Promise<OwnAdoption[]> {
  const rows = await adoptions(tx).where('a.person_id', '=', sql<string>`app.me()`).execute()
  return rows.map(flat)
}

/** For editors: what was told last, hidden or not. */
export async function readAllAdoptions(tx: Tx): Promise<OwnAdoption[]> {
  return (await adoptions(tx).limit(100).execute()).map(flat)
}

export async function readAdoption(tx: Tx, id: string): Promise<OwnAdoption | undefined> {
  const row = await adoptions(tx).where('a.id', '=', id).executeTakeFirst()
  return row && flat(row)
}

/** Pressed twice is told once. */
export async function addAdoption(
  tx: Tx,
  {
    id,
    stage,
    result,
    lesson,
    ...input
  }: Omit<AdoptionInput, 'waar' | 'code'> & {
    practice_id: string
    person_id: string
    municipality_code: string
  },
): Promise<void> {
  const added = await tx
    .insertInto('practices.adoption')
    .values({ id, ...input })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  if (added.numInsertedOrUpdatedRows === 0n) return
  await addStage(tx, id, { id: newId(), stage, result, lesson, since: input.since })
}

export async function changeAdoption(
  tx: Tx,
  id: string,
  change: Omit<WhoInput, 'waar' | 'code'> & { municipality_code: string },
): Promise<void> {
  await tx.updateTable('practices.adoption').set(change).where('id', '=', id).execute()
  await confirm(tx, id)
}

export async function addStage(tx: Tx, adoption: string, stage: StageInput): Promise<void> {
  await tx
    .insertInto('practices.adoption_stage')
    .values({ ...stage, adoption_id: adoption })
    .onConflict((clash) => clash.doNothing())
    .execute()
  await confirm(tx, adoption)
}

/** It is still right; the yearly question is answered by that too. */
export async function confirm(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('practices.adoption')
    .set({ confirmed_at: sql`now()` })
    .where('id', '=', id)
    .execute()
  await tx
    .updateTable('practices.adoption_question')
    .set({ answered_at: sql`now()` })
    .where('adoption_id', '=', id)
    .where('answered_at', 'is', null)
    .execute()
}

export async function dropAdoption(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('practices.adoption').where('id', '=', id).execute()
}

export async function hideAdoption(tx: Tx, id: string, why: string, by: string): Promise<void> {
  await tx
    .insertInto('practices.adoption_hiding')
    .values({ adoption_id: id, why, hidden_by: by })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export async function showAdoption(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('practices.adoption_hiding').where('adoption_id', '=', id).execute()
}

/** For the worker: whoever said nothing for a year is asked once in that year; who stopped is left alone. */
export async function askAdopters(tx: Tx): Promise<void> {
  const { rows } = await sql<{ adoption_id: string; person: string }>`
    with asked as (
      insert into practices.adoption_question (adoption_id, year)
      select a.id, extract(year from now())::integer from practices.adoption a
       where a.person_id is not null and a.confirmed_at < now() - interval '1 year'
         and not practices.is_hidden(a.id)
         and not exists (select 1 from practices.adoption_question q
           where q.adoption_id = a.id and q.asked_at > now() - interval '1 year')
         and 'stopped' is distinct from (select s.stage from practices.adoption_stage s
           where s.adoption_id = a.id order by s.recorded_at desc, s.id desc limit 1)
      on conflict do nothing returning adoption_id
    ) select adoption_id, a.person_id as person from asked join practices.adoption a on a.id = adoption_id`.execute(
    tx,
  )
  for (const { adoption_id, person } of rows) {
    await putInOutbox(tx, waitingMail({ kind: 'adoption-question', person, about: adoption_id }))
  }
}

/** Whether this person is asked how it goes: for the page after sign-in. */
export async function countAsked(tx: Tx): Promise<{ adoptions: number; asked: number } | null> {
  const own = await readOwnAdoptions(tx)
  if (own.length === 0) return null
  return { adoptions: own.length, asked: own.filter(({ asked }) => asked).length }
}
