import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import {
  type Conversation,
  type ConversationLine,
  type Message,
  messagesPerPage,
} from './conversation.ts'

const eb = expressionBuilder<DB>()

/** All conversations that the viewer is in, the one that moved last on top. */
export function readConversations(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      jsonArrayFrom(
        conversationsOf(plan)
          .select([unread(plan).as('unread'), lastOf(plan).as('last')])
          .orderBy(sql`coalesce(${lastMoment(plan)}, c.begun_at)`, 'desc')
          .limit(200),
      )
        .$castTo<ConversationLine[]>()
        .as('conversations'),
    ])
    .executeTakeFirstOrThrow()
}

/** One conversation, with the messages of one page: the newest page is 1. */
export function readConversation(tx: Tx, plan: string, id: string, page: number) {
  const newestFirst = messagesOf(plan)
    .where('m.conversation_id', '=', id)
    .orderBy('m.goes_at', 'desc')
    .orderBy('m.id', 'desc')
    .limit(messagesPerPage + 1)
    .offset((page - 1) * messagesPerPage)
  return tx
    .selectNoFrom([
      jsonObjectFrom(conversationsOf(plan).where('c.id', '=', id))
        .$castTo<Conversation | null>()
        .as('conversation'),
      jsonArrayFrom(newestFirst).$castTo<Message[]>().as('messages'),
      waitsTillMorning(plan).as('waitsTillMorning'),
    ])
    .executeTakeFirstOrThrow()
}

export function conversationsOf(plan: string) {
  return eb
    .selectFrom('plans.conversation as c')
    .where('c.plan_id', '=', plan)
    .select(['c.id', 'c.kind', 'c.title', 'c.members', 'c.names', ended(plan).as('closed')])
}

export function ended(plan: string) {
  return expressionBuilder<DB & { c: DB['plans.conversation'] }, 'c'>().exists((eb) =>
    eb
      .selectFrom('plans.conversation_end as e')
      .where('e.plan_id', '=', plan)
      .whereRef('e.conversation_id', '=', 'c.id')
      .select('e.conversation_id'),
  )
}

function messagesOf(plan: string) {
  return eb
    .selectFrom('plans.message as m')
    .where('m.plan_id', '=', plan)
    .select(['m.id', 'm.wording', 'm.written_by', 'm.signed', 'm.written_at', 'm.goes_at'])
    .select([
      sql<boolean>`m.goes_at > now()`.as('waits'),
      sql<boolean>`coalesce(m.recorded_by = app.me(), false)`.as('mine'),
    ])
}

const lastMoment = (plan: string) =>
  sql`(select max(m.goes_at) from plans.message m where m.plan_id = ${plan} and m.conversation_id = c.id)`

function lastOf(plan: string) {
  return jsonObjectFrom(
    expressionBuilder<DB & { c: DB['plans.conversation'] }, 'c'>()
      .selectFrom('plans.message as m')
      .where('m.plan_id', '=', plan)
      .whereRef('m.conversation_id', '=', 'c.id')
      .select(['m.wording', 'm.written_at'])
      .orderBy('m.goes_at', 'desc')
      .orderBy('m.id', 'desc')
      .limit(1),
  )
}

function unread(plan: string) {
  return expressionBuilder<DB & { c: DB['plans.conversation'] }, 'c'>().exists((eb) =>
    eb
      .selectFrom('plans.message as m')
      .leftJoin('plans.read_mark as r', (join) =>
        join
          .on('r.plan_id', '=', plan)
          .onRef('r.conversation_id', '=', 'm.conversation_id')
          .on('r.person_id', '=', sql<string>`app.me()`),
      )
      .where('m.plan_id', '=', plan)
      .whereRef('m.conversation_id', '=', 'c.id')
      .where('m.recorded_by', '<>', sql<string>`app.me()`)
      .where(sql<boolean>`m.goes_at > coalesce(r.read_at, '-infinity')`)
      .select('m.id'),
  )
}

export const waitsTillMorning = (plan: string) =>
  eb.exists(
    eb
      .selectFrom('plans.conversation_choice as w')
      .where('w.plan_id', '=', plan)
      .where('w.wait_till_morning', '=', true)
      .select('w.plan_id'),
  )
