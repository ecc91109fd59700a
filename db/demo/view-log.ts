import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { Part } from '#src/platform/viewer.ts'
import { demoId } from './ids.ts'
import { noorsPlan } from './plan.ts'

type DemoLook = [daysAgo: number, time: string, who: string, parts: Part[], kind?: 'print' | 'log']

const people: Record<string, { shown_name: string; role: string; organisation?: string }> = {
  karim: { shown_name: 'Karim', role: 'relative' },
  bep: { shown_name: 'Bep', role: 'neighbour' },
  anouk: {
    shown_name: 'Anouk de Wit',
    role: 'practitioner',
    organisation: 'FACT-team Zuid (verzonnen)',
  },
}

const looks: DemoLook[] = [
  [36, '10:05', 'anouk', ['goals', 'agreements', 'support']],
  [36, '10:12', 'anouk', ['crisis']],
  [33, '19:40', 'karim', ['goals', 'agreements']],
  [29, '16:20', 'bep', ['agreements']],
  [22, '09:30', 'anouk', ['meetings', 'group']],
  [22, '09:34', 'anouk', ['crisis'], 'print'],
  [20, '20:15', 'karim', ['goals']],
  [20, '20:16', 'karim', ['support']],
  [20, '20:31', 'karim', ['goals']],
  [15, '15:00', 'bep', ['agreements']],
  [8, '21:10', 'noor', [], 'log'],
  [8, '21:12', 'noor', ['crisis'], 'print'],
  [5, '18:45', 'karim', ['goals', 'agreements', 'meetings']],
  [5, '18:50', 'karim', ['agreements']],
  [2, '09:02', 'anouk', ['goals', 'agreements']],
  [2, '09:06', 'anouk', ['support']],
  [1, '17:25', 'bep', ['agreements']],
]

/** Some weeks in which people looked along, and the shares by which they did. */
export async function addDemoViewLog(tx: Tx): Promise<void> {
  const plan_id = noorsPlan
  await tx
    .updateTable('consent.share')
    .where('plan_id', '=', plan_id)
    .set({ shared_at: sql`now() - interval '40 days'` })
    .execute()
  const rows = looks.map(([daysAgo, time, who, parts, kind = 'read']) => ({
    plan_id,
    id: demoId(`look ${daysAgo} ${time} ${who}`),
    kind,
    person_id: demoId(who),
    member_id: people[who] ? demoId(`member ${who}`) : null,
    ...people[who],
    parts,
    seen_at: sql<string>`((now() at time zone 'Europe/Amsterdam')::date - ${daysAgo}::int + ${time}::time) at time zone 'Europe/Amsterdam'`,
  }))
  await tx.insertInto('consent.view_log').values(rows).execute()
}
