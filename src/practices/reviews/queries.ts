import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import type { Level } from '../practice.ts'
import { filesOf, namedOf, type OwnSubmission } from '../submissions/queries.ts'
import type { Review } from './review.ts'

/** byExperience: null of who is no reviewer. */
export type Roles = { editor: boolean; byExperience: boolean | null }

export async function readRoles(tx: Tx): Promise<Roles> {
  const { rows } = await sql<Roles>`
    select practices.is_editor() as editor, practices.reviews_by_experience() as "byExperience"`.execute(
    tx,
  )
  return rows[0] ?? { editor: false, byExperience: null }
}

export type Waiting = {
  id: string
  title: string
  sent_at: string
  is_change: boolean
  theme: string | null
  reviews: number
  mine: boolean
  kind: string | null
}

/** What was sent, and not decided on by oneself to be read: the longest waiting first, the decided last. */
export async function readWaiting(tx: Tx): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    select s.id, coalesce(s.content->>'title', '') as title, s.sent_at, d.kind,
      s.practice_id is not null and d.kind is null as is_change, c.theme,
      (select count(*)::int from practices.review r where r.submission_id = s.id and r.conflict = '' and r.done_at >= s.kept_at) as reviews,
      exists (select from practices.review r where r.submission_id = s.id and r.person_id = app.me() and r.done_at >= s.kept_at) as mine
    from practices.submission s
      left join practices.decision d on d.submission_id = s.id left join practices.call c on c.id = s.call_id
    where s.sent_at is not null and not practices.brought_in(s.id)
    order by d.made_at nulls first, s.sent_at, s.id limit 200`.execute(tx)
  return rows
}

export type Submitted = Omit<OwnSubmission, 'call' | 'by_key' | 'questions'> & {
  person_id: string | null
  kept_at: string
  theme: string | null
  reviews: Review[]
  questions: { id: string; wording: string; answer: string; asked_at: string }[]
}

/** One of them, with all that a reviewer looks at. */
export async function readSubmitted(tx: Tx, id: string): Promise<Submitted | undefined> {
  const { rows } = await sql<Submitted>`
    select s.id, s.content, s.sender_name, s.sender_email, s.sender_organisation, s.begun_at, s.sent_at, s.person_id,
      s.kept_at::text as kept_at,
      (select c.theme from practices.call c where c.id = s.call_id) as theme,
      (select jsonb_build_object('id', p.id, 'slug', p.slug, 'title', p.title, 'content', p.content)
        from practices.practice p where p.id = s.practice_id) as practice,
      ${namedOf} as named, ${filesOf} as files,
      coalesce((select jsonb_agg(jsonb_build_object('id', q.id, 'wording', q.wording, 'answer', q.answer,
        'asked_at', q.asked_at) order by q.asked_at) from practices.review_question q where q.submission_id = s.id), '[]') as questions,
      (select jsonb_build_object('kind', d.kind, 'reason', d.reason, 'made_at', d.made_at)
        from practices.decision d where d.submission_id = s.id) as decision,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'person_id', r.person_id, 'mine', r.person_id = app.me(),
        'shown_name', (select w.shown_name from practices.reviewer w where w.person_id = r.person_id),
        'by_experience', r.by_experience, 'conflict', r.conflict, 'criteria', r.criteria, 'level', r.level,
        'remarks', r.remarks, 'done_at', r.done_at, 'current', r.done_at >= s.kept_at) order by r.begun_at)
        from practices.review r where r.submission_id = s.id), '[]') as reviews
    from practices.submission s
    where s.id = ${id} and s.sent_at is not null and not practices.brought_in(s.id)`.execute(tx)
  return rows[0]
}

/** Two who begin at the same time begin one after the other. */
export async function oneByOne(tx: Tx, submission: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${submission}, 7))`.execute(tx)
}

type Found = {
  by_experience: boolean
  conflict: string
  criteria: string[]
  level: Level | null
  remarks: string
}

export async function saveReview(
  tx: Tx,
  submission: string,
  person: string,
  { by_experience, ...found }: Found,
): Promise<void> {
  const row = { ...found, kept_at: sql<string>`now()`, done_at: sql<string>`now()` }
  await tx
    .insertInto('practices.review')
    .values({ id: newId(), submission_id: submission, person_id: person, by_experience, ...row })
    .onConflict((clash) => clash.columns(['submission_id', 'person_id']).doUpdateSet(row))
    .execute()
}

export async function ask(
  tx: Tx,
  submission: string,
  by: string,
  question: { id: string; wording: string },
): Promise<void> {
  await tx
    .insertInto('practices.review_question')
    .values({ submission_id: submission, asked_by: by, ...question })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

type Decision = { kind: 'published' | 'declined'; reason: string; by: string }

/** Once, whoever presses first. @returns whether it was this one */
export async function decide(
  tx: Tx,
  submission: string,
  { kind, reason, by }: Decision,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('practices.decision')
    .values({ submission_id: submission, kind, reason, made_by: by })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Slugs that begin as this one. */
export async function takenSlugs(tx: Tx, start: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('practices.practice')
    .where('slug', 'like', `${start}%`)
    .select('slug')
    .execute()
  return new Set(rows.map(({ slug }) => slug))
}

type Published = { slug: string; submission: string; reviewed: boolean }

/** `reviewed`: its level is what the reviewers found, not what its source said. @returns the id of the example */
export async function markPublished(
  tx: Tx,
  { slug, submission, reviewed }: Published,
): Promise<string> {
  const { id } = await tx
    .updateTable('practices.practice')
    .set({ reviewed_on: reviewed ? sql`current_date` : sql`reviewed_on` })
    .where('slug', '=', slug)
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .updateTable('practices.submission')
    .set({ practice_id: id })
    .where('id', '=', submission)
    .execute()
  return id
}

type Contact = { name: string; email: string; person_id: string | null }

/** Who brought it in answers its readers, when they said so and nobody else does. */
export async function addContact(tx: Tx, practice: string, contact: Contact): Promise<void> {
  await tx
    .insertInto('practices.contact')
    .values({ practice_id: practice, ...contact })
    .onConflict((clash) => clash.doNothing())
    .execute()
}
