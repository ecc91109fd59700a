import { type Expression, expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Help, HelpInput, HelpKind } from './help.ts'

const eb = expressionBuilder<DB>()

const helps = () =>
  eb
    .selectFrom('geography.independent_help as h')
    .leftJoin('geography.municipality as m', 'm.code', 'h.municipality_code')
    .select(['h.id', 'h.municipality_code', 'm.shown_name as municipality'])
    .select(['h.name', 'h.phone', 'h.web', 'h.checked_on'])
    .select((eb) => eb.ref('h.kind').$castTo<HelpKind>().as('kind'))
    .orderBy('m.shown_name')
    .orderBy('h.name')
    .orderBy('h.id')

/** What is known of a municipality (null: of none), and of everywhere. */
export const helpIn = (municipality: Expression<string | null>) =>
  helps().where((eb) =>
    eb.or([eb('h.municipality_code', 'is', null), eb('h.municipality_code', '=', municipality)]),
  )

const municipalities = () =>
  eb
    .selectFrom('geography.municipality')
    .where('valid_until', 'is', null)
    .select(['code', 'shown_name'])
    .orderBy('shown_name')

/** For the platform's administrators: null for everybody else. */
export async function readAllHelp(tx: Tx) {
  const { allowed, ...page } = await tx
    .selectNoFrom([
      sql<boolean>`people.administers_platform()`.as('allowed'),
      jsonArrayFrom(helps()).$castTo<(Help & { municipality_code: string | null })[]>().as('helps'),
      jsonArrayFrom(municipalities()).as('municipalities'),
    ])
    .executeTakeFirstOrThrow()
  return allowed ? page : null
}

/** Writes it under its id, new or not: who administers decides, the last word counts. */
export async function saveHelp(tx: Tx, { id, ...help }: HelpInput): Promise<void> {
  await tx
    .insertInto('geography.independent_help')
    .values({ id, ...help })
    .onConflict((clash) => clash.column('id').doUpdateSet(help))
    .execute()
}

export async function dropHelp(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('geography.independent_help').where('id', '=', id).execute()
}
