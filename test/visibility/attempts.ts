import { meetingUpdates } from './meetings.ts'
import { kinds, mayDelete, mayInsert, mayUpdate, signed } from './model.ts'
import { newRows } from './new-rows.ts'
import { questionUpdates } from './questions.ts'
import { planId, type Rows } from './rows.ts'
import { conversationUpdates } from './talks.ts'
import type { Viewer } from './viewer.ts'
import type { World } from './world.ts'

/** A statement, and how many rows the model lets it touch: 0 is a refusal. */
export type Attempt = { sql: string; allowed: number }

export function attemptsOf(world: World, rows: Rows, viewer: Viewer): Attempt[] {
  return Object.keys(kinds).flatMap((table) => {
    const there = rows.get(table) ?? []
    const column = wordedBy[table]
    const rewords = there.filter((row) => mayUpdate(viewer, table, row)).length
    // without a condition: only the policy for this command decides, not the one for reading
    const set = column
      ? `${column} = 'X'`
      : ({ ...updates, ...meetingUpdates, ...questionUpdates, ...conversationUpdates }[table] ??
        'plan_id = default')
    const update = `update ${table} set ${set}`
    return [
      ...inserts(world, rows, viewer, table),
      { sql: update, allowed: signed.includes(table) && viewer.together ? 0 : rewords },
      ...(signed.includes(table)
        ? [{ sql: `${update}, written_down_by = default`, allowed: rewords }]
        : []),
      {
        sql: `delete from ${table}`,
        allowed: there.filter((row) => mayDelete(viewer, table, row)).length,
      },
    ]
  })
}

/** What an update sets, where it is not a text. */
const updates: Record<string, string> = { 'plans.residence': "municipality_code = 'GM0034'" }

const wordedBy: Record<string, string> = {
  'plans.plan': 'owner_name',
  'plans.story_section': 'wording',
  'plans.goal': 'wording',
  'plans.agreement': 'wording',
  'plans.support': 'wording',
  'plans.crisis_section': 'wording',
  'plans.crisis_contact': 'name',
  'plans.meeting': 'place',
  'groups.contact': 'shown_name',
  'groups.nomination': 'shown_name',
  'groups.member': 'shown_name',
}

/** All that could be tried in the plan one is in, and one row in the other. */
function inserts(world: World, rows: Rows, viewer: Viewer, table: string): Attempt[] {
  const all = [...world.plans.keys()].flatMap((p) => {
    const some = newRows(rows, viewer, p, table)
    return viewer.plan === planId(p) ? some : some.slice(0, 1)
  })
  const attempts = all.map((row): [string, Attempt] => {
    const sql = `insert into ${table} (${Object.keys(row)}) values (${Object.values(row).map(literal)})`
    return [sql, { sql, allowed: mayInsert(viewer, table, row) ? 1 : 0 }]
  })
  return [...new Map(attempts).values()]
}

const literal = (value: unknown) =>
  value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`
