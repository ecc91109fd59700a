import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { PracticeRecord } from '../practice.ts'

export type Version = {
  version: number
  made_at: string
  content: PracticeRecord
  /** The version before it; null of the first. */
  before: PracticeRecord | null
}

export async function readVersion(
  tx: Tx,
  slug: string,
  version: number,
): Promise<Version | undefined> {
  const { rows } = await sql<Version>`
    select v.version, v.made_at, v.content, b.content as before
    from practices.practice p join practices.practice_version v on v.practice_id = p.id
      left join practices.practice_version b on b.practice_id = p.id and b.version = v.version - 1
    where p.slug = ${slug} and v.version = ${version}`.execute(tx)
  return rows[0]
}
