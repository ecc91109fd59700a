import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { nextContact } from './queries.ts'

/** For the worker, across circles: the coaches for whom today is the day of contact. */
export async function readDueCoaches(tx: Tx): Promise<{ person_id: string }[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct m.person_id
      from circles.door d
      join circles.member m on m.circle_id = d.circle_id and m.role = 'coach'
      left join circles.departure gone on gone.circle_id = m.circle_id and gone.member_id = m.id
      left join people.work_end w on w.work_id = m.work_id
      left join lateral (select how_often, since from circles.rhythm x
        where x.circle_id = d.circle_id order by since desc, id desc limit 1) said on true
      cross join lateral (select coalesce(said.how_often, 'weekly') as how_often,
        coalesce(said.since, d.begun_at) as since) r
      cross join lateral (select max(met_on) as last_on from circles.contact c where c.circle_id = d.circle_id) c
     where gone.member_id is null and w.work_id is null
       and (${nextContact(sql`c.last_on`)})::date = current_date`.execute(tx)
  return rows
}
