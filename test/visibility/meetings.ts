import { idOf, itemId, memberId, moment, personId, planId, type Row } from './rows.ts'
import type { Viewer } from './viewer.ts'
import { itemTables, type Plan } from './world.ts'

const hour = 3600

/** What hangs under the first meeting of each plan; the call hangs under a permission. */
export const meetingTables = [
  'meeting_rhythm',
  'meeting_time',
  'meeting_time_answer',
  'meeting_guest',
  'meeting_coming',
  'agenda_point',
  'meeting_goal',
  'meeting_report',
  'meeting_report_release',
  'meeting_call_permission',
  'meeting_call',
  'calendar_feed',
  'preparing_note',
].map((name) => `plans.${name}`)

const firstOf = (p: number, table: (typeof itemTables)[number]) =>
  itemId(p, itemTables.indexOf(table))
const timeId = (p: number) => idOf(`plan ${p} proposed time`)
const permissionId = (p: number, n: number) => idOf(`plan ${p} call permission ${n}`)
const expires_at = moment(300 * hour)

export function addMeetings(add: (table: string, row: Row) => void, p: number, plan: Plan) {
  const plan_id = planId(p)
  const meeting = { plan_id, meeting_id: firstOf(p, 'meeting') }
  const recorded_by = personId(p)
  add('plans.meeting_rhythm', { plan_id })
  add('plans.meeting_time', { ...meeting, id: timeId(p), starts_at: moment(hour) })
  add('plans.meeting_goal', { ...meeting, goal_id: firstOf(p, 'goal') })
  add('plans.meeting_report', { ...meeting, wording: 'W' })
  add('plans.calendar_feed', { plan_id, person_id: recorded_by, token_hash: `token ${p}` })
  const point = { ...meeting, wording: 'W', recorded_by }
  add('plans.agenda_point', { ...point, id: idOf(`plan ${p} point`), written_by: null })
  const listed = new Set([p])
  for (const [n, { person }] of plan.members.entries()) {
    const member_id = memberId(p, n)
    const mine = { ...meeting, member_id }
    add('plans.meeting_time_answer', { ...mine, time_id: timeId(p), suits: 'yes' })
    add('plans.meeting_guest', mine)
    add('plans.meeting_coming', { ...mine, comes: true })
    add('plans.agenda_point', {
      ...point,
      id: idOf(`point of ${member_id}`),
      written_by: member_id,
    })
    add('plans.meeting_report_release', { ...mine, wording: 'W' })
    const permission = { plan_id, member_id, expires_at }
    add('plans.meeting_call_permission', { ...permission, id: permissionId(p, n) })
    const call = { ...permission, permission_id: permissionId(p, n), starts_at: moment(hour) }
    if (n % 2 === 0) add('plans.meeting_call', { ...call, recorded_by })
    const note = { plan_id, member_id, wording: 'W', recorded_by, by_member: n % 2 === 0 }
    add('plans.preparing_note', { ...note, id: idOf(`note of ${member_id}`) })
    if (person === null || listed.has(person)) continue
    listed.add(person)
    const feed = { plan_id, person_id: personId(person), token_hash: `token ${p} ${n}` }
    add('plans.calendar_feed', feed)
  }
}

const shown = (viewer: Viewer, part: 'meetings' | 'crisis', ...ids: unknown[]) =>
  viewer.owns ||
  (viewer.sees.includes(part) && !ids.some((id) => viewer.hidden.includes(id as string)))

const isMine = (viewer: Viewer, { member_id }: Row) => member_id === viewer.member
const decides = (viewer: Viewer) => viewer.owns && viewer.together === ''
const answers = ['plans.meeting_time_answer', 'plans.meeting_coming']

/** What a member sees; the owner sees all of it. */
export function seesMeetingRow(viewer: Viewer, table: string, row: Row): boolean {
  const { meeting_id, member_id, written_by, permission_id } = row
  if ([...answers, 'plans.meeting_guest'].includes(table)) {
    const others = isMine(viewer, row) || viewer.sees.includes('group')
    return others && shown(viewer, 'meetings', meeting_id, member_id)
  }
  if (table === 'plans.meeting_time') return shown(viewer, 'meetings', meeting_id)
  if (table === 'plans.agenda_point') return shown(viewer, 'meetings', meeting_id, written_by)
  if (table === 'plans.meeting_report_release') {
    return isMine(viewer, row) && shown(viewer, 'meetings', meeting_id)
  }
  if (table === 'plans.meeting_call_permission') {
    return isMine(viewer, row) && shown(viewer, 'crisis')
  }
  if (table === 'plans.meeting_call') return shown(viewer, 'crisis', permission_id, member_id)
  return table === 'plans.preparing_note' && isMine(viewer, row)
}

const ownersToChange = ['rhythm', 'guest', 'goal', 'report'].map((name) => `plans.meeting_${name}`)

export function mayUpdateMeetingRow(viewer: Viewer, table: string, row: Row): boolean {
  if (viewer.readOnly || row.plan_id !== viewer.plan) return false
  if (ownersToChange.includes(table)) return viewer.owns
  if (viewer.owns || viewer.person === null || !isMine(viewer, row)) return false
  if (answers.includes(table)) return shown(viewer, 'meetings', row.meeting_id)
  return table === 'plans.preparing_note'
}

const erasedByOwner = ['meeting_time', 'meeting_goal', 'meeting_report', 'agenda_point'].map(
  (name) => `plans.${name}`,
)
const endedByOwner = ['guest', 'report_release', 'call_permission'].map(
  (name) => `plans.meeting_${name}`,
)

export function mayDeleteMeetingRow(viewer: Viewer, table: string, row: Row): boolean {
  if (viewer.readOnly) return false
  if (table === 'plans.calendar_feed' && row.person_id === viewer.person) return true
  if (row.plan_id !== viewer.plan) return false
  if (viewer.owns) {
    if (endedByOwner.includes(table)) return decides(viewer)
    const others = ['plans.calendar_feed', 'plans.preparing_note']
    return [...erasedByOwner, ...others].includes(table)
  }
  if (viewer.person === null || viewer.member === null) return false
  if (table === 'plans.agenda_point') {
    return row.written_by === viewer.member && shown(viewer, 'meetings', row.meeting_id)
  }
  return table === 'plans.preparing_note' && isMine(viewer, row) && row.by_member === true
}

export function mayInsertMeetingRow(viewer: Viewer, table: string, row: Row): boolean {
  const { meeting_id, person_id, recorded_by } = row
  const byMe = viewer.person !== null && recorded_by === viewer.person
  const asMe = viewer.person !== null && viewer.member !== null && isMine(viewer, row)
  if (answers.includes(table)) return asMe && shown(viewer, 'meetings', meeting_id)
  if (table === 'plans.agenda_point') {
    return byMe && row.written_by === viewer.member && shown(viewer, 'meetings', meeting_id)
  }
  if (table === 'plans.meeting_call_permission') {
    return decides(viewer) && row.expires_at !== tooLong
  }
  if (table === 'plans.meeting_call') {
    return asMe && byMe && shown(viewer, 'crisis') && row.expires_at === expires_at
  }
  if (table === 'plans.calendar_feed') {
    return shown(viewer, 'meetings') && viewer.person !== null && person_id === viewer.person
  }
  if (table === 'plans.preparing_note') {
    if (viewer.owns) return byMe && row.by_member === false && row.approved_at === null
    return asMe && byMe && row.by_member === true
  }
  return endedByOwner.includes(table) ? decides(viewer) : viewer.owns
}

const tooLong = moment(400 * hour)

/** For each column that a policy looks at: what would be right, and what would be somebody else's. */
export function newMeetingRows(viewer: Viewer, p: number, table: string): Row[] {
  const plan_id = planId(p)
  const id = idOf('a new row')
  const meeting = { plan_id, meeting_id: firstOf(p, 'meeting') }
  const persons = [viewer.person ?? personId(4), personId(2), personId(3)]
  const members = [viewer.member ?? memberId(p, 0), memberId(p, 0), memberId(p, 1)]
  const [me] = persons
  const guests = members.map((member_id) => ({ ...meeting, member_id }))
  switch (table.slice('plans.'.length)) {
    case 'meeting_rhythm':
      return [{ plan_id }]
    case 'meeting_time':
      return [{ ...meeting, id, starts_at: moment(0) }]
    case 'meeting_time_answer':
      return guests.map((row) => ({ ...row, time_id: timeId(p), suits: 'no' }))
    case 'meeting_coming':
      return guests.map((row) => ({ ...row, comes: false }))
    case 'meeting_guest':
      return guests
    case 'meeting_report_release':
      return guests.map((row) => ({ ...row, wording: 'X' }))
    case 'agenda_point': {
      const point = { ...meeting, id, wording: 'X' }
      return [null, ...members].flatMap((written_by) =>
        persons.map((recorded_by) => ({ ...point, written_by, recorded_by })),
      )
    }
    case 'meeting_goal':
      return [{ ...meeting, goal_id: firstOf(p, 'goal') }]
    case 'meeting_report':
      return [{ ...meeting, wording: 'X' }]
    case 'meeting_call_permission':
      return [expires_at, tooLong].map((end) => ({
        ...{ plan_id, id, member_id: members[0], expires_at: end },
      }))
    case 'meeting_call':
      return members.flatMap((member_id) =>
        [expires_at, moment(-hour)].flatMap((end) =>
          persons.map((recorded_by) => ({
            ...{ plan_id, permission_id: permissionId(p, 0), member_id, recorded_by },
            ...{ expires_at: end, starts_at: moment(hour) },
          })),
        ),
      )
    case 'calendar_feed':
      return persons.map((person_id) => ({ plan_id, person_id, token_hash: 'a new token' }))
    default:
      return members.flatMap((member_id) =>
        persons.flatMap((recorded_by) =>
          [true, false].flatMap((by_member) =>
            [null, moment(0)].map((approved_at) => ({
              ...{ plan_id, id, member_id, wording: 'X', by_member, approved_at },
              recorded_by: recorded_by ?? me,
            })),
          ),
        ),
      )
  }
}

/** What an update sets, where it is not a text. */
export const meetingUpdates: Record<string, string> = {
  'plans.meeting_rhythm': 'weeks = 4',
  'plans.meeting_time_answer': "suits = 'no'",
  'plans.meeting_guest': 'was_there = true',
  'plans.meeting_coming': 'comes = false',
  'plans.meeting_goal': "decision = 'X'",
  'plans.meeting_report': "wording = 'X'",
  'plans.preparing_note': 'approved_at = pg_catalog.now()',
}
