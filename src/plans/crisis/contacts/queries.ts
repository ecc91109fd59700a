import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { readersOf } from '#src/consent/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Before } from '../../earlier.tsx'
import { isPressedTwice } from '../../pressed-twice.ts'
import { writtenDown, writtenDownBy } from '../../wordings/queries.ts'
import type { Contact, ContactInput } from './contact.ts'

export type WrittenDown = Pick<Before, 'written_down_by'>

/** Everyone to call, in the order in which they were added: editing does not move them. */
export function contactsOf(tx: Tx, plan: string) {
  return tx
    .selectFrom('plans.crisis_contact as c')
    .where('c.plan_id', '=', plan)
    .select(['c.id', 'c.name', 'c.phone', 'c.note', 'c.version'])
    .orderBy('c.recorded_at')
    .orderBy('c.id')
}

/** The contact that a form starts from; null when that is new. */
export function readContact(tx: Tx, plan: string, contact: string | null = null) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'crisis').as('readers'),
      jsonObjectFrom(contactsOf(tx, plan).where('c.id', '=', contact).select(writtenDownBy('c')))
        .$castTo<(Contact & WrittenDown) | null>()
        .as('contact'),
    ])
    .executeTakeFirstOrThrow()
}

/**
 * Writes a contact that is new (`version` 0) or that the person saw at `version`.
 * @returns false when something else stands there by now: then nothing is written.
 */
export async function saveContact(
  tx: Tx,
  plan: string,
  person: string,
  { id, version, ...columns }: ContactInput,
): Promise<boolean> {
  if (version === 0) {
    const added = await tx
      .insertInto('plans.crisis_contact')
      .values({ plan_id: plan, id, recorded_by: person, ...columns })
      .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows) return true
  }
  const before = await contactsOf(tx, plan).where('c.id', '=', id).forUpdate().executeTakeFirst()
  if (!before) return false
  if (version === 0 && isPressedTwice(before, columns)) return true
  if (before.version !== version) return false
  await tx
    .updateTable('plans.crisis_contact')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .set({ ...columns, recorded_by: person, version: version + 1, ...writtenDown })
    .execute()
  return true
}

export async function eraseContact(tx: Tx, plan: string, contact: string): Promise<void> {
  await tx
    .deleteFrom('plans.crisis_contact')
    .where('plan_id', '=', plan)
    .where('id', '=', contact)
    .execute()
}
