import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { Mailing } from '../conversation.ts'

export type Waiting = { plan_id: string; person_id: string }

/** Messages that came in since this person last read that conversation and was last told, as far as they may know. */
const newMessages = sql`
  select r.plan_id, r.person_id, max(m.goes_at) as newest
    from plans.message m
    join lateral (
      select p.plan_id, p.owner_id as person_id, null::uuid as member_id from plans.plan p where p.plan_id = m.plan_id
      union all
      select a.plan_id, a.person_id, a.member_id from groups.acceptance a
       where a.plan_id = m.plan_id and a.member_id = any (m.members)
         and not exists (select 1 from groups.departure d where d.plan_id = a.plan_id and d.member_id = a.member_id)
         and not exists (select 1 from groups.acceptance_end x where x.plan_id = a.plan_id and x.member_id = a.member_id and x.person_id = a.person_id)
         and not exists (select 1 from people.work_end w where w.work_id = a.work_id)
         and not exists (select 1 from consent.pause p left join consent.pause_end e on e.plan_id = p.plan_id and e.pause_id = p.id
                          where p.plan_id = a.plan_id and e.pause_id is null)
         and strpos(coalesce(app.enter_hidden(a.plan_id, a.member_id), ''), m.about_id::text) = 0
         and strpos(coalesce(app.enter_hidden(a.plan_id, a.member_id), ''), coalesce(m.written_by::text, '-')) = 0
    ) r on true
    left join plans.read_mark k on k.plan_id = m.plan_id and k.conversation_id = m.conversation_id and k.person_id = r.person_id
   where m.goes_at <= now() and m.recorded_by <> r.person_id and m.goes_at > coalesce(k.read_at, '-infinity')
     and not exists (select 1 from plans.conversation_end e where e.plan_id = m.plan_id and e.conversation_id = m.conversation_id)
     and not exists (select 1 from plans.plan_end e left join plans.plan_return t on t.plan_id = e.plan_id and t.end_id = e.id
                      where e.plan_id = m.plan_id and t.end_id is null)
     and not exists (select 1 from plans.plan p join people.death x on x.person_id = p.owner_id
                       left join people.death_undone u on u.person_id = x.person_id and u.death_id = x.id
                      where p.plan_id = m.plan_id and u.death_id is null)
   group by r.plan_id, r.person_id`

/** For the worker, across plans: who has something new and was not told of it yet; from now on they were. */
export async function takeToTell(tx: Tx, how: Mailing): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    insert into plans.mail_choice (plan_id, person_id, told_at)
    select n.plan_id, n.person_id, now() from (${newMessages}) n
      left join plans.mail_choice c on c.plan_id = n.plan_id and c.person_id = n.person_id
     where coalesce(c.how, 'daily') = ${how} and n.newest > coalesce(c.told_at, '-infinity')
       and (${how} <> 'daily' or coalesce(c.told_at, '-infinity') < now() - interval '20 hours')
    on conflict (plan_id, person_id) do update set told_at = excluded.told_at
    returning plan_id, person_id`.execute(tx)
  return rows
}

export const aboutText = ({ plan_id, person_id }: Waiting): string => `${plan_id}/${person_id}`

/** For the worker, at sending: there still is something that they did not read and may know of. */
export async function stillWaitsToRead(tx: Tx, about: string): Promise<boolean> {
  const [plan = '', person = ''] = about.split('/')
  const { rows } = await sql`select 1 from (${newMessages}) n
    where n.plan_id = ${plan} and n.person_id = ${person}`.execute(tx)
  return rows.length > 0
}
