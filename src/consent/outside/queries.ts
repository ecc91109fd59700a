import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import type { DB } from '#src/platform/schema.ts'
import { openPause } from '../queries.ts'
import type { CodeStand, OutsideCode, PaperCopy, PaperForm, Taken } from './outside.ts'

/** Everything that was taken along, latest first: the codes of the last weeks, and all that is on paper. */
export function readTakenAlong(tx: Tx, plan: string) {
  return tx
    .selectNoFrom([
      jsonObjectFrom(openPause(plan).clearSelect().select('p.paused_at').limit(1)).as('pause'),
      jsonArrayFrom(codesOf(tx, plan)).$castTo<OutsideCode[]>().as('codes'),
      jsonArrayFrom(copiesOf(tx, plan)).$castTo<PaperCopy[]>().as('copies'),
    ])
    .executeTakeFirstOrThrow()
}

function codesOf(tx: Tx, plan: string) {
  return tx
    .selectFrom('consent.outside_code as c')
    .leftJoin('consent.outside_reading as r', (join) =>
      join.on('r.plan_id', '=', plan).onRef('r.code_id', '=', 'c.id'),
    )
    .leftJoin('consent.outside_code_end as e', (join) =>
      join.on('e.plan_id', '=', plan).onRef('e.code_id', '=', 'c.id'),
    )
    .where('c.plan_id', '=', plan)
    .where('c.made_at', '>', sql<string>`now() - interval '30 days'`)
    .select(['c.id', 'c.for_whom', 'c.parts', 'c.made_at'])
    .select([
      sql<CodeStand>`case when e.code_id is not null then 'withdrawn'
        when r.began_at > now() - interval '60 minutes' then 'reading'
        when r.began_at is null and c.made_at > now() - interval '24 hours' then 'waiting'
        else 'over' end`.as('stand'),
      sql<string>`coalesce(r.began_at + interval '60 minutes', c.made_at + interval '24 hours')`.as(
        'until',
      ),
    ])
    .orderBy('c.made_at', 'desc')
}

function copiesOf(tx: Tx, plan: string) {
  return tx
    .selectFrom('consent.paper_copy as p')
    .where('p.plan_id', '=', plan)
    .select(['p.id', 'p.for_whom', 'p.form', 'p.parts', 'p.made_at'])
    .orderBy('p.made_at', 'desc')
    .orderBy('p.id')
}

/** The same form sent twice makes one code. */
export async function addCode(
  tx: Tx,
  plan: string,
  codeHash: string,
  { for_whom, parts }: Taken,
): Promise<void> {
  await tx
    .insertInto('consent.outside_code')
    .values({ plan_id: plan, id: newId(), code_hash: codeHash, for_whom, parts })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** From now on it opens nothing, also not what it opened before. */
export async function withdrawCode(tx: Tx, plan: string, code: string): Promise<void> {
  await tx
    .insertInto('consent.outside_code_end')
    .values({ plan_id: plan, code_id: code })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** The same form sent twice makes one line. */
export async function addCopy(
  tx: Tx,
  plan: string,
  copy: Taken & { id: string; form: PaperForm },
): Promise<void> {
  const { id, for_whom, form, parts } = copy
  await tx
    .insertInto('consent.paper_copy')
    .values({ plan_id: plan, id, for_whom, form, parts })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export async function readCopy(tx: Tx, plan: string, copy: string) {
  return (await copiesOf(tx, plan).where('p.id', '=', copy).executeTakeFirst()) as
    | PaperCopy
    | undefined
}

const eb = expressionBuilder<DB>()

/**
 * For what goes to somebody outside: true of a row whose own id and whose members (by these columns) are not
 * «alleen voor» somebody. Who is no member is under every such exception.
 */
export const openToOutside = (plan: string, ...columns: string[]) =>
  eb.not(
    eb.exists(
      eb
        .selectFrom('consent.exception as x')
        .where('x.plan_id', '=', plan)
        .where('x.kind', '=', 'only')
        .where(sql<boolean>`x.item_id in (${sql.join(columns.map((column) => sql.ref(column)))})`)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('consent.exception_end as f')
                .where('f.plan_id', '=', plan)
                .whereRef('f.exception_id', '=', 'x.id'),
            ),
          ),
        ),
    ),
  )
