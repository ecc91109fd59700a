import { idOf, itemId, memberId, moment, personId, planId, type Row } from './rows.ts'
import type { Viewer } from './viewer.ts'
import { itemTables, type Plan } from './world.ts'

const hour = 3600

/** What is said of help, and what is asked. */
export const questionTables = [
  'plans.friction',
  'plans.finding_answer',
  'plans.coherence_choice',
  'plans.question',
  'plans.question_answer',
  'plans.question_end',
  'consent.inbox',
  'groups.acceptance_end',
]

const firstOf = (p: number, table: (typeof itemTables)[number]) =>
  itemId(p, itemTables.indexOf(table))
const questionId = (p: number, n: number, by: 'owner' | 'member') =>
  idOf(`plan ${p} question ${n} by ${by}`)

export function addQuestions(add: (table: string, row: Row) => void, p: number, plan: Plan) {
  const plan_id = planId(p)
  const recorded_by = personId(p)
  const support = firstOf(p, 'support')
  const goal = firstOf(p, 'goal')
  add('plans.coherence_choice', { plan_id })
  for (const [kind, about_id] of Object.entries({ 'goal-alone': goal, strangers: support })) {
    add('plans.finding_answer', { plan_id, kind, about_id, other_id: about_id, settled: true })
  }
  const listed = new Set<number>()
  for (const [n, { person, work }] of plan.members.entries()) {
    const member = memberId(p, n)
    const said = { plan_id, support_id: support, wording: 'W', said_by: member, recorded_by }
    add('plans.friction', { ...said, id: idOf(`friction of ${member}`) })
    const next = memberId(p, (n + 1) % plan.members.length)
    for (const by of ['owner', 'member'] as const) {
      const id = questionId(p, n, by)
      const between = {
        plan_id,
        to_member: by === 'owner' ? member : next,
        asked_by: by === 'owner' ? null : member,
      }
      add('plans.question', { ...between, id, wording: 'W', how_soon: 'today', recorded_by })
      const about = { ...between, question_id: id }
      const written = { id: idOf(`answer ${id}`), wording: 'W', written_by: null, recorded_by }
      add('plans.question_answer', { ...about, ...written })
      if (n % 2 === 0) add('plans.question_end', about)
    }
    if (person === null) continue
    if (work === 'taken back') {
      add('groups.acceptance_end', { plan_id, member_id: member, person_id: personId(person) })
    }
    if (listed.has(person)) continue
    listed.add(person)
    const waits = { plan_id, person_id: personId(person), member_id: member, until: moment(hour) }
    add('consent.inbox', { ...waits, about_id: questionId(p, n, 'owner') })
  }
}

const shown = (viewer: Viewer, part: 'support' | 'questions', ...ids: unknown[]) =>
  viewer.sees.includes(part) && !ids.some((id) => viewer.hidden.includes(id as string))

/** Between the member who asks (or the owner) and the member who is asked. */
const isBetween = (viewer: Viewer, { id, question_id, asked_by, to_member }: Row) =>
  viewer.member !== null &&
  [asked_by, to_member].includes(viewer.member) &&
  shown(viewer, 'questions', question_id ?? id, asked_by, to_member)

const decides = (viewer: Viewer) => viewer.owns && viewer.together === ''

/** What a member sees; the owner sees all of it. */
export function seesQuestionRow(viewer: Viewer, table: string, row: Row): boolean {
  if (table === 'plans.friction') {
    return row.said_by === viewer.member && shown(viewer, 'support', row.support_id)
  }
  if (table === 'plans.finding_answer') {
    const goals = viewer.sees.includes('goals') && row.kind === 'goal-alone'
    return goals && shown(viewer, 'support', row.about_id)
  }
  return table.startsWith('plans.question') && isBetween(viewer, row)
}

export function mayUpdateQuestionRow(viewer: Viewer, table: string, row: Row): boolean {
  if (viewer.readOnly || row.plan_id !== viewer.plan) return false
  if (table === 'plans.question') return decides(viewer)
  return table === 'plans.coherence_choice' && viewer.owns
}

const erasedByOwner = ['plans.friction', 'plans.finding_answer', 'plans.question', 'consent.inbox']

export function mayDeleteQuestionRow(viewer: Viewer, table: string, row: Row): boolean {
  if (viewer.readOnly) return false
  if (table === 'consent.inbox' && row.person_id === viewer.person) return true
  if (row.plan_id !== viewer.plan) return false
  if (viewer.owns) return erasedByOwner.includes(table)
  return table === 'plans.friction' && seesQuestionRow(viewer, table, row)
}

export function mayInsertQuestionRow(viewer: Viewer, table: string, row: Row): boolean {
  const byMe = viewer.person !== null && row.recorded_by === viewer.person
  switch (table) {
    case 'plans.friction':
      return byMe && viewer.member !== null && seesQuestionRow(viewer, table, row)
    case 'plans.question':
      return byMe && (row.asked_by === null ? decides(viewer) : mayAsk(viewer, row))
    case 'plans.question_answer':
      if (viewer.owns) return byMe && row.written_by === null
      return byMe && row.written_by === viewer.member && isBetween(viewer, row)
    case 'groups.acceptance_end':
      if (decides(viewer)) return true
      return (
        viewer.member !== null &&
        row.member_id === viewer.member &&
        viewer.person !== null &&
        row.person_id === viewer.person
      )
    case 'plans.question_end':
    case 'consent.inbox':
      return decides(viewer)
    default:
      return viewer.owns
  }
}

const mayAsk = (viewer: Viewer, { asked_by, to_member, parts, lent }: Row) =>
  viewer.proposes.includes('questions') &&
  viewer.sees.includes('group') &&
  asked_by === viewer.member &&
  !viewer.hidden.includes(to_member as string) &&
  parts === '{}' &&
  lent === '{}'

/** For each column that a policy looks at: what would be right, and what would be somebody else's. */
export function newQuestionRows(viewer: Viewer, p: number, table: string): Row[] {
  const plan_id = planId(p)
  const id = idOf('a new row')
  const persons = [viewer.person ?? personId(4), personId(2), personId(3)]
  const members = [viewer.member ?? memberId(p, 0), memberId(p, 0), memberId(p, 1)]
  const own = members[0] === memberId(p, 0) ? 0 : 1
  const asked = { plan_id, question_id: questionId(p, own, 'owner'), asked_by: null }
  switch (table) {
    case 'plans.friction':
      return members.flatMap((said_by) =>
        persons.map((recorded_by) => ({
          ...{ plan_id, id, support_id: firstOf(p, 'support'), wording: 'X' },
          ...{ said_by, recorded_by },
        })),
      )
    case 'plans.finding_answer': {
      const goal = firstOf(p, 'goal')
      return [{ plan_id, kind: 'help-alone', about_id: goal, other_id: goal, settled: false }]
    }
    case 'plans.coherence_choice':
      return [{ plan_id }]
    case 'plans.question': {
      const question = { plan_id, id, wording: 'X', how_soon: 'today', parts: '{}', lent: '{}' }
      const by = [null, ...members].flatMap((asked_by) =>
        members.map((to_member) => ({ ...question, asked_by, to_member })),
      )
      const mine = { ...question, asked_by: members[0], to_member: members[2] }
      return [...by, { ...mine, parts: '{goals}' }, { ...mine, lent: `{${id}}` }].flatMap((row) =>
        persons.map((recorded_by) => ({ ...row, recorded_by })),
      )
    }
    case 'plans.question_answer':
      return [null, ...members].flatMap((written_by) =>
        members.flatMap((to_member) =>
          persons.map((recorded_by) => ({
            ...{ ...asked, id, wording: 'X' },
            ...{ to_member, written_by, recorded_by },
          })),
        ),
      )
    case 'plans.question_end':
      return [{ ...asked, question_id: questionId(p, 1, 'owner'), to_member: memberId(p, 1) }]
    case 'consent.inbox':
      return persons.map((person_id) => ({
        ...{ plan_id, person_id, member_id: members[0], about_id: id, until: moment(hour) },
      }))
    default:
      return members.flatMap((member_id) =>
        persons.map((person_id) => ({ plan_id, member_id, person_id })),
      )
  }
}

/** What an update sets, where it is not a text. */
export const questionUpdates: Record<string, string> = {
  'plans.question': 'until = pg_catalog.now()',
  'plans.coherence_choice': 'specialist_finding = true',
}
