import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { Answers } from '../answers.ts'
import { readAid } from '../queries.ts'
import { type Weights, weightsFrom } from '../weights.ts'
import type { Case, Weighing } from './weighing.ts'

export async function readWeighing(tx: Tx) {
  const aid = await readAid(tx)
  const { versions, cases } = await tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('practices.aid_weights')
          .select(['version', 'weights', 'note', 'made_at'])
          .orderBy('version', 'desc')
          .limit(50),
      ).as('versions'),
      jsonArrayFrom(
        eb
          .selectFrom('practices.aid_case')
          .select(['id', 'name', 'answers', 'expected', 'unexpected'])
          .orderBy('made_at')
          .orderBy('id'),
      ).as('cases'),
    ])
    .executeTakeFirstOrThrow()
  return {
    ...aid,
    versions,
    cases: cases.map((one): Case => ({ ...one, answers: one.answers as Answers })),
  }
}
export type WeighingDesk = Awaited<ReturnType<typeof readWeighing>>

/** @returns false when somebody else weighed otherwise since `version` was read */
export async function saveWeights(tx: Tx, { version, note, weights }: Weighing, by: string) {
  const { rows } = await sql`
    insert into practices.aid_weights (version, weights, note, made_by)
    select ${version + 1}, ${JSON.stringify(weights)}::jsonb, ${note}, ${by}
     where ${version} = (select coalesce(max(version), 0) from practices.aid_weights)
    on conflict do nothing returning version`.execute(tx)
  return rows.length === 1
}

/** An earlier version counts again, as the newest. */
export async function restoreWeights(tx: Tx, version: number, by: string): Promise<void> {
  await sql`
    insert into practices.aid_weights (version, weights, note, made_by)
    select (select max(version) + 1 from practices.aid_weights), weights, ${`Terug naar versie ${version}`}, ${by}
      from practices.aid_weights where version = ${version}`.execute(tx)
}

export function weightsOf(version: { weights: unknown }): Weights {
  return weightsFrom(version.weights)
}

/** Those of these names that no example has. */
export async function unknownSlugs(tx: Tx, slugs: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('practices.practice')
    .select('slug')
    .where('slug', 'in', [...slugs, ''])
    .execute()
  return slugs.filter((slug) => !rows.some((row) => row.slug === slug))
}

export async function addCase(tx: Tx, { answers, ...one }: Case, by: string): Promise<void> {
  await tx
    .insertInto('practices.aid_case')
    .values({ ...one, answers: JSON.stringify(answers), made_by: by })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export async function dropCase(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('practices.aid_case').where('id', '=', id).execute()
}
