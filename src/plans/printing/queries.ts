import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { membersOf } from '#src/groups/members/group-queries.ts'
import type { Member } from '#src/groups/members/member.ts'
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

export type PrintedMeeting = { starts_at: string; place: string; wording: string }

/** The whole plan as it stands now, for its owner. */
export function readWholePlan(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      jsonArrayFrom(sectionsOf(tx, plan)).$castTo<Section[]>().as('story'),
      jsonArrayFrom(goalsOf(tx, plan)).$castTo<Goal[]>().as('goals'),
      jsonArrayFrom(agreementsOf(tx, plan)).$castTo<Agreement[]>().as('agreements'),
      jsonArrayFrom(supportsOf(tx, plan).orderBy('s.id')).$castTo<Support[]>().as('support'),
      jsonArrayFrom(crisisSectionsOf(tx, plan)).$castTo<CrisisSection[]>().as('crisis'),
      jsonArrayFrom(contactsOf(tx, plan)).$castTo<Contact[]>().as('contacts'),
      jsonArrayFrom(membersOf(plan)).$castTo<Member[]>().as('members'),
      jsonArrayFrom(
        tx
          .selectFrom('plans.meeting')
          .where('plan_id', '=', plan)
          .where('starts_at', 'is not', null)
          .select(['starts_at', 'place', 'wording'])
          .orderBy('starts_at'),
      )
        .$castTo<PrintedMeeting[]>()
        .as('meetings'),
    ])
    .executeTakeFirstOrThrow()
}

export type WholePlan = Awaited<ReturnType<typeof readWholePlan>>
