import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { nudgeAfter } from './place.ts'

const before = sql<string>`now() - make_interval(days => ${sql.lit(nudgeAfter)})`

/**
 * Who is asked to look again, with one of the places, which are marked as asked for. Those who keep it by name;
 * without them who looked last, and else the administrators of its organisation: not all who work there.
 */
export async function peopleToNudge(tx: Tx): Promise<{ person: string; place: string }[]> {
  const { rows } = await sql<{ person: string; place: string }>`
    with asked as (
      update neighbourhood.place set nudged_at = now()
       where closed_at is null and checked_at < ${before}
         and (nudged_at is null or nudged_at < ${before})
      returning id, organisation_id, checked_by_id
    ), who as (
      select a.id as place, k.person_id as person, 1 as turn
        from asked a join neighbourhood.place_keeper k on k.place_id = a.id
      union all select a.id, a.checked_by_id, 2 from asked a where a.checked_by_id is not null
      union all select a.id, o.person_id, 3
        from asked a join people.organisation_administrator o on o.organisation_id = a.organisation_id
    ), first as (select place, person, turn, min(turn) over (partition by place) as best from who)
    select person, min(place::text) as place from first where turn = best group by person`.execute(
    tx,
  )
  return rows
}

/** Asked again at sending: nobody has looked since, and the place goes on. */
export async function stillWaitsForCheck(tx: Tx, place: string): Promise<boolean> {
  const row = await tx
    .selectFrom('neighbourhood.place')
    .where('id', '=', place)
    .where('closed_at', 'is', null)
    .where('checked_at', '<', before)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}
