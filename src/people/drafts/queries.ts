import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { Draft } from './draft.ts'

type Kept = { id: string; path: string; json: string }

/** The cookie says whose it is, also when its session ran out. */
export async function keepFields(
  tx: Tx,
  { tokenHash, id, path, json }: Kept & { tokenHash: string },
): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select people.keep_draft(${tokenHash}, ${id}, ${path}, ${json}) as kept`.execute(tx)
  return rows[0]?.kept ?? false
}

export async function keepOwnFields(tx: Tx, person: string, { id, path, json }: Kept) {
  const draft = { person_id: person, id, path, fields: json }
  await tx.insertInto('people.draft').values(draft).execute()
}

const stillKept = sql<boolean>`kept_at > now() - interval '7 days'`

export async function readDrafts(tx: Tx, person: string): Promise<Draft[]> {
  return tx
    .selectFrom('people.draft')
    .where('person_id', '=', person)
    .where(stillKept)
    .select(['id', 'path', 'kept_at'])
    .select((eb) => eb.ref('fields').$castTo<Record<string, string>>().as('fields'))
    .orderBy('id', 'desc')
    .execute()
}

/** How many forms wait to be given back to this person; for the home page and after sign-in. */
export async function countDrafts(tx: Tx, person: string): Promise<number> {
  const { kept } = await tx
    .selectFrom('people.draft')
    .where('person_id', '=', person)
    .where(stillKept)
    .select(sql<number>`count(*)::int`.as('kept'))
    .executeTakeFirstOrThrow()
  return kept
}

export async function dropDraft(tx: Tx, person: string, id: string): Promise<void> {
  await tx.deleteFrom('people.draft').where('person_id', '=', person).where('id', '=', id).execute()
}
