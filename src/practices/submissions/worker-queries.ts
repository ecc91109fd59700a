import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { decidedYears, draftDays } from './submission.ts'

/** For the worker: whose link it is that a mail goes to; a person opens it by the id. */
export type Told = { id: string; email: string; by_key: boolean }

const told = sql`s.id, coalesce(nullif(s.sender_email, ''),
  (select min(e.email) from people.person_email e where e.person_id = s.person_id)) as email, s.person_id is null as by_key`

/** There is a question or a decision that no mail told of yet. From now on it is told. */
export async function takeNews(tx: Tx): Promise<Told[]> {
  const { rows } = await sql<Told>`
    with asked as (
      update practices.review_question set told_at = now() where told_at is null returning submission_id
    ), decided as (
      update practices.decision set told_at = now() where told_at is null returning submission_id
    ), news as (
      select submission_id from asked union select submission_id from decided
    )
    select ${told} from practices.submission s join news n on n.submission_id = s.id`.execute(tx)
  return rows.filter(({ email }) => email)
}

/** Drafts that nobody touched for a month. Each is asked about once. */
export async function takeForgotten(tx: Tx): Promise<Told[]> {
  const { rows } = await sql<Told>`
    with forgotten as (
      update practices.submission s set warned_at = now()
       where s.sent_at is null and s.kept_at < now() - make_interval(days => ${draftDays.warned})
         and (s.warned_at is null or s.warned_at < s.kept_at)
      returning s.*
    )
    select ${told} from forgotten s`.execute(tx)
  return rows.filter(({ email }) => email)
}

/** The link of the last mail; that of the one before ends. The key that was written down works on. */
export async function keepMailKey(tx: Tx, id: string, keyHash: string): Promise<void> {
  await tx
    .updateTable('practices.submission')
    .set({ mail_key_hash: keyHash })
    .where('id', '=', id)
    .execute()
}

export async function forgetSubmissions(tx: Tx): Promise<void> {
  await sql`
    delete from practices.submission s
     where (s.sent_at is null and s.kept_at < now() - make_interval(days => ${draftDays.kept}))
        or exists (select from practices.decision d
                    where d.submission_id = s.id and d.made_at < now() - make_interval(years => ${decidedYears}))`.execute(
    tx,
  )
}
