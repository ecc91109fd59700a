import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'

/** Who goes for a team to which a worry came, with one of the worries, which are marked as told. One mail a person. */
export async function peopleToTell(tx: Tx): Promise<{ person: string; worry: string }[]> {
  const { rows } = await sql<{ person: string; worry: string }>`
    with told as (
      update neighbourhood.worry set told_at = now() where told_at is null returning id, team_id
    )
    select m.person_id as person, min(t.id::text) as worry
      from told t
      join neighbourhood.team_face f on f.team_id = t.team_id
      join neighbourhood.team_member m on m.id = f.member_id
      left join people.work_end e on e.work_id = m.work_id
     where m.is_expert or e.work_id is null
     group by m.person_id`.execute(tx)
  return rows
}

/** Asked again at sending: nobody went there yet. */
export async function stillWaitsForVisit(tx: Tx, worry: string): Promise<boolean> {
  const row = await tx
    .selectFrom('neighbourhood.worry')
    .where('id', '=', worry)
    .select('id')
    .executeTakeFirst()
  return row !== undefined
}
