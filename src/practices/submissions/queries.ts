import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { Values } from '#src/platform/forms.ts'
import type { PracticeRecord } from '../practice.ts'

export type OwnSubmission = {
  id: string
  content: Values
  sender_name: string
  sender_email: string
  sender_organisation: string
  begun_at: string
  sent_at: string | null
  by_key: boolean
  call: { id: string; theme: string } | null
  /** What it changes, or became. */
  practice: { id: string; slug: string; title: string; content: PracticeRecord } | null
  named: { id: string; name: string; agreed_how: string; agreed_on: string }[]
  files: { id: string; name: string; type: string; size: number }[]
  questions: { id: string; wording: string; answer: string; asked_at: string }[]
  decision: { kind: 'published' | 'declined'; reason: string; made_at: string } | null
}

/** By the id of one's own, or by its key: all that its pages show. */
export async function readOwn(
  tx: Tx,
  by: { id: string; person: string } | { key: string },
): Promise<OwnSubmission | undefined> {
  const mine =
    'key' in by
      ? sql`s.key_hash = ${by.key} or s.mail_key_hash = ${by.key}`
      : sql`s.id = ${by.id} and s.person_id = ${by.person}`
  const { rows } = await sql<OwnSubmission>`
    select s.id, s.content, s.sender_name, s.sender_email, s.sender_organisation, s.begun_at, s.sent_at,
      s.person_id is null as by_key,
      (select jsonb_build_object('id', c.id, 'theme', c.theme) from practices.call c where c.id = s.call_id) as call,
      (select jsonb_build_object('id', p.id, 'slug', p.slug, 'title', p.title, 'content', p.content)
        from practices.practice p where p.id = s.practice_id) as practice,
      ${namedOf} as named, ${filesOf} as files,
      coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'wording', q.wording, 'answer', q.answer,
        'asked_at', q.asked_at) order by q.asked_at) from practices.review_question q where q.submission_id = s.id), '[]') as questions,
      (select jsonb_build_object('kind', d.kind, 'reason', d.reason, 'made_at', d.made_at)
        from practices.decision d where d.submission_id = s.id) as decision
    from practices.submission s where ${mine}`.execute(tx)
  return rows[0]
}

/** Of submission `s`. */
export const namedOf = sql`coalesce((select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name,
  'agreed_how', n.agreed_how, 'agreed_on', n.agreed_on) order by n.id) from practices.named_person n where n.submission_id = s.id), '[]')`
export const filesOf = sql`coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name,
  'type', f.type, 'size', f.size) order by f.id) from practices.file f where f.submission_id = s.id), '[]')`

export type OwnLine = {
  id: string
  title: string
  sent_at: string | null
  kind: string | null
  waiting: boolean
}

/** All that this person brings in, the last first. */
export async function readMine(tx: Tx, person: string): Promise<OwnLine[]> {
  const { rows } = await sql<OwnLine>`
    select s.id, coalesce(s.content->>'title', '') as title, s.sent_at, d.kind,
      exists (select from practices.review_question q where q.submission_id = s.id and q.answered_at is null) as waiting
    from practices.submission s left join practices.decision d on d.submission_id = s.id
    where s.person_id = ${person} order by s.begun_at desc limit 50`.execute(tx)
  return rows
}

type Begun = {
  id: string
  person: string | null
  keyHash: string | null
  call: string | null
  practice: string | null
  content: Values
  name: string
}

/** The same form twice begins one draft. */
export async function begin(tx: Tx, { content, ...begun }: Begun): Promise<void> {
  await tx
    .insertInto('practices.submission')
    .values({
      id: begun.id,
      person_id: begun.person,
      key_hash: begun.keyHash,
      call_id: begun.call,
      practice_id: begun.practice,
      content: JSON.stringify(content),
      sender_name: begun.name,
    })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** A call that is open today. */
export async function isOpenCall(tx: Tx, id: string): Promise<boolean> {
  const call = await tx
    .selectFrom('practices.call')
    .where('id', '=', id)
    .where(sql<boolean>`current_date between begins_on and ends_on`)
    .select('id')
    .executeTakeFirst()
  return Boolean(call)
}

type Sender = { sender_name: string; sender_email: string; sender_organisation: string }

/** Answers beside those of other steps. The moment moves only when something changed: reviews count from it. */
export async function saveStep(
  tx: Tx,
  id: string,
  content: Values,
  sender?: Sender,
): Promise<void> {
  const added = JSON.stringify(content)
  await tx
    .updateTable('practices.submission')
    .set({
      content: sql`content || ${added}::jsonb`,
      kept_at: sql`case when content @> ${added}::jsonb then kept_at else now() end`,
      ...sender,
    })
    .where('id', '=', id)
    .execute()
}

/** What it brings along changed: who reviewed it before has to see it again. */
export async function touch(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('practices.submission')
    .set({ kept_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

export async function send(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('practices.submission')
    .set({ sent_at: sql`coalesce(sent_at, now())` })
    .where('id', '=', id)
    .execute()
}

/** With its files, its questions and its reviews. What is in the library stays there. */
export async function erase(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('practices.submission').where('id', '=', id).execute()
}
