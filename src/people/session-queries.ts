import { type Insertable, sql } from 'kysely'
import { type Database, type Tx, transaction } from '#src/platform/database.ts'
import type { PeopleSession } from '#src/platform/schema.ts'
import { asPerson, type Viewer } from '#src/platform/viewer.ts'
import { holding } from './accounts/queries.ts'
import { closedOf } from './ending/closed-queries.ts'
import { openRecoveryOf } from './passkeys/recovery-queries.ts'

/** Who holds this cookie; null when the session ended. Notes now and then that it is still used. */
export async function sessionOf(db: Database, tokenHash: string): Promise<Viewer | null> {
  const opening = { text: 'select app.enter_session($1) as answer', values: [tokenHash] }
  const [found] = await transaction(
    db,
    opening,
    () => {},
    (tx) =>
      tx
        .selectFrom('people.session as s')
        .innerJoin('people.person as p', 'p.id', 's.person_id')
        .select(['p.id as personId', 'p.name'])
        .select(['s.helper as together', 's.second_step as secondStep'])
        .select((eb) => [
          sql<boolean>`s.proved_at > now() - interval '15 minutes'`.as('fresh'),
          // a session of filling in together ends after half an hour: its use is noted more often
          sql<boolean>`s.used_at < now() - interval '1 hour'
            or (s.proof = 'together' and s.used_at < now() - interval '1 minute')`.as('stale'),
          eb.exists(openRecoveryOf(eb.ref('p.id'))).as('recovery'),
          closedOf('p.id').as('closed'),
        ])
        .where('s.token_hash', '=', tokenHash)
        .executeTakeFirst(),
  )
  if (!found) return null
  const { stale, recovery, ...rest } = found
  const viewer = { ...rest, recovery: Boolean(recovery) }
  if (stale) await touchSession(db, viewer, tokenHash)
  return viewer
}

/** Whether this cookie was of filling in together, also after it ended. */
export function wasTogether(db: Database, tokenHash: string): Promise<boolean> {
  return holding(db, tokenHash, null, async (tx) => {
    const session = await tx
      .selectFrom('people.session')
      .where('token_hash', '=', tokenHash)
      .select('proof')
      .executeTakeFirst()
    return session?.proof === 'together'
  })
}

async function touchSession(db: Database, viewer: Viewer, tokenHash: string): Promise<void> {
  await asPerson(db, viewer, (tx) =>
    tx
      .updateTable('people.session')
      .set({ used_at: sql`now()` })
      .where('token_hash', '=', tokenHash)
      .execute(),
  )
}

export async function addSession(db: Database, session: Insertable<PeopleSession>): Promise<void> {
  await asPerson(db, { personId: session.person_id }, (tx) =>
    tx.insertInto('people.session').values(session).execute(),
  )
}

/** This device showed a passkey. */
export async function proveSession(tx: Tx, tokenHash: string): Promise<void> {
  await tx
    .updateTable('people.session')
    .set({ proved_at: sql`now()`, second_step: true })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** One device, by its session or its cookie, or all of them: their next request finds nobody. */
export async function endSessions(
  db: Database,
  viewer: Pick<Viewer, 'personId'>,
  which: { id: string } | { token_hash: string } | 'all',
): Promise<void> {
  await asPerson(db, viewer, (tx) =>
    tx
      .updateTable('people.session')
      .set({ revoked_at: sql`now()` })
      .where('person_id', '=', viewer.personId)
      .where('revoked_at', 'is', null)
      .$if(which !== 'all', (one) => one.where((eb) => eb.and(which as { id: string })))
      .execute(),
  )
}
