import { meetingTables, newMeetingRows } from './meetings.ts'
import { newQuestionRows, questionTables } from './questions.ts'
import type { Row, Rows } from './rows.ts'
import {
  codeHash,
  codeId,
  idOf,
  itemId,
  memberId,
  moment,
  nomineeId,
  personId,
  planId,
} from './rows.ts'
import { conversationTables, newConversationRows } from './talks.ts'
import type { Viewer } from './viewer.ts'
import { goingTable, newGoingRows } from './walks.ts'
import { itemTables } from './world.ts'

const newId = idOf('a new row')
const someone = personId(4)

const lookKinds = ['read', 'log', 'print', 'emergency', 'outside', 'system']

/** For each column that a policy looks at: what would be right, and what would be somebody else's. */
export function newRows(rows: Rows, viewer: Viewer, p: number, table: string): Row[] {
  const plan_id = planId(p)
  const me = viewer.person ?? someone
  const member = viewer.member ?? memberId(p, 0)
  const base = { plan_id, id: newId }
  const recorded = [me, personId(2), personId(3)].map((recorded_by) => ({ ...base, recorded_by }))
  // as if the owner had written alone
  const unsigned = { ...base, recorded_by: me, written_down_by: '' }
  const mine = { ...base, recorded_by: me }
  const members = [null, member, memberId(p, 0), memberId(p, 1)]
  const item = (name: (typeof itemTables)[number]) => itemId(p, itemTables.indexOf(name))
  const code = { plan_id, member_id: nomineeId(p, 0), code_hash: codeHash(p, 0) }
  const every = <T, R>(values: readonly T[], row: (value: T) => R) => values.map(row)

  if (table === goingTable) return newGoingRows(viewer, p)
  if (meetingTables.includes(table)) return newMeetingRows(viewer, p, table)
  if (conversationTables.includes(table)) {
    return newConversationRows(rows.get('plans.conversation') ?? [], viewer, p, table)
  }
  if (questionTables.includes(table)) return newQuestionRows(viewer, p, table)
  switch (table) {
    case 'plans.plan':
      return every([me, personId(3)], (owner_id) => ({
        plan_id: idOf(`new plan ${p}`),
        owner_id,
        owner_name: 'X',
      }))
    case 'plans.own_plan':
      return every([me, personId(3)], (person_id) => ({ person_id, plan_id }))
    case 'plans.story_section':
      return every([...recorded, unsigned], (row) => ({ ...row, kind: 'own', wording: 'X' }))
    case 'plans.goal':
      return every([...recorded, unsigned], (row) => ({ ...row, wording: 'X', term: 'long' }))
    case 'plans.goal_fact':
      return every(recorded, (row) => ({ ...row, goal_id: item('goal'), kind: 'reached' }))
    case 'plans.agreement':
      return [
        ...every([...recorded, unsigned], (row) => ({
          ...row,
          wording: 'X',
          written_by: member,
          carried_by: member,
        })),
        ...every(members, (written_by) => ({
          ...mine,
          wording: 'X',
          written_by,
          carried_by: member,
        })),
        ...every(members, (carried_by) => ({
          ...mine,
          wording: 'X',
          written_by: member,
          carried_by,
        })),
      ]
    case 'plans.agreement_fact': {
      const carried = rows.get('plans.agreement')?.find((row) => row.carried_by === member)
      const agreement_id = carried?.id ?? item('agreement')
      const fact = { ...mine, agreement_id, kind: 'done', written_by: null }
      return [
        ...every(recorded, (row) => ({ ...fact, ...row, carried_by: member })),
        ...every(members, (carried_by) => ({ ...fact, carried_by })),
        ...every(members, (written_by) => ({ ...fact, written_by, carried_by: member })),
        ...every(['taken-on', 'declined', 'confirmed'], (kind) => ({
          ...fact,
          kind,
          carried_by: member,
        })),
      ]
    }
    case 'plans.support':
      return every([...recorded, unsigned], (row) => ({
        ...row,
        helper: 'X',
        wording: 'X',
        formal: false,
        payer: 'other',
      }))
    case 'plans.crisis_section':
      return every([...recorded, unsigned], (row) => ({ ...row, kind: 'treatment', wording: 'X' }))
    case 'plans.crisis_contact':
      return every([...recorded, unsigned], (row) => ({ ...row, name: 'X' }))
    case 'plans.meeting':
      return every(recorded, (row) => ({ ...row, starts_at: moment(0) }))
    case 'plans.earlier_wording':
      return [{ ...base, item_id: item('goal'), wording: 'X', recorded_at: moment(0) }]
    case 'plans.proposal':
      return [
        ...every(recorded, (row) => ({ ...row, part: 'goals', wording: 'X', proposed_by: member })),
        ...every(members.slice(1), (proposed_by) => ({
          ...mine,
          part: 'support',
          wording: 'X',
          proposed_by,
        })),
      ]
    case 'plans.residence':
      return [{ plan_id, municipality_code: 'GM0034' }]
    case 'plans.proposal_answer':
      return [{ plan_id, proposal_id: idOf(`plan ${p} proposal 0`), taken_over: true }]
    case 'groups.contact':
      return [{ ...base, shown_name: 'X', ring: 'far' }]
    case 'groups.nomination':
      return [{ ...base, shown_name: 'X', from_name: 'X', role: 'relative' }]
    case 'groups.invitation':
      return [{ ...code, code_hash: `another ${p}`, by_mail: false }]
    case 'groups.invitation_end':
      return every(['withdrawn', 'declined', 'accepted'], (how) => ({ ...code, how }))
    case 'groups.member':
      return every([newId, viewer.invited ?? newId], (id) => ({
        plan_id,
        id,
        shown_name: 'X',
        role: 'relative',
      }))
    case 'groups.acceptance':
      return every([me, personId(3)], (person_id) => ({
        plan_id,
        member_id: viewer.invited ?? member,
        person_id,
      })).flatMap((row) => [row, { ...row, work_id: idOf(`plan ${p} work 0`) }])
    case 'groups.departure':
      return every([member, memberId(p, 0), memberId(p, 1)], (member_id) => ({
        plan_id,
        member_id,
      }))
    case 'groups.departure_reason':
      return [member, memberId(p, 0)].flatMap((member_id) =>
        ['left', 'removed'].map((because) => ({ plan_id, member_id, because })),
      )
    case 'groups.my_plan':
      return every([me, personId(3)], (person_id) => ({ person_id, plan_id, shown_name: 'X' }))
    case 'consent.share': {
      const share = { ...base, member_id: member, part: 'story' }
      return [
        share,
        { ...share, shared_at: moment(-86_400) },
        { ...share, shared_at: moment(86_400) },
      ]
    }
    case 'consent.withdrawal':
      return [{ plan_id, share_id: idOf(`plan ${p} member 0 share 0`) }]
    case 'consent.pause':
      return [base]
    case 'consent.pause_end':
      return [{ plan_id, pause_id: idOf(`plan ${p} pause 0`) }]
    case 'consent.exception':
      return [{ ...base, item_id: item('goal'), member_id: member, kind: 'only' }]
    case 'consent.exception_end':
      return [{ plan_id, exception_id: idOf(`plan ${p} exception 0`) }]
    case 'consent.view_log': {
      const look = { ...base, kind: 'search', person_id: me, parts: '{goals}', member_id: null }
      return [
        ...every([null, member, memberId(p, 1)], (member_id) => ({ ...look, member_id })),
        ...every(lookKinds, (kind) => ({ ...look, kind, member_id: member })),
        ...every(lookKinds, (kind) => ({ ...look, kind })),
        { ...look, kind: 'outside', member_id: member, person_id: null },
        { ...look, member_id: member, person_id: personId(3) },
        { ...look, member_id: member, seen_at: moment(-86_400) },
        { ...look, seen_at: moment(-86_400) },
      ]
    }
    case 'consent.emergency_permission':
      return [{ ...base, member_id: member, parts: '{goals}' }]
    case 'consent.emergency_permission_end':
      return [{ plan_id, permission_id: idOf(`plan ${p} permission 0`) }]
    case 'consent.emergency_reading': {
      const reading = { ...base, member_id: member, person_id: me, reason: 'R' }
      return [
        reading,
        { ...reading, member_id: memberId(p, 1) },
        { ...reading, person_id: personId(3) },
        { ...reading, began_at: moment(-86_400) },
      ]
    }
    case 'consent.outside_code': {
      const code = { ...base, code_hash: `new ${p}`, for_whom: 'X', parts: '{goals}' }
      return [code, { ...code, made_at: moment(86_400) }]
    }
    case 'consent.outside_code_end':
      return [{ plan_id, code_id: codeId(p, 0) }]
    case 'consent.outside_reading':
      return [{ plan_id, code_id: viewer.member ?? codeId(p, 0), browser_hash: 'X' }]
    case 'consent.paper_copy':
      return [{ ...base, for_whom: 'X', form: 'sheet', parts: '{goals}' }]
    case 'plans.plan_end':
      return [base, { ...base, asked_at: moment(-86_400) }]
    case 'plans.plan_return':
      return [{ plan_id, end_id: idOf(`plan ${p} end`) }]
    default:
      throw new Error(`no row to try in ${table}`)
  }
}
