import { expressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import {
  exceptionFacts,
  goBack,
  momentsOf,
  pauseFacts,
  shareFacts,
} from '#src/consent/history/queries.ts'
import { sharingOf } from '#src/consent/shares/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { closeConversations } from '../../conversations/begin-queries.ts'
import { dropFeedsWithoutShare } from '../../meetings/feed/queries.ts'
import { type ItemRow, itemsOf, named } from '../exceptions/queries.ts'

/** Somebody who is or was in the group. */
export type Person = {
  id: string
  shown_name: string
  joined_at: string
  left_at: string | null
  /** Is here, and can look. */
  looks: boolean
}

export type History = Awaited<ReturnType<typeof readHistory>>

/** Everything that was decided about who sees what, with the names it takes to tell it; and that day's end. */
export async function readHistory(tx: Tx, plan: string, day: string) {
  const { items, people, lookers, ...page } = await tx
    .selectNoFrom([
      shareFacts(plan).as('shares'),
      exceptionFacts(plan).as('exceptions'),
      pauseFacts(plan).as('pauses'),
      jsonArrayFrom(itemsOf(plan)).$castTo<ItemRow[]>().as('items'),
      jsonArrayFrom(peopleOf(plan)).as('people'),
      jsonArrayFrom(sharingOf(plan)).as('lookers'),
    ])
    .select(momentsOf(day))
    .executeTakeFirstOrThrow()
  const looking = lookers.filter(({ has_account }) => has_account).map(({ id }) => id)
  return {
    ...page,
    items: items.map(named),
    people: people.map((one): Person => ({ ...one, looks: looking.includes(one.id) })),
  }
}

function peopleOf(plan: string) {
  return expressionBuilder<DB>()
    .selectFrom('groups.member as m')
    .leftJoin('groups.departure as d', (join) =>
      join.on('d.plan_id', '=', plan).onRef('d.member_id', '=', 'm.id'),
    )
    .where('m.plan_id', '=', plan)
    .select(['m.id', 'm.shown_name', 'm.joined_at', 'd.left_at'])
    .orderBy('m.shown_name')
    .orderBy('m.id')
}

/** Lets everybody who is still here see again what they saw at the end of that day. */
export async function returnTo(tx: Tx, plan: string, day: string, seen: string): Promise<boolean> {
  const lookers = await tx
    .selectFrom(sharingOf(plan).as('m'))
    .select(['m.id', 'm.has_account'])
    .execute()
  const members = lookers.filter(({ has_account }) => has_account).map(({ id }) => id)
  const written = await goBack(tx, plan, day, members, seen)
  for (const member of members) await dropFeedsWithoutShare(tx, plan, member)
  if (written) await closeConversations(tx, plan)
  return written
}
