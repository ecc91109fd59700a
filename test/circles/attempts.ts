import { rules } from './model.ts'
import { chairId, circleId, idOf, personId, type Row, type Rows } from './rows.ts'
import type { Viewer } from './viewer.ts'

/** A statement, and how many rows the model lets it touch: 0 is a refusal. */
export type Attempt = { sql: string; allowed: number }

export function attemptsOf(rows: Rows, viewer: Viewer): Attempt[] {
  return Object.entries(rules).flatMap(([table, { add, change, erase }]) => {
    const there = rows.get(table) ?? []
    const count = (rule?: typeof add) =>
      rule ? there.filter((row) => rule(viewer, row, rows)).length : 0
    return [
      ...newRows(rows, viewer, table).map((row) => ({
        sql: insert(table, row),
        allowed: add?.(viewer, row, rows) ? 1 : 0,
      })),
      // without a condition: only the policy for this command decides, not the one for reading
      ...(updates[table] ?? []).map((set) => ({
        sql: `update ${table} set ${set}`,
        allowed: refusedSets.includes(set) ? 0 : count(change),
      })),
      { sql: `delete from ${table}`, allowed: count(erase) },
    ]
  })
}

const someoneElse = `member_id = '${idOf('no chair')}'`
const longAgo = "said_at = now() - interval '1 year'"
const refusedSets = [someoneElse, longAgo]

const updates: Record<string, string[]> = {
  'circles.guidance': ['said_by = default'],
  'circles.interest': ["wording = 'X'", longAgo],
  'circles.interest_mark': ['area_code = null'],
  'circles.good_turn': ["wording = 'X'"],
  'circles.door': ["about = 'X'"],
  'circles.circle': ["place = 'X'"],
  'circles.member': ["shown_name = 'X'"],
  'circles.departure': ['left_at = default'],
  'circles.my_circle': ["role = 'member'"],
  'circles.concern': ["wording = 'X'"],
  'circles.ask': ['solved_at = now()'],
  'circles.ask_mark': ['answered_at = now()'],
  'circles.meeting': ["place = 'X'"],
  'circles.bring': ['member_id = null', someoneElse],
  'circles.attendance': ['comes = false'],
  'circles.step': ['is_shared = true'],
  'circles.message': ["wording = 'X'"],
  'circles.reading': ['is_quiet = true'],
  'circles.phone': ["number = '1'"],
  'circles.missing_me': ['meetings = 3'],
}

/** Whose a row is, by the column that says so, and what else decides about a new one. */
const whose: Record<string, string> = {
  'circles.guidance': 'said_by',
  'circles.interest': 'person_id',
  'circles.good_turn': 'person_id',
  'circles.my_circle': 'person_id',
  'circles.member': 'person_id',
  'circles.joining': 'person_id',
  'circles.departure': 'recorded_by',
  'circles.welcome': 'welcomed_by',
  'circles.concern': 'told_by',
  'circles.ask': 'asked_by',
  'circles.message': 'written_by',
  'circles.coach_invitation': 'invited_by',
  'circles.coach_invitation_end': 'ended_by',
  'circles.contact': 'recorded_by',
  'circles.joining_end': 'joining_id',
  'circles.acquaintance': 'joining_id',
}
const kinds: Record<string, [string, string[]]> = {
  'circles.member': ['role', ['member', 'volunteer', 'coach', 'second-coach']],
  'circles.welcome': ['of_whom', ['circle', 'coach']],
  'circles.joining_end': ['how', ['joined', 'stopped', 'not-now']],
}
/** Judged by the clock of the database. */
const moments = ['joined_at', 'asked_at', 'written_at', 'invited_at']

/** Like the rows that are there: in the viewer's name, and in that of another; in the other circle one. */
function newRows(rows: Rows, viewer: Viewer, table: string): Row[] {
  const column = whose[table] ?? 'member_id'
  const there = rows.get(table) ?? []
  const some = [circleId(0), circleId(1), undefined].flatMap((circle) => {
    const here = there.filter((row) => row.circle_id === circle)
    return here.slice(0, circle === viewer.circle || circle === undefined ? 3 : 1)
  })
  const all = some.flatMap((row) => {
    const base: Row = 'id' in row ? { ...row, id: idOf('a new row') } : { ...row }
    for (const moment of moments) delete base[moment]
    const [what, values] = kinds[table] ?? ['', []]
    const variants = what ? values.map((value) => ({ ...base, [what]: value })) : [base]
    if (!(column in row)) return variants
    return namesFor(table, column, viewer).flatMap((name) =>
      variants.map((variant) => ({ ...variant, [column]: name })),
    )
  })
  return [...new Map(all.map((row) => [JSON.stringify(row), row])).values()]
}

function namesFor(table: string, column: string, viewer: Viewer): unknown[] {
  const ofPeople = column === 'person_id' || column === 'said_by' || table === 'circles.departure'
  return ofPeople
    ? [viewer.person ?? personId(0), personId(7)]
    : [viewer.me ?? chairId(0, 0), chairId(viewer.circle === circleId(1) ? 1 : 0, 1)]
}

const insert = (table: string, row: Row) =>
  `insert into ${table} (${Object.keys(row)}) select ${Object.keys(row)}
     from jsonb_populate_record(null::${table}, '${JSON.stringify(row)}')`
