import { sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { readersOf } from '#src/consent/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { Before } from '../earlier.tsx'
import { isPressedTwice } from '../pressed-twice.ts'
import { proposalFor, takeOver } from '../proposals/queries.ts'
import {
  earlierOf,
  eraseWordings,
  keepWording,
  writtenDown,
  writtenDownBy,
} from '../wordings/queries.ts'
import type { Place, Section, SectionInput } from './section.ts'

/** The whole story, and who else reads it (for the owner). */
export function readStory(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'story').as('readers'),
      jsonArrayFrom(sectionsOf(tx, plan)).$castTo<Section[]>().as('sections'),
    ])
    .executeTakeFirstOrThrow()
}

/** One piece, null when it was not written, with its earlier wordings for the owner. */
export function readSection(tx: Tx, plan: string, place: Place) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'story').as('readers'),
      jsonObjectFrom(
        sectionsOf(tx, plan)
          .where(at(place))
          .select(earlierOf(plan, 's.id').as('earlier'))
          .select(writtenDownBy('s')),
      )
        .$castTo<(Section & Before) | null>()
        .as('section'),
    ])
    .executeTakeFirstOrThrow()
}

/** What an own piece that is new starts from: perhaps what a member proposed. */
export function readNewSection(tx: Tx, plan: string, proposal: string | null) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'story').as('readers'),
      proposalFor(plan, 'story', proposal).as('proposal'),
    ])
    .executeTakeFirstOrThrow()
}

export function sectionsOf(tx: Tx, plan: string) {
  return tx
    .selectFrom('plans.story_section as s')
    .where('s.plan_id', '=', plan)
    .select(['s.id', 's.kind', 's.title', 's.wording', 's.version'])
}

const at = (place: Place) =>
  place.kind === 'own' ? sql<boolean>`s.id = ${place.id}` : sql<boolean>`s.kind = ${place.kind}`

/**
 * Writes a piece that is new (`version` 0) or that the person saw at `version`.
 * @returns false when something else stands there by now: then nothing is written.
 */
export async function saveSection(
  tx: Tx,
  plan: string,
  person: string,
  { kind, id, version, title = '', wording, proposal = null }: SectionInput,
): Promise<boolean> {
  const columns = { title, wording, recorded_by: person }
  if (version === 0) {
    const written_by = await takeOver(tx, plan, proposal, id)
    const added = await tx
      .insertInto('plans.story_section')
      .values({ plan_id: plan, id, kind, written_by, ...columns })
      .onConflict((clash) => clash.doNothing())
      .executeTakeFirst()
    if (added.numInsertedOrUpdatedRows) return true
  }
  const before = await tx
    .selectFrom('plans.story_section as s')
    .where('s.plan_id', '=', plan)
    .where(at({ kind, id }))
    .select(['s.id', 's.title', 's.wording', 's.recorded_at', 's.version'])
    .forUpdate()
    .executeTakeFirst()
  if (!before) return false
  if (version === 0 && isPressedTwice(before, { title, wording })) return true
  if (before.version !== version) return false
  const folded =
    before.wording === wording ||
    (await keepWording(tx, plan, 'story', { item_id: before.id, ...before })).folded
  await tx
    .updateTable('plans.story_section')
    .where('plan_id', '=', plan)
    .where('id', '=', before.id)
    .set({ ...columns, version: version + 1, ...writtenDown })
    .$if(!folded, (update) => update.set({ recorded_at: sql`now()` }))
    .execute()
  return true
}

/** Really gone, with every earlier wording. */
export async function eraseSection(tx: Tx, plan: string, place: Place): Promise<void> {
  const erased = await tx
    .deleteFrom('plans.story_section as s')
    .where('s.plan_id', '=', plan)
    .where(at(place))
    .returning('s.id')
    .executeTakeFirst()
  if (erased) await eraseWordings(tx, plan, erased.id)
}
