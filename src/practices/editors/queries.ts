import { sql } from 'kysely'
import { holding } from '#src/people/accounts/queries.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import type { Role } from './editor.ts'

export type Keeper = { person_id: string; shown_name: string; role: Role; made_at: string }
export type Desk = { keepers: Keeper[]; asPlatform: boolean }

/** Who does what for the library. Editors are seen by who administers the platform alone. */
export async function readDesk(tx: Tx): Promise<Desk> {
  const { rows } = await sql<Desk>`
    select people.administers_platform() as "asPlatform", coalesce(jsonb_agg(k order by k.role, k.made_at), '[]') as keepers
    from (
      select person_id, shown_name, 'editor' as role, made_at from practices.editor
      union all
      select person_id, shown_name, case when by_experience then 'reviewer-by-experience' else 'reviewer' end, made_at
        from practices.reviewer
    ) k`.execute(tx)
  return rows[0] ?? { keepers: [], asPlatform: false }
}

type Appointment = { email: string; name: string; role: Role; by: string }

/** Whoever has this address does this from now on. Says nothing when nobody has it. */
export function appointKeeper(db: Database, { email, name, role, by }: Appointment): Promise<void> {
  return holding(db, email, by, async (tx) => {
    const table = sql.table(role === 'editor' ? 'practices.editor' : 'practices.reviewer')
    const experience = role === 'reviewer-by-experience'
    await sql`
      insert into ${table} (person_id, shown_name, made_by${role === 'editor' ? sql`` : sql`, by_experience`})
      select e.person_id, ${name}, ${by}::uuid${role === 'editor' ? sql`` : sql`, ${experience}::boolean`}
        from people.person_email e where e.email = ${email}
      on conflict do nothing`.execute(tx)
  })
}

export async function dismissKeeper(tx: Tx, person: string, role: Role): Promise<void> {
  const table = role === 'editor' ? 'practices.editor' : 'practices.reviewer'
  await tx.deleteFrom(table).where('person_id', '=', person).execute()
}
