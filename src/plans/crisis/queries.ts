import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { readersOf } from '#src/consent/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Before } from '../earlier.tsx'
import { isPressedTwice } from '../pressed-twice.ts'
import {
  earlierOf,
  eraseWordings,
  keepWording,
  writtenDown,
  writtenDownBy,
} from '../wordings/queries.ts'
import { callOf, permissionOf } from './calls/queries.ts'
import type { Contact } from './contacts/contact.ts'
import { contactsOf } from './contacts/queries.ts'
import type { CrisisKind, CrisisSection, CrisisSectionInput } from './section.ts'

/** The page for a bad day, and who else reads it (for the owner). */
export function readCrisis(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'crisis').as('readers'),
      jsonArrayFrom(sectionsOf(tx, plan)).$castTo<CrisisSection[]>().as('sections'),
      jsonArrayFrom(contactsOf(tx, plan)).$castTo<Contact[]>().as('contacts'),
      callOf(plan).as('call'),
      permissionOf(plan).as('permission'),
    ])
    .executeTakeFirstOrThrow()
}

/** One piece, null when it was not written, with its earlier wordings for the owner. */
export function readCrisisSection(tx: Tx, plan: string, kind: CrisisKind) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'crisis').as('readers'),
      jsonObjectFrom(
        sectionsOf(tx, plan)
          .where('s.kind', '=', kind)
          .select(earlierOf(plan, 's.id').as('earlier'))
          .select(writtenDownBy('s')),
      )
        .$castTo<(CrisisSection & Before) | null>()
        .as('section'),
    ])
    .executeTakeFirstOrThrow()
}

export function sectionsOf(tx: Tx, plan: string) {
  return tx
    .selectFrom('plans.crisis_section as s')
    .where('s.plan_id', '=', plan)
    .select(['s.id', 's.kind', 's.wording', 's.version'])
}

/**
 * Writes a piece that is new (`version` 0) or that the person saw at `version`.
 * @returns false when something else stands there by now: then nothing is written.
 */
export async function saveCrisisSection(
  tx: Tx,
  plan: string,
  person: string,
  { kind, id, version, wording }: CrisisSectionInput,
): Promise<boolean> {
  if (version === 0) {
    const added = await tx
      .insertInto('plans.crisis_section')
      .values({ plan_id: plan, id, kind, wording, recorded_by: person })
      .onConflict((clash) => clash.doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows) return true
  }
  const before = await sectionsOf(tx, plan)
    .where('s.kind', '=', kind)
    .select('s.recorded_at')
    .forUpdate()
    .executeTakeFirst()
  if (!before) return false
  if (version === 0 && isPressedTwice(before, { wording })) return true
  if (before.version !== version) return false
  const folded =
    before.wording === wording ||
    (await keepWording(tx, plan, 'crisis', { item_id: before.id, ...before })).folded
  await tx
    .updateTable('plans.crisis_section')
    .where('plan_id', '=', plan)
    .where('id', '=', before.id)
    .set({ wording, recorded_by: person, version: version + 1, ...writtenDown })
    .$if(!folded, (update) => update.set({ recorded_at: sql`now()` }))
    .execute()
  return true
}

/** Really gone, with every earlier wording. */
export async function eraseCrisisSection(tx: Tx, plan: string, kind: CrisisKind): Promise<void> {
  const erased = await tx
    .deleteFrom('plans.crisis_section')
    .where('plan_id', '=', plan)
    .where('kind', '=', kind)
    .returning('id')
    .executeTakeFirst()
  if (erased) await eraseWordings(tx, plan, erased.id)
}
