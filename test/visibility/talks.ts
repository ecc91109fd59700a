import { idOf, itemId, memberId, moment, personId, planId, type Row } from './rows.ts'
import type { Viewer } from './viewer.ts'
import { itemTables, type Plan } from './world.ts'

const hour = 3600

/** Berichten, and terugkijken en verder. */
export const conversationTables = [
  'conversation',
  'conversation_end',
  'message',
  'read_mark',
  'conversation_choice',
  'mail_choice',
  'reorientation',
  'reorientation_answer',
].map((name) => `plans.${name}`)

const goalOf = (p: number) => itemId(p, itemTables.indexOf('goal'))
const talkId = (p: number, n: number) => idOf(`plan ${p} conversation ${n}`)
const arrayOf = (ids: string[]) => `{${ids.join()}}`

/** With all, with the first member alone, and with all on the first goal; the last one is closed. */
function talksOf(p: number, { members }: Plan) {
  const all = members.map((_, n) => memberId(p, n))
  return [
    { id: talkId(p, 0), kind: 'group', with: all, about_id: talkId(p, 0) },
    { id: talkId(p, 1), kind: 'chosen', with: all.slice(0, 1), about_id: talkId(p, 1) },
    { id: talkId(p, 2), kind: 'goal', with: all, about_id: goalOf(p) },
  ]
}

export function addConversations(add: (table: string, row: Row) => void, p: number, plan: Plan) {
  const plan_id = planId(p)
  const recorded_by = personId(p)
  for (const { id, kind, with: partners, about_id } of talksOf(p, plan)) {
    const members = arrayOf(partners)
    const names = arrayOf(partners.map((_, n) => `L${n}`))
    add('plans.conversation', { plan_id, id, kind, about_id, members, names })
    const base = { plan_id, conversation_id: id, members, about_id }
    if (kind === 'goal') add('plans.conversation_end', base)
    for (const written_by of [null, ...partners]) {
      for (const hours of [-1, 1]) {
        add('plans.message', {
          ...{ ...base, id: idOf(`${id} ${written_by} ${hours}`), wording: 'W' },
          ...{ written_by, recorded_by, goes_at: moment(hours * hour) },
        })
      }
    }
    for (const person of [0, 2]) {
      add('plans.read_mark', { plan_id, conversation_id: id, person_id: personId(person) })
    }
  }
  add('plans.conversation_choice', { plan_id })
  for (const person of [0, 2]) add('plans.mail_choice', { plan_id, person_id: personId(person) })
  const round = idOf(`plan ${p} looking back`)
  add('plans.reorientation', { plan_id, id: round })
  add('plans.reorientation_answer', {
    ...{ plan_id, reorientation_id: round, question: 'help', about_id: round },
  })
}

const decides = (viewer: Viewer) => viewer.owns && viewer.together === ''
const shown = (viewer: Viewer) => viewer.owns || viewer.sees.includes('conversations')
const isIn = (viewer: Viewer, { members }: Row) =>
  viewer.member !== null && String(members).includes(viewer.member)
const hides = (viewer: Viewer, ...ids: unknown[]) =>
  ids.some((id) => viewer.hidden.includes(id as string))
const isMine = (viewer: Viewer, { person_id }: Row) =>
  viewer.person !== null && person_id === viewer.person

export function seesConversationRow(viewer: Viewer, table: string, row: Row): boolean {
  const { about_id, written_by, goes_at } = row
  switch (table.slice('plans.'.length)) {
    case 'message':
      return (
        viewer.owns ||
        (shown(viewer) &&
          isIn(viewer, row) &&
          !hides(viewer, about_id, written_by) &&
          (Date.parse(goes_at as string) < Date.now() || written_by === viewer.member))
      )
    case 'conversation':
    case 'conversation_end':
      return viewer.owns || (shown(viewer) && isIn(viewer, row) && !hides(viewer, about_id))
    case 'read_mark':
      return shown(viewer) && isMine(viewer, row)
    case 'mail_choice':
      return isMine(viewer, row) && (decides(viewer) || viewer.member !== null)
    default:
      return decides(viewer)
  }
}

export const mayUpdateConversationRow = (viewer: Viewer, table: string, row: Row): boolean =>
  table in conversationUpdates &&
  !viewer.readOnly &&
  row.plan_id === viewer.plan &&
  seesConversationRow(viewer, table, row)

const erased = ['conversation', 'reorientation', 'reorientation_answer'].map((n) => `plans.${n}`)

export function mayDeleteConversationRow(viewer: Viewer, table: string, row: Row): boolean {
  if (viewer.readOnly || row.plan_id !== viewer.plan) return false
  if (erased.includes(table)) return decides(viewer)
  if (table !== 'plans.message' || !shown(viewer)) return false
  const own = decides(viewer) || (viewer.member !== null && row.written_by === viewer.member)
  return own && viewer.person !== null && row.recorded_by === viewer.person
}

export function mayInsertConversationRow(viewer: Viewer, table: string, row: Row): boolean {
  const { written_by, recorded_by, goes_at, about_id } = row
  if (table === 'plans.message') {
    const byMe = shown(viewer) && viewer.person !== null && recorded_by === viewer.person
    if (decides(viewer)) return byMe && written_by === null
    const asMe = isIn(viewer, row) && written_by === viewer.member
    return byMe && asMe && goes_at === undefined && !hides(viewer, about_id)
  }
  const seen = ['plans.read_mark', 'plans.mail_choice'].includes(table)
  return seen ? seesConversationRow(viewer, table, row) : decides(viewer)
}

/** For each column that a policy looks at: what would be right, and what would be somebody else's. */
export function newConversationRows(
  there: readonly Row[],
  viewer: Viewer,
  p: number,
  table: string,
): Row[] {
  const plan_id = planId(p)
  const id = idOf('a new row')
  const persons = [viewer.person ?? personId(4), personId(2), personId(3)]
  const writers = [null, viewer.member ?? memberId(p, 0), memberId(p, 0)]
  const round = idOf(`plan ${p} looking back`)
  const talks = there.filter((row) => row.plan_id === plan_id)
  const under = talks.map(({ id: conversation_id, members, about_id }) => ({
    ...{ plan_id, conversation_id, members, about_id },
  }))
  switch (table.slice('plans.'.length)) {
    case 'conversation':
      return talks.slice(0, 1).map((row) => ({ ...row, id, about_id: id }))
    case 'conversation_end':
      return under.slice(0, 1)
    case 'message':
      return under.flatMap((row) =>
        writers.flatMap((written_by) =>
          persons.flatMap((recorded_by) =>
            [{}, { goes_at: moment(hour) }].map((when) => ({
              ...{ ...row, id, wording: 'X', written_by, recorded_by, ...when },
            })),
          ),
        ),
      )
    case 'read_mark':
      return persons.map((person_id) => ({ plan_id, conversation_id: talkId(p, 0), person_id }))
    case 'mail_choice':
      return persons.map((person_id) => ({ plan_id, person_id, how: 'never' }))
    case 'conversation_choice':
      return [{ plan_id }]
    case 'reorientation':
      return [{ plan_id, id }]
    default:
      return [{ plan_id, reorientation_id: round, question: 'x', about_id: id }]
  }
}

/** What an update sets. */
export const conversationUpdates: Record<string, string> = {
  'plans.read_mark': 'read_at = pg_catalog.now()',
  'plans.mail_choice': "how = 'never'",
  'plans.conversation_choice': 'wait_till_morning = true',
  'plans.reorientation': 'ended_at = pg_catalog.now()',
  'plans.reorientation_answer': "note = 'X'",
}
