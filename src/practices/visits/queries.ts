import { sql } from 'kysely'
import { holding } from '#src/people/accounts/queries.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { hashOf, newToken } from '#src/platform/ids.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import { signedUpMail } from './mails.ts'
import type { SignUp, SignUpInput, Visit, VisitInput } from './visit.ts'
import { shownVisit } from './visit-queries.ts'

const visits = (tx: Tx) =>
  tx
    .selectFrom('practices.visit as v')
    .innerJoin('practices.practice as p', 'p.id', 'v.practice_id')
    .select(sql<Visit>`${shownVisit}`.as('visit'))

export async function readVisit(tx: Tx, id: string): Promise<Visit | undefined> {
  return (await visits(tx).where('v.id', '=', id).executeTakeFirst())?.visit
}

/** What is to come, the soonest first; and the last that were, with what was seen there. */
export async function readCalendar(tx: Tx): Promise<{ ahead: Visit[]; past: Visit[] }> {
  const stands = visits(tx).where('v.cancelled_at', 'is', null)
  const ahead = await stands
    .where(sql<boolean>`v.ends_at > now()`)
    .orderBy('v.starts_at')
    .limit(100)
    .execute()
  const past = await stands
    .where(sql<boolean>`v.ends_at <= now() and v.recap <> ''`)
    .orderBy('v.starts_at', 'desc')
    .limit(20)
    .execute()
  return { ahead: ahead.map(({ visit }) => visit), past: past.map(({ visit }) => visit) }
}

export async function mayOrganise(tx: Tx, practice: string): Promise<boolean> {
  const answer = sql<boolean>`practices.may_organise(${practice})`.as('may')
  return (await tx.selectNoFrom(answer).executeTakeFirstOrThrow()).may
}

export async function addVisit(
  tx: Tx,
  {
    practice_id,
    organised_by,
    ...visit
  }: VisitInput & { practice_id: string; organised_by: string },
): Promise<void> {
  await tx
    .insertInto('practices.visit')
    .values({ ...rowOf(visit), practice_id, organised_by })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export async function changeVisit(tx: Tx, id: string, input: VisitInput): Promise<void> {
  const { id: _, ...visit } = rowOf(input)
  await tx.updateTable('practices.visit').set(visit).where('id', '=', id).execute()
}

/** Its clock is the one here, in summer as in winter. */
function rowOf({ day, from, until, ...visit }: VisitInput) {
  const at = (time: string) =>
    sql<string>`(${day}::date + ${time}::time) at time zone 'Europe/Amsterdam'`
  return { ...visit, starts_at: at(from), ends_at: at(until) }
}

export async function saveRecap(tx: Tx, id: string, recap: string): Promise<void> {
  const recap_at = sql<string>`now()`
  await tx.updateTable('practices.visit').set({ recap, recap_at }).where('id', '=', id).execute()
}

export async function cancelVisit(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('practices.visit')
    .set({ cancelled_at: sql`now()` })
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .execute()
}

const ahead = sql<number>`(select count(*)::int from practices.visit_seat f
  where f.visit_id = s.visit_id and f.number < s.number)`

const signUps = (tx: Tx) =>
  tx
    .selectFrom('practices.visit_sign_up as u')
    .innerJoin('practices.visit_seat as s', 's.sign_up_id', 'u.id')
    .select(['u.id', 'u.visit_id', 'u.name', 'u.email', 'u.question', ahead.as('ahead')])

/** For who organises it: who comes, and then who waits. */
export function readSignUps(tx: Tx, visit: string): Promise<SignUp[]> {
  return signUps(tx).where('u.visit_id', '=', visit).orderBy('s.number').execute()
}

type Coming = SignUpInput & { visit: string; person: string | null; origin: string }

/**
 * A seat, or a turn in the line; a mail with the way back goes along. Pressed twice is one.
 * @returns the key of the ticket; undefined when the visit takes no sign-ups
 */
export function signUp(db: Database, coming: Coming): Promise<string | undefined> {
  const { id, visit, person, name, email, question, origin } = coming
  const key = newToken()
  return holding(db, hashOf(key), person, async (tx) => {
    // one after the other: so that each number is given once, and the seats are never too many
    await sql`select pg_advisory_xact_lock(hashtextextended(${`visit ${visit}`}, 0))`.execute(tx)
    const { rows } = await sql`
      insert into practices.visit_seat (visit_id, number, sign_up_id)
      select ${visit}, (select coalesce(max(number), 0) + 1 from practices.visit_seat where visit_id = ${visit}), ${id}
       where practices.takes_sign_ups(${visit})
      on conflict do nothing returning number`.execute(tx)
    if (rows.length === 0) return undefined
    await tx
      .insertInto('practices.visit_sign_up')
      .values({
        ...{ id, visit_id: visit, person_id: person, key_hash: hashOf(key), name, email, question },
        waited: sql<boolean>`(select ${ahead} >= v.seats from practices.visit_seat s
          join practices.visit v on v.id = s.visit_id where s.sign_up_id = ${id})`,
      })
      .execute()
    await putInOutbox(tx, signedUpMail(email, key, origin))
    return key
  })
}

export type Ticket = { visit: Visit; web: string; signUp: SignUp }

/** What this key of a mail opens. */
export async function readTicket(tx: Tx, keyHash: string): Promise<Ticket | undefined> {
  const held = await signUps(tx).where('u.key_hash', '=', keyHash).executeTakeFirst()
  const visit = held && (await readVisit(tx, held.visit_id))
  if (!held || !visit) return undefined
  const { visit_id, ...signUp } = held
  const { web } = await tx
    .selectFrom('practices.visit')
    .where('id', '=', visit_id)
    .select('web')
    .executeTakeFirstOrThrow()
  return { visit, web, signUp }
}

export async function saveQuestion(tx: Tx, signUp: string, question: string): Promise<void> {
  await tx
    .updateTable('practices.visit_sign_up')
    .set({ question })
    .where('id', '=', signUp)
    .execute()
}

/** Really gone, with who it was; whoever waited longest has the seat. */
export async function signOff(tx: Tx, signUp: string): Promise<void> {
  await tx.deleteFrom('practices.visit_seat').where('sign_up_id', '=', signUp).execute()
}
