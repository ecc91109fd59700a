import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { liveShares, readersOf } from '#src/consent/queries.ts'
import { membersOf, pastMembersOf } from '#src/groups/members/group-queries.ts'
import type { Member, PastMember } from '#src/groups/members/member.ts'
import type { Tx } from '#src/platform/database.ts'

/** The group; for the owner also who was in it before, who reads this list, and who sees anything at all. */
export function readGroup(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      readersOf(plan, 'group').as('readers'),
      jsonArrayFrom(liveShares(plan).select('s.member_id').distinct()).as('seers'),
      jsonArrayFrom(membersOf(plan)).$castTo<Member[]>().as('members'),
      jsonArrayFrom(pastMembersOf(plan)).$castTo<PastMember[]>().as('past'),
    ])
    .executeTakeFirstOrThrow()
}
