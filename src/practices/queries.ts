import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { facetsOf } from './facet.ts'
import { type PracticeRecord, wordsOf } from './practice.ts'

/** Whether this person keeps the library. */
export async function isEditor(tx: Tx): Promise<boolean> {
  const answer = sql<boolean>`practices.is_editor()`.as('editor')
  return (await tx.selectNoFrom(answer).executeTakeFirstOrThrow()).editor
}

/**
 * Puts good examples into the library by their slug: new ones, and a next version of those that changed. What is
 * said in the same words is left alone. For editors, and for the system.
 */
export async function publish(
  tx: Tx,
  practices: readonly PracticeRecord[],
  by: string | null,
): Promise<void> {
  if (practices.length === 0) return
  const rows = practices.map((content) => ({
    ...{ id: newId(), slug: content.id, title: content.title, level: content.level, content },
    ...{ facets: facetsOf(content), checked_on: content.checked_on },
    ...{ a: content.title, b: heart(content), c: body(content), d: around(content) },
  }))
  await sql`
    with brought as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, slug text, title text,
        content jsonb, level text, facets text[], checked_on date, a text, b text, c text, d text)
    ), put as (
      insert into practices.practice as p (id, slug, title, content, level, facets, search, checked_on)
      select id, slug, title, content, level, facets,
        setweight(to_tsvector('practices.dutch', a), 'A') || setweight(to_tsvector('practices.dutch', b), 'B')
        || setweight(to_tsvector('practices.dutch', c), 'C') || setweight(to_tsvector('practices.dutch', d), 'D'),
        checked_on
      from brought
      on conflict (slug) do update set title = excluded.title, content = excluded.content,
        level = excluded.level, facets = excluded.facets, search = excluded.search, checked_on = excluded.checked_on,
        reviewed_on = case when p.level = excluded.level then p.reviewed_on end,
        version = p.version + 1, changed_at = now(), archived_at = null
      where p.content <> excluded.content or p.archived_at is not null
      returning id, version, content, level
    )
    insert into practices.practice_version (practice_id, version, content, level, made_by)
    select id, version, content, level, ${by}::uuid from put`.execute(tx)
  await learnWords(tx, practices)
}

/** What makes it work and for whom: worth more in a search than what is told around it. */
const heart = ({ elements, audiences, place }: PracticeRecord) =>
  [...elements, ...audiences, place].join('. ')
const body = ({ description, approach, indication }: PracticeRecord) =>
  [description, approach, indication && `indicatie: ${indication}`].join('\n')
const around = ({
  organisations,
  payers,
  dimensions,
  phases,
  tips,
  results,
  source,
}: PracticeRecord) =>
  [
    ...organisations,
    ...payers,
    ...dimensions,
    ...phases,
    ...tips,
    ...results.map(({ text }) => text),
    source,
  ].join('. ')

async function learnWords(tx: Tx, practices: readonly PracticeRecord[]): Promise<void> {
  const words = [...new Set(practices.flatMap(wordsOf))].toSorted()
  await sql`
    insert into practices.word (word, stem)
    select word, stem from unnest(${words}::text[]) word, lateral practices.stem(word) stem where stem is not null
    on conflict do nothing`.execute(tx)
}
