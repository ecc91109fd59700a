import type { Part } from '#src/platform/viewer.ts'
import {
  mayDeleteMeetingRow,
  mayInsertMeetingRow,
  mayUpdateMeetingRow,
  meetingTables,
  seesMeetingRow,
} from './meetings.ts'
import {
  mayDeleteQuestionRow,
  mayInsertQuestionRow,
  mayUpdateQuestionRow,
  questionTables,
  seesQuestionRow,
} from './questions.ts'
import type { Row } from './rows.ts'
import {
  conversationTables,
  mayDeleteConversationRow,
  mayInsertConversationRow,
  mayUpdateConversationRow,
  seesConversationRow,
} from './talks.ts'
import type { Viewer } from './viewer.ts'
import { goingTable, mayDeleteGoingRow, mayInsertGoingRow, seesGoingRow } from './walks.ts'

/** Of which part a row is, which item, whose, and who is always shown it. */
type Kind = {
  part?: Part
  item?: string
  by?: string[]
  self?: string
  person?: string
  all?: true
  back?: true
}
export const kinds: Record<string, Kind> = {
  'plans.plan': { person: 'owner_id', all: true },
  'plans.own_plan': { person: 'person_id' },
  'plans.story_section': { part: 'story', item: 'id', by: ['written_by'] },
  'plans.goal': { part: 'goals', item: 'id', by: ['written_by'] },
  'plans.goal_fact': { part: 'goals', item: 'goal_id', by: ['written_by'] },
  'plans.agreement': { part: 'agreements', item: 'id', by: ['written_by', 'carried_by'] },
  'plans.agreement_fact': {
    part: 'agreements',
    item: 'agreement_id',
    by: ['written_by', 'carried_by'],
  },
  'plans.support': { part: 'support', item: 'id', by: ['written_by', 'member_id'] },
  'plans.crisis_section': { part: 'crisis', item: 'id' },
  'plans.crisis_contact': { part: 'crisis', item: 'id' },
  'plans.meeting': { part: 'meetings', item: 'id' },
  'plans.earlier_wording': {},
  'plans.proposal': {},
  'plans.proposal_answer': {},
  'plans.residence': {},
  [goingTable]: {},
  'groups.contact': {},
  'groups.nomination': {},
  'groups.invitation': {},
  'groups.invitation_end': {},
  'groups.member': { part: 'group', item: 'id', self: 'id' },
  'groups.acceptance': {
    part: 'group',
    item: 'member_id',
    self: 'member_id',
    person: 'person_id',
    back: true,
  },
  'groups.departure': { part: 'group', item: 'member_id', self: 'member_id', back: true },
  'groups.departure_reason': { self: 'member_id' },
  'groups.my_plan': { person: 'person_id', back: true },
  'consent.share': {},
  'consent.withdrawal': {},
  'consent.pause': {},
  'consent.pause_end': {},
  'consent.exception': {},
  'consent.exception_end': {},
  'consent.view_log': {},
  'consent.emergency_permission': {},
  'consent.emergency_permission_end': {},
  'consent.emergency_reading': {},
  'consent.outside_code': {},
  'consent.outside_code_end': {},
  'consent.outside_reading': {},
  'consent.paper_copy': {},
  'plans.plan_end': { back: true },
  'plans.plan_return': { back: true },
  ...Object.fromEntries(meetingTables.map((table) => [table, {}])),
  'plans.calendar_feed': { person: 'person_id' },
  ...Object.fromEntries(questionTables.map((table) => [table, {}])),
  ...Object.fromEntries(conversationTables.map((table) => [table, {}])),
  'consent.inbox': { person: 'person_id' },
}
const ofMeetings = (table: string) => meetingTables.includes(table)
const ofConversations = (table: string) => conversationTables.includes(table)
const ofQuestions = (table: string) => questionTables.includes(table)

/** The whole promise: what somebody sees of a row. */
export function sees(viewer: Viewer, table: string, row: Row): boolean {
  const { part, item, by = [], self, person, all, back } = kinds[table] ?? {}
  if (person && viewer.person === row[person]) return true
  if (viewer.code && row.code_hash === viewer.code && table === 'groups.invitation') return true
  if (row.plan_id !== viewer.plan) return false
  if (viewer.back) return Boolean(back)
  if (ofConversations(table)) return seesConversationRow(viewer, table, row)
  if (viewer.owns) return decides(viewer) || table !== 'consent.view_log'
  if (viewer.invited) return table === 'groups.nomination' && row.id === viewer.invited
  if (table === goingTable) return seesGoingRow(viewer, row)
  if (ofMeetings(table)) return seesMeetingRow(viewer, table, row)
  if (ofQuestions(table)) return seesQuestionRow(viewer, table, row)
  if (all || (self && row[self] === viewer.member)) return true
  if (table === 'plans.proposal') {
    return row.proposed_by === viewer.member && shown(viewer, row.part, [row.id])
  }
  return part !== undefined && shown(viewer, part, [row[item ?? ''], ...by.map((by) => row[by])])
}

const shown = (viewer: Viewer, part: unknown, ids: unknown[]) =>
  viewer.sees.includes(part as Part) && !ids.some((id) => viewer.hidden.includes(id as string))

const fixed = [
  'plan',
  'plan_end',
  'plan_return',
  'own_plan',
  'goal_fact',
  'agreement_fact',
  'proposal_answer',
  'proposal',
]
const worded = (table: string) => table.startsWith('plans.') && !fixed.includes(table.slice(6))
const reworded = ['plans.plan', 'groups.contact', 'groups.nomination', 'groups.member']

/** The owner alone, with nobody who writes down what they say. */
const decides = (viewer: Viewer) => viewer.owns && viewer.together === ''

/** Who joins and who sees what: for the owner alone to change. */
const decided = (table: string) =>
  table.startsWith('consent.') || (table.startsWith('groups.') && table !== 'groups.contact')

/** Texts that say who wrote them down. */
export const signed = [
  'story_section',
  'goal',
  'agreement',
  'support',
  'crisis_section',
  'crisis_contact',
].map((name) => `plans.${name}`)

/** Owners reword their plan; facts and what others proposed are reworded by nobody. */
export function mayUpdate(viewer: Viewer, table: string, row: Row): boolean {
  if (table === goingTable) return false
  if (ofMeetings(table)) return mayUpdateMeetingRow(viewer, table, row)
  if (ofConversations(table)) return mayUpdateConversationRow(viewer, table, row)
  if (ofQuestions(table)) return mayUpdateQuestionRow(viewer, table, row)
  const can = (worded(table) && table !== 'plans.earlier_wording') || reworded.includes(table)
  const may = decided(table) ? decides(viewer) : viewer.owns
  return can && may && row.plan_id === viewer.plan
}

const erasable = ['plans.proposal', 'groups.contact', 'groups.nomination', 'groups.my_plan']

/** Owners erase what is theirs; whoever proposed something takes it back; a list of own plans is one's own. */
export function mayDelete(viewer: Viewer, table: string, row: Row): boolean {
  if (ofMeetings(table)) return mayDeleteMeetingRow(viewer, table, row)
  if (ofConversations(table)) return mayDeleteConversationRow(viewer, table, row)
  if (ofQuestions(table)) return mayDeleteQuestionRow(viewer, table, row)
  if (table === goingTable) return !viewer.readOnly && mayDeleteGoingRow(viewer, row)
  if (viewer.readOnly || !(worded(table) || erasable.includes(table))) return false
  if (table === 'groups.my_plan' && row.person_id === viewer.person) return true
  if (table === 'plans.proposal') return sees(viewer, table, row)
  const may = decided(table) ? decides(viewer) : viewer.owns
  return may && row.plan_id === viewer.plan
}

type Rule = (viewer: Viewer, row: Row) => boolean
const ownerDoes: Rule = (viewer, row) =>
  viewer.owns && (row.recorded_by === undefined || row.recorded_by === viewer.person)

/** What others than the owner add, or what the owner adds with a condition. The rest the owner adds. */
const rules: Record<string, Rule> = {
  'plans.agreement': (viewer, row) =>
    ownerDoes(viewer, row) ||
    (viewer.proposes.includes('agreements') &&
      row.recorded_by === viewer.person &&
      row.written_by === viewer.member &&
      row.carried_by === viewer.member),
  'plans.agreement_fact': (viewer, row) =>
    ownerDoes(viewer, row) ||
    (row.recorded_by === viewer.person &&
      viewer.member !== null &&
      row.carried_by === viewer.member &&
      sees(viewer, 'plans.agreement_fact', row) &&
      row.kind !== 'confirmed'),
  'plans.proposal': (viewer, row) =>
    viewer.member !== null &&
    row.proposed_by === viewer.member &&
    row.recorded_by === viewer.person &&
    viewer.proposes.includes(row.part as Part),
  'groups.member': (viewer, row) => decides(viewer) || row.id === viewer.invited,
  'groups.acceptance': (viewer, row) =>
    (row.member_id === viewer.invited && row.person_id === viewer.person) ||
    (decides(viewer) && Boolean(row.work_id)),
  'groups.invitation_end': (viewer, row) =>
    viewer.owns
      ? decides(viewer) && row.how === 'withdrawn'
      : row.member_id === viewer.invited &&
        row.code_hash === viewer.code &&
        row.how !== 'withdrawn',
  'groups.departure': (viewer, row) => decides(viewer) || row.member_id === viewer.member,
  'groups.departure_reason': (viewer, row) =>
    viewer.owns
      ? decides(viewer) && row.because !== 'left'
      : row.member_id === viewer.member && row.because === 'left',
  'groups.my_plan': (viewer, row) =>
    viewer.back || decides(viewer) || row.person_id === viewer.person,
  'consent.share': (viewer, row) => decides(viewer) && row.shared_at === undefined,
  'consent.emergency_reading': (viewer, row) =>
    viewer.urgent &&
    row.member_id === viewer.member &&
    row.person_id === viewer.person &&
    row.began_at === undefined,
  'consent.outside_code': (viewer, row) => decides(viewer) && row.made_at === undefined,
  'consent.outside_reading': () => false,
  'plans.plan_end': (viewer, row) => decides(viewer) && row.asked_at === undefined,
  'plans.plan_return': (viewer) => viewer.back,
  'consent.view_log': (viewer, row) =>
    row.person_id === viewer.person &&
    row.seen_at === undefined &&
    (viewer.owns
      ? row.member_id === null && ['search', 'print', 'export', 'log'].includes(row.kind as string)
      : viewer.member !== null &&
        row.member_id === viewer.member &&
        ['read', 'search', 'print', 'emergency'].includes(row.kind as string)),
}

export function mayInsert(viewer: Viewer, table: string, row: Row): boolean {
  if (viewer.readOnly) return false
  if (table === 'plans.plan') return viewer.person !== null && row.owner_id === viewer.person
  if (table === 'plans.own_plan') return viewer.person !== null && row.person_id === viewer.person
  if (row.written_down_by !== undefined && viewer.together !== '') return false
  if (ofMeetings(table)) {
    return row.plan_id === viewer.plan && mayInsertMeetingRow(viewer, table, row)
  }
  if (ofConversations(table)) {
    return row.plan_id === viewer.plan && mayInsertConversationRow(viewer, table, row)
  }
  if (ofQuestions(table)) {
    return row.plan_id === viewer.plan && mayInsertQuestionRow(viewer, table, row)
  }
  if (table === goingTable) return row.plan_id === viewer.plan && mayInsertGoingRow(viewer, row)
  const rule = rules[table] ?? (decided(table) ? decides : ownerDoes)
  return row.plan_id === viewer.plan && rule(viewer, row)
}
