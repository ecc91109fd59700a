import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Takeable } from '#src/consent/outside/outside.ts'
import { openToOutside } from '#src/consent/outside/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { type Agreement, agreementsOf } from '../agreements/queries.ts'
import type { Contact } from '../crisis/contacts/contact.ts'
import { contactsOf } from '../crisis/contacts/queries.ts'
import { sectionsOf as crisisSectionsOf } from '../crisis/queries.ts'
import type { CrisisSection } from '../crisis/section.ts'
import type { Goal } from '../goals/goal.ts'
import { goalsOf } from '../goals/queries.ts'
import { sectionsOf } from '../story/queries.ts'
import type { Section } from '../story/section.ts'
import { supportsOf } from '../support/queries.ts'
import type { Support } from '../support/support.ts'

/** The whole text of parts of a plan, as somebody outside reads them on paper or with a code. */
export type TakenText = Awaited<ReturnType<typeof readTaken>>

/**
 * These parts, for somebody outside: without what is only for some people in the group. The owner sees more than
 * is taken along, so here the parts are chosen by the query as well.
 */
export function readTaken(tx: Tx, plan: string, parts: readonly Takeable[]) {
  const chosen = (part: Takeable) => sql<boolean>`${parts.includes(part)}::boolean`
  return tx
    .selectNoFrom([
      jsonArrayFrom(
        sectionsOf(tx, plan)
          .where(chosen('story'))
          .where(openToOutside(plan, 's.id', 's.written_by')),
      )
        .$castTo<Section[]>()
        .as('story'),
      jsonArrayFrom(
        goalsOf(tx, plan)
          .where(chosen('goals'))
          .where(openToOutside(plan, 'g.id', 'g.written_by')),
      )
        .$castTo<Goal[]>()
        .as('goals'),
      jsonArrayFrom(
        agreementsOf(tx, plan)
          .where(chosen('agreements'))
          .where(openToOutside(plan, 'a.id', 'a.written_by', 'a.carried_by')),
      )
        .$castTo<Agreement[]>()
        .as('agreements'),
      jsonArrayFrom(
        supportsOf(tx, plan)
          .where(chosen('support'))
          .where(openToOutside(plan, 's.id', 's.written_by', 's.member_id'))
          .orderBy('s.id'),
      )
        .$castTo<Support[]>()
        .as('support'),
      jsonArrayFrom(
        crisisSectionsOf(tx, plan).where(chosen('crisis')).where(openToOutside(plan, 's.id')),
      )
        .$castTo<CrisisSection[]>()
        .as('crisis'),
      jsonArrayFrom(contactsOf(tx, plan).where(chosen('crisis')).where(openToOutside(plan, 'c.id')))
        .$castTo<Contact[]>()
        .as('contacts'),
    ])
    .executeTakeFirstOrThrow()
}
