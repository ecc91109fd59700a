import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import { confirmedWorkOf } from '#src/people/work/confirmed-queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import { newId } from '#src/platform/ids.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Answer, AnswerInput, Question, QuestionInput } from './question.ts'

const eb = expressionBuilder<DB>()

type Work = { id: string; organisation_id: string; organisation: string; signed: string }

/** What the viewer asked and what is asked of where they work. Without confirmed work: `works` is empty. */
export function readQuestions(tx: Tx, person: string) {
  return tx
    .selectNoFrom([
      worksOf(person).as('works'),
      jsonArrayFrom(questionsOf(person).orderBy('e.ended_at', 'desc').orderBy('q.id', 'desc'))
        .$castTo<Question[]>()
        .as('questions'),
    ])
    .executeTakeFirstOrThrow()
}

export function readQuestion(tx: Tx, person: string, question: string) {
  return tx
    .selectNoFrom([
      worksOf(person).as('works'),
      jsonObjectFrom(questionsOf(person).where('q.id', '=', question))
        .$castTo<Question | null>()
        .as('question'),
    ])
    .executeTakeFirstOrThrow()
}

/** Whom one can ask. */
export function readServices(tx: Tx, person: string) {
  return tx
    .selectNoFrom([
      worksOf(person).as('works'),
      jsonArrayFrom(
        eb
          .selectFrom('people.organisation as o')
          .where('o.thinks_along_since', 'is not', null)
          .select(['o.id', 'o.name'])
          .orderBy('o.name'),
      ).as('services'),
    ])
    .executeTakeFirstOrThrow()
}

const worksOf = (person: string) =>
  jsonArrayFrom(
    confirmedWorkOf(person).select(
      sql<string>`concat_ws(', ', w.shown_name, w.function, o.name)`.as('signed'),
    ),
  ).$castTo<Work[]>()

function questionsOf(person: string) {
  return eb
    .selectFrom('neighbourhood.question as q')
    .innerJoin('people.organisation as o', 'o.id', 'q.organisation_id')
    .leftJoin('neighbourhood.question_end as e', 'e.question_id', 'q.id')
    .select(['q.id', 'o.name as service', 'q.signed', 'q.wording', 'q.asked_at', 'e.ended_at'])
    .select((of) => [
      of('q.asked_by', '=', person).as('mine'),
      jsonArrayFrom(
        of
          .selectFrom('neighbourhood.answer as a')
          .whereRef('a.question_id', '=', 'q.id')
          .select(['a.id', 'a.signed', 'a.wording', 'a.answered_at'])
          .select((answer) => answer('a.written_by', '=', person).as('mine'))
          .orderBy('a.answered_at')
          .orderBy('a.id'),
      )
        .$castTo<Answer[]>()
        .as('answers'),
    ])
}

/**
 * The same form sent twice asks once; other words under the same id are one more question.
 * @throws NotFound when that service does not think along, or the person has no confirmed work
 */
export async function ask(tx: Tx, person: string, input: QuestionInput): Promise<void> {
  const { works, services } = await readServices(tx, person)
  const { id: work_id, signed } = found(works[0])
  found(services.find(({ id }) => id === input.organisation_id))
  const { question } = await readQuestion(tx, person, input.id)
  const { organisation_id, wording } = input
  const id = question && question.wording !== wording ? newId() : input.id
  await tx
    .insertInto('neighbourhood.question')
    .values({ id, organisation_id, wording, asked_by: person, work_id, signed })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** @returns false when the question was closed. @throws NotFound */
export async function answer(
  tx: Tx,
  person: string,
  question: string,
  { id, wording }: AnswerInput,
): Promise<boolean> {
  const { question: there, works } = await readQuestion(tx, person, question)
  const { ended_at, answers, mine, signed, service } = found(there)
  if (ended_at) return false
  const other = answers.find((one) => one.id === id && one.wording !== wording)
  const here = works.find(({ organisation }) => organisation === service)
  await tx
    .insertInto('neighbourhood.answer')
    .values({
      id: other ? newId() : id,
      question_id: question,
      written_by: person,
      signed: mine ? signed : found(here).signed,
      wording,
    })
    .onConflict((clash) => clash.doNothing())
    .execute()
  return true
}

export async function close(tx: Tx, question: string): Promise<void> {
  await tx
    .insertInto('neighbourhood.question_end')
    .values({ question_id: question })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Really gone, with its answers. */
export async function erase(tx: Tx, question: string): Promise<void> {
  await tx.deleteFrom('neighbourhood.question').where('id', '=', question).execute()
}
