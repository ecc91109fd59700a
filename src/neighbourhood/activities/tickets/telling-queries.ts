import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { dayOf } from '#src/ui/dates.ts'
import { dayAfter } from '../rhythm.ts'
import { ticketMail } from './mails.ts'

/** Mails who waited and has a seat now, once. */
export async function tellSeats(tx: Tx, origin: string): Promise<void> {
  const { rows } = await sql<{ mail: string }>`
    update neighbourhood.ticket k set told_at = now()
    from neighbourhood.sign_up s
      join neighbourhood.activity a on a.id = s.activity_id and a.ended_at is null
      join neighbourhood.activity_time t on t.activity_id = s.activity_id and t.day = s.day
    where s.id = k.sign_up_id and k.waited and k.told_at is null and k.mail <> '' and t.ends_at > now()
      and (a.seats is null or a.seats > (select count(*) from neighbourhood.sign_up f
        where f.activity_id = s.activity_id and f.day = s.day and f.number < s.number))
    returning k.mail`.execute(tx)
  for (const { mail } of rows) await putInOutbox(tx, ticketMail('seat', mail, origin))
}

/** Seven days after the day nobody needs to know who came: with the sign-up the ticket goes. */
export async function forgetSignUps(tx: Tx): Promise<void> {
  await tx
    .deleteFrom('neighbourhood.sign_up')
    .where('day', '<', dayAfter(dayOf(new Date()), -7))
    .execute()
}

/** Mails who wanted to come on this day, as far as they left an address. */
export async function tellComers(
  tx: Tx,
  activity: string,
  day: string,
  what: 'off' | 'moved',
  origin: string,
): Promise<void> {
  const mails = await tx
    .selectFrom('neighbourhood.ticket as k')
    .innerJoin('neighbourhood.sign_up as s', 's.id', 'k.sign_up_id')
    .where('s.activity_id', '=', activity)
    .where('s.day', '=', day)
    .where('k.mail', '<>', '')
    .select('k.mail')
    .execute()
  for (const { mail } of mails) await putInOutbox(tx, ticketMail(what, mail, origin))
}
