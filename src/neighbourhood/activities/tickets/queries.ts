import { sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { holding } from '#src/people/accounts/queries.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { NotFound } from '#src/platform/errors.ts'
import { newId } from '#src/platform/ids.ts'
import type { SignUpInput, Ticket } from './ticket.ts'
import { hashOfWords, wordsOf } from './words.ts'

export type Wish = Pick<SignUpInput, 'secret' | 'day'> &
  Partial<Pick<SignUpInput, 'name' | 'phone' | 'mail'>>

/**
 * A seat, or a place in the line for one. The same form sent twice is one sign-up.
 * @returns the words of the ticket
 * @throws NotFound when it is not on that day
 */
export async function signUp(db: Database, activity: string, wish: Wish): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const words = wordsOf(wish.secret, attempt)
    const hash = await hashOfWords(words)
    const taken = await holding(db, hash, null, (tx) => takePlace(tx, activity, hash, wish))
    if (taken) return words
  }
}

/** @returns false when somebody else's ticket happens to have these words */
async function takePlace(tx: Tx, activity: string, hash: string, wish: Wish): Promise<boolean> {
  const { day, name = '', phone = '', mail = '' } = wish
  const held = await signUpOf(tx, hash)
  if (held) return held.activity_id === activity && held.day === day
  // one after the other: who is told that there is a seat keeps it
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${activity} ${day}`}, 0))`.execute(tx)
  const id = newId()
  await insertSignUp(tx, { id, activity, day })
  await tx
    .insertInto('neighbourhood.ticket')
    .values({ sign_up_id: id, ticket_hash: hash, name, phone, mail, waited: hasToWait(id) })
    .execute()
  return true
}

async function insertSignUp(
  tx: Tx,
  { id, activity, day }: { id: string; activity: string; day: string },
): Promise<void> {
  const { rows } = await sql`
    insert into neighbourhood.sign_up (id, activity_id, day, number)
    select ${id}, ${activity}, ${day}::date, coalesce(max(s.number), 0) + 1
    from neighbourhood.sign_up s where s.activity_id = ${activity} and s.day = ${day}::date
    having neighbourhood.takes_sign_ups(${activity}, ${day}::date)
    returning id`.execute(tx)
  if (rows.length === 0) throw new NotFound()
}

const hasToWait = (id: string) => sql<boolean>`(select ${ahead} >= a.seats is true
  from neighbourhood.sign_up s join neighbourhood.activity a on a.id = s.activity_id where s.id = ${id})`

/** How many came before sign-up `s`: the first have the seats. */
const ahead = sql<number>`(select count(*)::int from neighbourhood.sign_up f
  where f.activity_id = s.activity_id and f.day = s.day and f.number < s.number)`

const signUpOf = (tx: Tx, hash: string) =>
  tx
    .selectFrom('neighbourhood.ticket as k')
    .innerJoin('neighbourhood.sign_up as s', 's.id', 'k.sign_up_id')
    .where('k.ticket_hash', '=', hash)
    .select(['s.id', 's.activity_id', 's.day'])
    .executeTakeFirst()

/** What these words open; never whose they are. */
export async function readTicket(db: Database, words: string): Promise<Ticket | undefined> {
  const hash = await hashOfWords(words)
  return holding(db, hash, null, (tx) =>
    tx
      .selectFrom('neighbourhood.ticket as k')
      .innerJoin('neighbourhood.sign_up as s', 's.id', 'k.sign_up_id')
      .innerJoin('neighbourhood.activity as a', 'a.id', 's.activity_id')
      .leftJoin('neighbourhood.activity_time as t', (join) =>
        join.onRef('t.activity_id', '=', 's.activity_id').onRef('t.day', '=', 's.day'),
      )
      .where('k.ticket_hash', '=', hash)
      .select(['s.day', 't.starts_at', 't.ends_at'])
      .select((eb) => [
        sql<boolean>`coalesce(t.ends_at < now(), s.day < current_date)`.as('is_past'),
        sql<number | null>`case when ${ahead} >= a.seats then ${ahead} - a.seats end`.as(
          'waits_behind',
        ),
        sql<Ticket['activity']>`jsonb_build_object('id', a.id, 'title', a.title,
          'meeting_point', a.meeting_point, 'host_name', a.host_name,
          'walk_in_with', a.walk_in_with, 'cost', a.cost)`.as('activity'),
        jsonObjectFrom(
          eb
            .selectFrom('neighbourhood.place as p')
            .whereRef('p.id', '=', 'a.place_id')
            .select(['p.id', 'p.name', 'p.address']),
        ).as('place'),
      ])
      .executeTakeFirst(),
  )
}

/** Really gone, with who it was. @returns what it was for; undefined when these words open nothing */
export async function giveBack(db: Database, words: string): Promise<string | undefined> {
  const hash = await hashOfWords(words)
  return holding(db, hash, null, async (tx) => {
    const held = await signUpOf(tx, hash)
    if (!held) return undefined
    await tx.deleteFrom('neighbourhood.sign_up').where('id', '=', held.id).execute()
    return held.activity_id
  })
}
