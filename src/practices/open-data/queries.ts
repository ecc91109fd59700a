import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { PracticeRecord } from '../practice.ts'

/** The whole library as it is offered now, by title. */
export async function readAll(tx: Tx): Promise<PracticeRecord[]> {
  const rows = await tx
    .selectFrom('practices.practice')
    .select('content')
    .where('archived_at', 'is', null)
    .orderBy('title')
    .orderBy('slug')
    .execute()
  return rows.map(({ content }) => content as unknown as PracticeRecord)
}

export type Entry = {
  slug: string
  title: string
  description: string
  changed_at: string
  published_at: string
}

/** What is new or changed, the last first. */
export function readNewest(tx: Tx): Promise<Entry[]> {
  return tx
    .selectFrom('practices.practice')
    .select(['slug', 'title', 'changed_at', 'published_at'])
    .select(sql<string>`content->>'description'`.as('description'))
    .where('archived_at', 'is', null)
    .orderBy('changed_at', 'desc')
    .orderBy('slug')
    .limit(50)
    .execute()
}

/** Of these slugs, what the library says now: to see what a file would change. */
export async function readContents(
  tx: Tx,
  slugs: readonly string[],
): Promise<Map<string, PracticeRecord>> {
  const rows = await tx
    .selectFrom('practices.practice')
    .select(['slug', 'content'])
    .where('slug', 'in', [...slugs, ''])
    .execute()
  return new Map(rows.map(({ slug, content }) => [slug, content as unknown as PracticeRecord]))
}

/** Titles that are much like this one, of others: perhaps it is the same example again. */
export async function readAlike(
  tx: Tx,
  title: string,
  slug: string,
): Promise<{ slug: string; title: string }[]> {
  return tx
    .selectFrom('practices.practice')
    .select(['slug', 'title'])
    .where(sql<boolean>`similarity(title, ${title}) >= 0.6`)
    .where('slug', '<>', slug)
    .where('archived_at', 'is', null)
    .orderBy(sql`similarity(title, ${title})`, 'desc')
    .limit(3)
    .execute()
}
