import { expressionBuilder, sql } from 'kysely'
import type { Database, Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { holding } from '../accounts/queries.ts'
import type { Wish } from './wish.ts'

/** Deaths that were recorded and not undone. */
export const knownDeaths = () =>
  expressionBuilder<DB>()
    .selectFrom('people.death as x')
    .leftJoin('people.death_undone as u', (join) =>
      join.onRef('u.person_id', '=', 'x.person_id').onRef('u.death_id', '=', 'x.id'),
    )
    .where('u.death_id', 'is', null)

export async function administersPlatform(tx: Tx, person: string): Promise<boolean> {
  const found = await tx
    .selectFrom('people.platform_administrator')
    .where('person_id', '=', person)
    .select('person_id')
    .executeTakeFirst()
  return found !== undefined
}

type Report = { id: string; email: string; document: string; by: string }

/** Closes the account with this address. The same statement, and no answer, when nobody has it. */
export function recordDeath(db: Database, { id, email, document, by }: Report): Promise<void> {
  return holding(db, email, by, async (tx) => {
    await tx
      .insertInto('people.death')
      .columns(['person_id', 'id', 'document', 'recorded_by'])
      .expression((eb) =>
        eb
          .selectFrom('people.person_email as e')
          .where('e.email', '=', email)
          .select('e.person_id')
          .select((of) => [
            sql<string>`${id}::uuid`.as('id'),
            of.val(document).as('document'),
            sql<string>`${by}::uuid`.as('recorded_by'),
          ]),
      )
      .onConflict((clash) => clash.doNothing())
      .execute()
  })
}

/** It was a mistake: within thirty days everything opens again. No answer here either. */
export function undoDeath(
  db: Database,
  { email, by }: Pick<Report, 'email' | 'by'>,
): Promise<void> {
  return holding(db, email, by, async (tx) => {
    await tx
      .insertInto('people.death_undone')
      .columns(['person_id', 'death_id', 'undone_by'])
      .expression((eb) =>
        eb
          .selectFrom(knownDeaths().selectAll('x').as('x'))
          .innerJoin('people.person_email as e', 'e.person_id', 'x.person_id')
          .where('e.email', '=', email)
          .where('x.recorded_at', '>', sql<string>`now() - interval '30 days'`)
          .select(['x.person_id', 'x.id', sql<string>`${by}::uuid`.as('by')]),
      )
      .onConflict((clash) => clash.doNothing())
      .execute()
  })
}

/** For the worker: who died so long ago as they wished, and a year without a wish. */
export async function deathsToErase(tx: Tx): Promise<string[]> {
  const over = await tx
    .selectFrom(knownDeaths().selectAll('x').as('x'))
    .leftJoin('people.wish as w', 'w.person_id', 'x.person_id')
    .where(
      'x.recorded_at',
      '<',
      sql<string>`now() - case w.after_death when 'at-once' then interval '30 days'
        when 'after-five-years' then interval '5 years' else interval '1 year' end`,
    )
    .select('x.person_id')
    .distinct()
    .execute()
  return over.map(({ person_id }) => person_id)
}

export async function readWish(tx: Tx, person: string): Promise<Wish> {
  const wish = await tx
    .selectFrom('people.wish')
    .where('person_id', '=', person)
    .select((eb) => eb.ref('after_death').$castTo<Wish>().as('after_death'))
    .executeTakeFirst()
  return wish?.after_death ?? 'after-a-year'
}

export async function saveWish(tx: Tx, person: string, after_death: Wish): Promise<void> {
  await tx
    .insertInto('people.wish')
    .values({ person_id: person, after_death })
    .onConflict((clash) =>
      clash.column('person_id').doUpdateSet({ after_death, said_at: sql`now()` }),
    )
    .execute()
}
