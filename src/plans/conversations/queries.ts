import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import {
  type Conversation,
  type ConversationLine,
  type Message,
  type MessageInput,
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

function ended(plan: string) {
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

const waitsTillMorning = (plan: string) =>
  eb.exists(
    eb
      .selectFrom('plans.conversation_choice as w')
      .where('w.plan_id', '=', plan)
      .where('w.wait_till_morning', '=', true)
      .select('w.plan_id'),
  )

/** For the reader alone: nobody sees who read what. */
export async function markRead(tx: Tx, plan: string, person: string, id: string): Promise<void> {
  await tx
    .insertInto('plans.read_mark')
    .columns(['plan_id', 'conversation_id', 'person_id'])
    .expression((eb) =>
      eb
        .selectFrom('plans.conversation as c')
        .where('c.plan_id', '=', plan)
        .where('c.id', '=', id)
        .select(['c.plan_id', 'c.id', sql.val(person).$castTo<string>().as('person_id')]),
    )
    .onConflict((clash) =>
      clash
        .columns(['plan_id', 'conversation_id', 'person_id'])
        .doUpdateSet({ read_at: sql`now()` }),
    )
    .execute()
}

// until eight, so that what is written at night goes when that night is over
const morning = sql<string>`(date_trunc('day', (now() at time zone 'Europe/Amsterdam') - interval '8 hours')
  + interval '1 day 8 hours') at time zone 'Europe/Amsterdam'`

/**
 * Pressing twice sends once.
 * @returns false when the conversation was closed meanwhile, or is not there: then nothing is written
 */
export async function writeMessage(
  tx: Tx,
  plan: string,
  person: string,
  conversation: string,
  { id, wording }: MessageInput,
): Promise<boolean> {
  const myName = sql<string>`coalesce((select n.shown_name from groups.member n
    where n.plan_id = ${plan} and n.id = app.member()), '')`
  const goesAt = sql<string>`case when c.kind = 'group' and app.owns() and ${waitsTillMorning(plan)}
    then ${morning} else now() end`
  await tx
    .insertInto('plans.message')
    .columns([
      ...(['plan_id', 'id', 'conversation_id', 'members', 'about_id', 'wording'] as const),
      ...(['written_by', 'signed', 'recorded_by', 'goes_at'] as const),
    ])
    .expression((eb) =>
      eb
        .selectFrom('plans.conversation as c')
        .where('c.plan_id', '=', plan)
        .where('c.id', '=', conversation)
        .where(({ not }) => not(ended(plan)))
        .select(['c.plan_id', sql.val(id).$castTo<string>().as('id'), 'c.id as conversation_id'])
        .select(['c.members', 'c.about_id', sql.val(wording).$castTo<string>().as('wording')])
        .select(sql<string | null>`app.member()`.as('written_by'))
        .select([myName.as('signed'), sql<string>`app.me()`.as('recorded_by')])
        .select(goesAt.as('goes_at')),
    )
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .execute()
  await markRead(tx, plan, person, conversation)
  const there = await tx
    .selectFrom('plans.message')
    .where('plan_id', '=', plan)
    .where('conversation_id', '=', conversation)
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst()
  return there !== undefined
}

/** The writer takes it back: it is gone, for whoever did not read it yet and for whoever did. */
export async function takeBack(tx: Tx, plan: string, conversation: string, id: string) {
  await tx
    .deleteFrom('plans.message')
    .where('plan_id', '=', plan)
    .where('conversation_id', '=', conversation)
    .where('id', '=', id)
    .where('recorded_by', '=', sql<string>`app.me()`)
    .execute()
}

/** All of it, for all who are in it. */
export async function eraseConversation(tx: Tx, plan: string, id: string): Promise<void> {
  await tx
    .deleteFrom('plans.conversation')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .execute()
}
