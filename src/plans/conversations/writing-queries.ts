import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { MessageInput } from './conversation.ts'
import { ended, waitsTillMorning } from './queries.ts'

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
