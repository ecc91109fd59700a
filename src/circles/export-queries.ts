import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'

type Row = Record<string, unknown>

/** The rows of a circle that are somebody's own, by the column that says whose. */
const ownTables = [
  ['circles.joining', 'id'],
  ['circles.member', 'id'],
  ['circles.talent', 'member_id'],
  ['circles.offer', 'member_id'],
  ['circles.ask', 'asked_by'],
  ['circles.help', 'member_id'],
  ['circles.bring', 'member_id'],
  ['circles.attendance', 'member_id'],
  ['circles.step', 'member_id'],
  ['circles.message', 'written_by'],
  ['circles.coach_invitation', 'invited_by'],
  ['circles.phone', 'member_id'],
  ['circles.missing_me', 'member_id'],
  ['circles.reading', 'member_id'],
  ['circles.block', 'member_id'],
  ['circles.concern', 'told_by'],
] as const

/** What somebody wrote and chose in the circle that was entered, by the name of its table; of others nothing. */
export async function exportCircle(tx: Tx, circle: string): Promise<Record<string, Row[]>> {
  const mine: Record<string, Row[]> = {}
  for (const [table, whose] of ownTables) {
    const { rows } = await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(table)} t
      where t.circle_id = ${circle} and app.circle_is_me(${sql.ref(`t.${whose}`)})`.execute(tx)
    if (rows.length > 0) mine[table] = rows.map(({ row }) => withoutIds(row))
  }
  return mine
}

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Ids tell who others are elsewhere, and nothing else. */
const withoutIds = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([column, value]) => column !== 'version' && ![value].flat().some((one) => id.test(`${one}`)),
    ),
  )

/** Interest in a circle, and what somebody did for others, wherever that was. */
export const exportAroundCircles = (tx: Tx, person: string) =>
  tx
    .selectNoFrom((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('circles.interest as i')
          .innerJoin('geography.municipality as m', 'm.code', 'i.municipality_code')
          .where('i.person_id', '=', person)
          .select(['i.shown_name', 'i.reach', 'i.wording', 'i.as_volunteer', 'i.said_at'])
          .select('m.shown_name as municipality'),
      ).as('circle_interests'),
      jsonArrayFrom(
        eb
          .selectFrom('circles.good_turn as g')
          .where('g.person_id', '=', person)
          .select(['g.wording', 'g.done_on'])
          .orderBy('g.done_on'),
      ).as('good_turns'),
    ])
    .executeTakeFirstOrThrow()
