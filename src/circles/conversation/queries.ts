import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import {
  type Invitation,
  type Message,
  type MessageInput,
  messagesPerPage,
  type Quiet,
  type QuietInput,
} from './conversation.ts'

/** The messages that the viewer may read, newest first, one more than fit on a page when there are older ones. */
export async function readConversation(tx: Tx, circle: string, page: number) {
  return tx
    .selectNoFrom([
      jsonArrayFrom(messagesOf(circle, page)).$castTo<Message[]>().as('messages'),
      jsonObjectFrom(standingInvitations(circle).limit(1))
        .$castTo<Invitation | null>()
        .as('invitation'),
      jsonObjectFrom(quietOfMe(circle)).$castTo<Quiet | null>().as('quiet'),
    ])
    .executeTakeFirstOrThrow()
}

export type ConversationRead = Awaited<ReturnType<typeof readConversation>>

const messagesOf = (circle: string, page: number) =>
  expressionBuilder<DB>()
    .selectFrom('circles.message as m')
    .innerJoin('circles.member as w', (join) =>
      join.on('w.circle_id', '=', circle).onRef('w.id', '=', 'm.written_by'),
    )
    .leftJoin('circles.departure as d', (join) =>
      join.on('d.circle_id', '=', circle).onRef('d.member_id', '=', 'm.written_by'),
    )
    .where('m.circle_id', '=', circle)
    .select(['m.id', 'm.wording', 'm.written_by', 'm.written_at'])
    .select(sql<string | null>`case when d.member_id is null then w.shown_name end`.as('name'))
    .orderBy('m.written_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(messagesPerPage + 1)
    .offset((page - 1) * messagesPerPage)

const standingInvitations = (circle: string) =>
  expressionBuilder<DB>()
    .selectFrom('circles.coach_invitation as i')
    .innerJoin('circles.member as m', (join) =>
      join.on('m.circle_id', '=', circle).onRef('m.id', '=', 'i.invited_by'),
    )
    .leftJoin('circles.coach_invitation_end as e', (join) =>
      join.on('e.circle_id', '=', circle).onRef('e.invitation_id', '=', 'i.id'),
    )
    .where('i.circle_id', '=', circle)
    .where('e.invitation_id', 'is', null)
    .select(['i.id', 'i.invited_at', 'm.shown_name as name'])
    .orderBy('i.invited_at')

const quietOfMe = (circle: string) =>
  expressionBuilder<DB>()
    .selectFrom('circles.reading as r')
    .where('r.circle_id', '=', circle)
    .where('r.member_id', '=', me)
    .select(['r.is_quiet'])
    .select(sql<string | null>`to_char(r.quiet_from, 'HH24:MI')`.as('quiet_from'))
    .select(sql<string | null>`to_char(r.quiet_until, 'HH24:MI')`.as('quiet_until'))

const me = sql<string>`app.circle_member()`

/** For the reader alone: nobody sees who read what. */
export async function markRead(tx: Tx, circle: string): Promise<void> {
  await tx
    .insertInto('circles.reading')
    .values({ circle_id: circle, member_id: me })
    .onConflict((clash) =>
      clash.columns(['circle_id', 'member_id']).doUpdateSet({ read_at: sql`now()` }),
    )
    .execute()
}

/** Pressing twice sends once. */
export async function writeMessage(tx: Tx, circle: string, input: MessageInput): Promise<void> {
  await tx
    .insertInto('circles.message')
    .values({ circle_id: circle, written_by: me, ...input })
    .onConflict((clash) => clash.columns(['circle_id', 'id']).doNothing())
    .execute()
}

/** The writer takes it back: it is gone, also for who read it. The policy keeps the words of others. */
export async function takeBack(tx: Tx, circle: string, id: string): Promise<void> {
  await tx
    .deleteFrom('circles.message')
    .where('circle_id', '=', circle)
    .where('id', '=', id)
    .execute()
}

export async function chooseQuiet(tx: Tx, circle: string, input: QuietInput): Promise<void> {
  await tx
    .insertInto('circles.reading')
    .values({ circle_id: circle, member_id: me, ...input })
    .onConflict((clash) => clash.columns(['circle_id', 'member_id']).doUpdateSet(input))
    .execute()
}

/** From now on the coach reads what is written. When somebody else asked already, that stands. */
export async function inviteCoach(tx: Tx, circle: string, id: string): Promise<void> {
  const standing = await tx
    .selectFrom(standingInvitations(circle).as('i'))
    .select('id')
    .executeTakeFirst()
  if (standing) return
  await tx
    .insertInto('circles.coach_invitation')
    .values({ circle_id: circle, id, invited_by: me })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** From now on the coach reads nothing of it. */
export async function stopCoach(tx: Tx, circle: string): Promise<void> {
  const standing = await tx.selectFrom(standingInvitations(circle).as('i')).select('id').execute()
  if (standing.length === 0) return
  await tx
    .insertInto('circles.coach_invitation_end')
    .values(standing.map(({ id }) => ({ circle_id: circle, invitation_id: id, ended_by: me })))
    .onConflict((clash) => clash.doNothing())
    .execute()
}
