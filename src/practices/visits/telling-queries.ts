import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { visitMail } from './mails.ts'

type Told = { id: string; email: string; visit: string }

/** For the worker: who waited and has a seat now, and whose visit is off, each once. */
export async function tellSignUps(tx: Tx, origin: string): Promise<void> {
  const seated = await sql<Told>`
    update practices.visit_sign_up u set seat_told_at = now()
      from practices.visit_seat s, practices.visit v
     where s.sign_up_id = u.id and v.id = u.visit_id and u.waited and u.seat_told_at is null
       and v.cancelled_at is null and v.starts_at > now()
       and v.seats > (select count(*) from practices.visit_seat f where f.visit_id = s.visit_id and f.number < s.number)
    returning u.id, u.email, u.visit_id as visit`.execute(tx)
  const off = await sql<Told>`
    update practices.visit_sign_up u set off_told_at = now() from practices.visit v
     where v.id = u.visit_id and v.cancelled_at is not null and v.ends_at > now() and u.off_told_at is null
    returning u.id, u.email, u.visit_id as visit`.execute(tx)
  for (const told of seated.rows) await putInOutbox(tx, visitMail('seat', told, origin))
  for (const told of off.rows) await putInOutbox(tx, visitMail('off', told, origin))
}

/** Who came is nobody's business a month later; how many stays. */
export async function forgetVisitors(tx: Tx): Promise<void> {
  await sql`
    delete from practices.visit_sign_up u using practices.visit v
     where v.id = u.visit_id and v.ends_at < now() - interval '30 days'`.execute(tx)
}
