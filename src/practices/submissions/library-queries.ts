import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { PracticeRecord } from '../practice.ts'

export type Alike = { slug: string; title: string }

/** What is in the library with much the same name or the same text: perhaps it is there already. */
export async function readLookalikes(
  tx: Tx,
  { title, description }: { title: string; description: string },
  except: string | null,
): Promise<Alike[]> {
  const alike = sql<number>`greatest(similarity(title, ${title}),
    similarity(left(content->>'description', 600), left(${description}, 600)))`
  return tx
    .selectFrom('practices.practice')
    .select(['slug', 'title'])
    .where(sql<boolean>`${alike} >= 0.45`)
    .where(sql<boolean>`id is distinct from ${except}::uuid`)
    .where('archived_at', 'is', null)
    .orderBy(alike, 'desc')
    .orderBy('slug')
    .limit(3)
    .execute()
}

/** What an example in the library says now, for a better wording. */
export function readBefore(tx: Tx, slug: string) {
  return tx
    .selectFrom('practices.practice')
    .where('slug', '=', slug)
    .select(['id', 'title'])
    .select((eb) => eb.ref('content').$castTo<PracticeRecord>().as('content'))
    .select(
      sql<string>`coalesce((select string_agg(m.shown_name, ', ' order by m.shown_name)
        from geography.municipality m where content->'municipalities' ? m.code), '')`.as('towns'),
    )
    .executeTakeFirst()
}
