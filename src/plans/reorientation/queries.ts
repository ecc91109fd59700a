import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { changeMember, removeMember } from '#src/groups/members/group-queries.ts'
import { presentMembers } from '#src/groups/members/queries.ts'
import type { Role } from '#src/groups/role.ts'
import type { Tx } from '#src/platform/database.ts'
import { type Goal, standOf } from '../goals/goal.ts'
import { goalsOf, recordGoalFact, rewordGoal } from '../goals/queries.ts'
import { answerTo, type Person, type Round, type Step, stepsOf } from './reorientation.ts'

/** Every time the owner looked back, the newest first. */
export function readRounds(tx: Tx, plan: string): Promise<Round[]> {
  return tx
    .selectFrom('plans.reorientation as r')
    .where('r.plan_id', '=', plan)
    .select(['r.id', 'r.begun_at', 'r.ended_at'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('plans.reorientation_answer as a')
          .where('a.plan_id', '=', plan)
          .whereRef('a.reorientation_id', '=', 'r.id')
          .select(['a.question', 'a.about_id', 'a.about_words', 'a.answer', 'a.note'])
          .orderBy('a.answered_at')
          .orderBy('a.question'),
      ).as('answers'),
    )
    .orderBy('r.begun_at', 'desc')
    .orderBy('r.id')
    .execute()
}

export type Walk = { round: Round; steps: Step[] }

/** One round with its questions; undefined when it is not there. */
export async function readWalk(tx: Tx, plan: string, id: string): Promise<Walk | undefined> {
  const rounds = await readRounds(tx, plan)
  const { goals, people } = await tx
    .selectNoFrom([
      jsonArrayFrom(goalsOf(tx, plan)).$castTo<Goal[]>().as('goals'),
      jsonArrayFrom(
        presentMembers(plan)
          .select(['m.id', 'm.shown_name', 'm.role', 'm.version'])
          .orderBy('m.joined_at')
          .orderBy('m.id'),
      )
        .$castTo<Person[]>()
        .as('people'),
    ])
    .executeTakeFirstOrThrow()
  const round = rounds.find((one) => one.id === id)
  if (!round) return undefined
  const open = goals.filter((goal) => standOf(goal) === 'open')
  return { round, steps: stepsOf(round, open, people) }
}

/** Pressing twice begins one. */
export async function beginRound(tx: Tx, plan: string, id: string): Promise<void> {
  await tx
    .insertInto('plans.reorientation')
    .values({ plan_id: plan, id })
    .onConflict((clash) => clash.columns(['plan_id', 'id']).doNothing())
    .execute()
}

export async function keepAnswer(
  tx: Tx,
  plan: string,
  round: string,
  { question, about, words }: Step,
  said: { answer: string; note: string },
): Promise<void> {
  await tx
    .insertInto('plans.reorientation_answer')
    .values({
      ...{ plan_id: plan, reorientation_id: round, question, about_id: about },
      ...{ about_words: words, ...said },
    })
    .onConflict((clash) =>
      clash
        .columns(['plan_id', 'reorientation_id', 'question', 'about_id'])
        .doUpdateSet({ ...said, about_words: words, answered_at: sql`now()` }),
    )
    .execute()
}

/** Does what was decided, all at once; what was decided before is not done again. */
export async function finishRound(
  tx: Tx,
  plan: string,
  person: string,
  { round, steps }: Walk,
): Promise<void> {
  const ended = await tx
    .updateTable('plans.reorientation')
    .where('plan_id', '=', plan)
    .where('id', '=', round.id)
    .where('ended_at', 'is', null)
    .set({ ended_at: sql`now()` })
    .executeTakeFirst()
  if (!ended.numUpdatedRows) return
  for (const step of steps) {
    const said = answerTo(round, step)
    if (said && step.question === 'goal') await doGoal(tx, plan, person, step.goal, said)
    if (said && step.question === 'member') await doMember(tx, plan, step.person, said)
  }
}

type Said = { answer: string; note: string }

async function doGoal(tx: Tx, plan: string, person: string, goal: Goal, { answer, note }: Said) {
  if (answer === 'reached' || answer === 'let-go') {
    await recordGoalFact(tx, plan, person, goal.id, answer)
  }
  if (answer !== 'adjust' || note === '' || note === goal.wording) return
  const { id, why, term, life_area, recovery, version } = goal
  const reworded = { id, wording: note, why, term, life_area, recovery, version, proposal: null }
  await rewordGoal(tx, plan, person, reworded)
}

async function doMember(tx: Tx, plan: string, person: Person, { answer, note }: Said) {
  if (answer === 'goodbye') await removeMember(tx, plan, person.id)
  if (answer !== 'other-role' || note === '') return
  const { id, shown_name, version } = person
  await changeMember(tx, plan, id, { version, shown_name, role: note as Role })
}

export async function eraseRound(tx: Tx, plan: string, id: string): Promise<void> {
  await tx
    .deleteFrom('plans.reorientation')
    .where('plan_id', '=', plan)
    .where('id', '=', id)
    .execute()
}
