import { expressionBuilder, sql } from 'kysely'
import { putInInbox, takeOutOfInbox } from '#src/consent/inbox/queries.ts'
import { lend } from '#src/consent/shares/lending-queries.ts'
import { endOf, withdrawThese } from '#src/consent/shares/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { newId } from '#src/platform/ids.ts'
import type { DB } from '#src/platform/schema.ts'
import { readWhoToAsk } from './queries.ts'
import type { LendingInput, MemberQuestionInput, QuestionInput } from './question.ts'

const eb = expressionBuilder<DB>()

/**
 * The owner asks, and lends for it what was read back: question, shares and inbox, or nothing of it. The same form
 * sent twice asks once.
 * @throws NotFound when this member is not there
 */
export async function ask(
  tx: Tx,
  plan: string,
  person: string,
  { id, to_member, wording, how_soon, ...lending }: QuestionInput,
): Promise<void> {
  const question = { id, to_member, wording, how_soon }
  await letRead(tx, plan, await putQuestion(tx, plan, person, question, null), lending)
}

/** A member asks somebody they see in the group; what may be read for it the owner says. @throws NotFound */
export async function askAsMember(
  tx: Tx,
  plan: string,
  person: string,
  input: MemberQuestionInput,
): Promise<void> {
  await putQuestion(tx, plan, person, input, sql<string>`app.member()`)
}

type Asker = ReturnType<typeof sql<string>> | null

/** Other words under the same id came after the browser's way back, and are one more. @returns its id */
async function putQuestion(
  tx: Tx,
  plan: string,
  person: string,
  input: MemberQuestionInput,
  asked_by: Asker,
): Promise<string> {
  const { members } = await readWhoToAsk(tx, plan)
  found(members.find(({ id }) => id === input.to_member))
  const there = await tx
    .selectFrom('plans.question')
    .where('plan_id', '=', plan)
    .where('id', '=', input.id)
    .select(['wording', 'to_member'])
    .executeTakeFirst()
  const same = there?.wording === input.wording && there.to_member === input.to_member
  const id = there && !same ? newId() : input.id
  await tx
    .insertInto('plans.question')
    .values({ plan_id: plan, ...input, id, asked_by, recorded_by: person })
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .execute()
  return id
}

/**
 * The owner lets these parts be read for a question that has no end yet; pressed twice it lends once.
 * @throws NotFound
 */
export async function letRead(
  tx: Tx,
  plan: string,
  id: string,
  { parts, until }: Pick<LendingInput, 'parts' | 'until'>,
): Promise<void> {
  const { to_member, lent } = found(await standing(tx, plan, id))
  if (lent.length > 0) return
  const shares = await lend(tx, plan, to_member, [...parts, 'questions'], until)
  await tx
    .updateTable('plans.question')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .set({ parts, until: endOf(until), lent: shares })
    .execute()
  await putInInbox(tx, plan, { member: to_member, about: id, until })
}

const standing = (tx: Tx, plan: string, id: string) =>
  tx
    .selectFrom('plans.question')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .select(['to_member', 'asked_by', 'lent'])
    .executeTakeFirst()

/** The owner closes it: what was lent for it is taken back, but the question itself stays readable for its time. */
export async function close(tx: Tx, plan: string, id: string): Promise<void> {
  const { to_member, asked_by } = found(await standing(tx, plan, id))
  await tx
    .insertInto('plans.question_end')
    .values({ plan_id: plan, question_id: id, to_member, asked_by })
    .onConflict((clash) => clash.columns(['plan_id', 'question_id']).doNothing())
    .execute()
  await takeBackLent(tx, plan, id, 'questions')
  await takeOutOfInbox(tx, plan, id)
}

/** Really gone, with its answers and with what was lent for it. */
export async function erase(tx: Tx, plan: string, id: string): Promise<void> {
  await takeBackLent(tx, plan, id)
  await takeOutOfInbox(tx, plan, id)
  await tx.deleteFrom('plans.question').where('plan_id', '=', plan).where('id', '=', id).execute()
}

/** Which parts another open question lent stays lent. */
async function takeBackLent(tx: Tx, plan: string, id: string, but = ''): Promise<void> {
  const lent = await tx
    .selectFrom('plans.question as q')
    .innerJoin('consent.share as s', (join) =>
      join.on('s.plan_id', '=', plan).on(sql<boolean>`s.id = any (q.lent)`),
    )
    .where('q.plan_id', '=', plan)
    .where('q.id', '=', id)
    .where('s.part', '<>', but)
    .where((eb) => eb.not(eb.exists(openOther(plan))))
    .select('s.id')
    .execute()
  if (lent.length > 0)
    await withdrawThese(
      tx,
      plan,
      lent.map(({ id }) => id),
    )
}

/** Another question to the same member that is open and needs the part of this share too. */
function openOther(plan: string) {
  return eb
    .selectFrom('plans.question as o')
    .leftJoin('plans.question_end as e', (join) =>
      join.on('e.plan_id', '=', plan).onRef('e.question_id', '=', 'o.id'),
    )
    .where('o.plan_id', '=', plan)
    .where('e.question_id', 'is', null)
    .where('o.until', '>', sql<string>`now()`)
    .where(sql<boolean>`o.id <> q.id and o.to_member = q.to_member`)
    .where(sql<boolean>`(s.part = any (o.parts) or s.part = 'questions')`)
    .select('o.id')
}
