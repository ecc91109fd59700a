import { type Expression, expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import type { AssessedStep, Assessment, AssessmentInput, Step, StepInput } from './road-map.ts'

const eb = expressionBuilder<DB>()

/** The steps as they are worded now, with the good examples that the library has. */
const stepsNow = () =>
  eb
    .selectFrom('regions.step_version as v')
    .where(
      sql<boolean>`v.version = (select max(l.version) from regions.step_version l where l.number = v.number)`,
    )
    .select(['v.number', 'v.version', 'v.title', 'v.wording', 'v.why', 'v.how', 'v.pitfalls'])
    .select((of) => [
      jsonArrayFrom(
        of
          .selectFrom('practices.practice as p')
          .where(sql<boolean>`p.slug = any (v.practices)`)
          .where('p.archived_at', 'is', null)
          .select(['p.slug', 'p.title'])
          .orderBy('p.title'),
      )
        .$castTo<Step['practices']>()
        .as('practices'),
    ])
    .orderBy('v.number')

const assessmentsOf = (region: Expression<string>) =>
  jsonArrayFrom(
    eb
      .selectFrom('regions.assessment as a')
      .where('a.region_id', '=', region)
      .whereRef('a.step', '=', sql.ref('v.number'))
      .select(['a.state', 'a.evidence', 'a.made_at'])
      .orderBy('a.made_at', 'desc')
      .orderBy('a.id', 'desc'),
  ).$castTo<Assessment[]>()

/** For the page of a region, and for its own. */
export const roadMapIn = (region: Expression<string>) =>
  jsonArrayFrom(stepsNow().select(assessmentsOf(region).as('assessments'))).$castTo<
    AssessedStep[]
  >()

export async function readRoadMap(tx: Tx, region: string): Promise<AssessedStep[]> {
  const { steps } = await tx
    .selectNoFrom([roadMapIn(sql.val(region)).as('steps')])
    .executeTakeFirstOrThrow()
  return steps
}

/** The same form sent twice says it once. */
export async function assess(
  tx: Tx,
  region_id: string,
  step: number,
  { id, state, evidence }: AssessmentInput,
  made_by: string,
): Promise<void> {
  await tx
    .insertInto('regions.assessment')
    .values({ id, region_id, step, state, evidence, made_by })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Null for who does not administer the platform. */
export async function readStepsToEdit(tx: Tx) {
  const page = await tx
    .selectNoFrom([
      sql<boolean>`people.administers_platform()`.as('allowed'),
      jsonArrayFrom(stepsNow().select(sql<string[]>`v.practices`.as('slugs'))).as('steps'),
    ])
    .executeTakeFirstOrThrow()
  return page.allowed ? page.steps : null
}
export type StepToEdit = NonNullable<Awaited<ReturnType<typeof readStepsToEdit>>>[number]

export type EarlierStep = Pick<Step, 'version' | 'title' | 'wording'> & { made_at: string }

export function readEarlier(tx: Tx, number: number): Promise<EarlierStep[]> {
  return tx
    .selectFrom('regions.step_version')
    .where('number', '=', number)
    .select(['version', 'title', 'wording', 'made_at'])
    .orderBy('version', 'desc')
    .offset(1)
    .execute()
}

/** The next wording after the one that was seen. @returns false when somebody else wrote that meanwhile */
export async function rewriteStep(
  tx: Tx,
  number: number,
  { version, ...texts }: StepInput,
  made_by: string,
): Promise<boolean> {
  const written = await tx
    .insertInto('regions.step_version')
    .values({ ...texts, number, version: version + 1, made_by })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  return written.numInsertedOrUpdatedRows === 1n
}
