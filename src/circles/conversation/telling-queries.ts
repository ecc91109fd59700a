import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'

export type Waiting = { circle_id: string; member_id: string; person_id: string }

/** The clock on the wall lies within what this member called quiet, also over midnight. */
const quietNow = sql`coalesce(case when k.quiet_from <= k.quiet_until
    then (now() at time zone 'Europe/Amsterdam')::time between k.quiet_from and k.quiet_until
    else (now() at time zone 'Europe/Amsterdam')::time not between k.quiet_until and k.quiet_from end, false)`

/** Neighbours with messages that they did not read and may read, and who do not want it quiet now. */
const newMessages = sql`
  select r.circle_id, r.id as member_id, r.person_id, max(m.written_at) as newest
    from circles.message m
    join circles.member w on w.circle_id = m.circle_id and w.id = m.written_by
    join circles.member r on r.circle_id = m.circle_id and r.person_id <> w.person_id
     and r.role in ('member', 'volunteer')
    left join circles.departure d on d.circle_id = r.circle_id and d.member_id = r.id
    left join circles.reading k on k.circle_id = r.circle_id and k.member_id = r.id
   where d.member_id is null and not coalesce(k.is_quiet, false) and not ${quietNow}
     and m.written_at > greatest(r.joined_at, k.read_at)
     and not exists (select 1 from circles.block b
           join circles.member one on one.circle_id = b.circle_id and one.id = b.member_id
           join circles.member other on other.circle_id = b.circle_id and other.id = b.blocked_id
          where b.circle_id = m.circle_id
            and (one.person_id, other.person_id) in ((r.person_id, w.person_id), (w.person_id, r.person_id)))
   group by r.circle_id, r.id, r.person_id`

/** For the worker, across circles: who was not told of it yet, once a day at most; from now on they were. */
export async function takeToTell(tx: Tx): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    with waiting as (select n.* from (${newMessages}) n
      left join circles.reading k on k.circle_id = n.circle_id and k.member_id = n.member_id
     where n.newest > coalesce(k.told_at, '-infinity')
       and coalesce(k.told_at, '-infinity') < now() - interval '20 hours')
    , told as (insert into circles.reading (circle_id, member_id, read_at, told_at)
      select circle_id, member_id, '-infinity', now() from waiting
      on conflict (circle_id, member_id) do update set told_at = excluded.told_at)
    select circle_id, member_id, person_id from waiting`.execute(tx)
  return rows
}

export const aboutText = ({ circle_id, member_id }: Waiting): string => `${circle_id}/${member_id}`

/** For the worker, at sending: it still waits for them. */
export async function stillWaitsInCircle(tx: Tx, about: string): Promise<boolean> {
  const [circle = '', member = ''] = about.split('/')
  const { rows } = await sql`select 1 from (${newMessages}) n
    where n.circle_id = ${circle} and n.member_id = ${member}`.execute(tx)
  return rows.length > 0
}
