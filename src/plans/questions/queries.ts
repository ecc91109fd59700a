import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { takeOutOfInbox } from '#src/consent/inbox/queries.ts'
import { hasAccount, presentMembers } from '#src/groups/members/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { newId } from '#src/platform/ids.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Answer, AnswerInput, Question } from './question.ts'

const eb = expressionBuilder<DB>()

/** Those the viewer asked or was asked; the owner sees all. The open ones first. */
export function readQuestions(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      jsonArrayFrom(questionsOf(plan).orderBy('e.ended_at', 'desc').orderBy('q.id', 'desc'))
        .$castTo<Question[]>()
        .as('questions'),
    ])
    .executeTakeFirstOrThrow()
}

export function readQuestion(tx: Tx, plan: string, question: string) {
  return tx
    .selectNoFrom([
      jsonObjectFrom(questionsOf(plan).where('q.id', '=', question))
        .$castTo<Question | null>()
        .as('question'),
    ])
    .executeTakeFirstOrThrow()
}

function questionsOf(plan: string) {
  return eb
    .selectFrom('plans.question as q')
    .leftJoin('plans.question_end as e', (join) =>
      join.on('e.plan_id', '=', plan).onRef('e.question_id', '=', 'q.id'),
    )
    .leftJoin('groups.member as by', (join) =>
      join.on('by.plan_id', '=', plan).onRef('by.id', '=', 'q.asked_by'),
    )
    .leftJoin('groups.member as to', (join) =>
      join.on('to.plan_id', '=', plan).onRef('to.id', '=', 'q.to_member'),
    )
    .where('q.plan_id', '=', plan)
    .select(['q.id', 'q.wording', 'q.how_soon', 'q.asked_by', 'q.to_member', 'q.parts'])
    .select(['q.asked_at', 'e.ended_at', 'by.shown_name as asker', 'to.shown_name as asked'])
    .select([
      lastDay.as('until'),
      jsonArrayFrom(
        eb
          .selectFrom('plans.question_answer as a')
          .where('a.plan_id', '=', plan)
          .where('a.question_id', '=', sql.ref<string>('q.id'))
          .select(['a.id', 'a.wording', 'a.answered_at', 'a.written_by', 'a.signed'])
          .orderBy('a.answered_at')
          .orderBy('a.id'),
      )
        .$castTo<Answer[]>()
        .as('answers'),
    ])
}

/** The day of which `until` is the end. */
const lastDay = sql<
  string | null
>`((q.until at time zone 'Europe/Amsterdam') - interval '1 second')::date::text`

/** Who can be asked: everybody the viewer sees in the group who can look, but the viewer. */
export function readWhoToAsk(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      jsonArrayFrom(
        presentMembers(plan)
          .where(hasAccount(plan))
          .where(sql<boolean>`m.id is distinct from app.member()`)
          .select(['m.id', 'm.shown_name', 'm.role'])
          .orderBy('m.shown_name'),
      ).as('members'),
    ])
    .executeTakeFirstOrThrow()
}

/** An answer, or a question further. The same form sent twice answers once. @returns false when it was closed */
export async function answer(
  tx: Tx,
  plan: string,
  person: string,
  question: string,
  { id, wording }: AnswerInput,
): Promise<boolean> {
  const { question: there } = await readQuestion(tx, plan, question)
  const { to_member, asked_by, ended_at, answers } = found(there)
  if (ended_at) return false
  const other = answers.find((one) => one.id === id && one.wording !== wording)
  await tx
    .insertInto('plans.question_answer')
    .values({
      plan_id: plan,
      id: other ? newId() : id,
      question_id: question,
      to_member,
      asked_by,
      written_by: sql<string>`app.member()`,
      signed: sql<string>`coalesce(${nameInTeam(plan, person)}, '')`,
      wording,
      recorded_by: person,
    })
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .execute()
  await takeOutOfInbox(tx, plan, question)
  return true
}

/** What the viewer is called at the service through which they are here. */
const nameInTeam = (plan: string, person: string) =>
  eb
    .selectFrom('groups.acceptance as a')
    .innerJoin('groups.member as m', (join) =>
      join.on('m.plan_id', '=', plan).onRef('m.id', '=', 'a.member_id'),
    )
    .innerJoin('people.work as w', 'w.id', 'a.work_id')
    .where('a.plan_id', '=', plan)
    .where('a.member_id', '=', sql<string>`app.member()`)
    .where('a.person_id', '=', person)
    .where('m.organisation_id', 'is not', null)
    .select('w.shown_name')
