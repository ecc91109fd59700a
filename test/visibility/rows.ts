import { demoId } from '#db/demo/ids.ts'
import { addMeetings } from './meetings.ts'
import { addQuestions } from './questions.ts'
import { addConversations } from './talks.ts'
import { addGoing } from './walks.ts'
import { itemTables, type Plan, people, type World } from './world.ts'

export type Row = Record<string, unknown>
export type Rows = Map<string, Row[]>

const ids = new Map<string, string>()

/** The same id for the same words, worked out once. */
export function idOf(words: string): string {
  const id = ids.get(words) ?? demoId(words)
  ids.set(words, id)
  return id
}

export const personId = (n: number) => idOf(`person ${n}`)
export const planId = (p: number) => idOf(`plan ${p}`)
export const memberId = (p: number, n: number) => idOf(`plan ${p} member ${n}`)
export const itemId = (p: number, n: number) => idOf(`plan ${p} item ${n}`)
export const nomineeId = (p: number, n: number) => idOf(`plan ${p} nominee ${n}`)
export const codeId = (p: number, n: number) => idOf(`plan ${p} code ${n}`)
export const outsideHash = (p: number, n: number) => `outside ${p} ${n}`
export const browser = 'this browser'
export const codeHash = (p: number, n: number) => `code ${p} ${n}`

const now = Date.now()
export const moment = (seconds: number) => new Date(now + seconds * 1000).toISOString()
const hour = 3600

const first = ['people.organisation', 'people.person', 'people.work', 'people.work_end']

/** The world as rows, in an order in which they can be inserted. */
export function rowsOf(world: World): Rows {
  // in an order in which references are there
  const rows: Rows = new Map(first.map((table) => [table, []]))
  const add = (table: string, row: Row) => void rows.set(table, [...(rows.get(table) ?? []), row])
  addPeople(add)
  for (const [p, plan] of world.plans.entries()) addPlan(add, p, plan)
  return rows
}

type Add = (table: string, row: Row) => void
const organisation_id = idOf('an organisation')

function addPeople(add: Add) {
  add('people.organisation', { id: organisation_id, name: 'Zorg', kind: 'other' })
  for (let n = 0; n < people; n++) {
    add('people.person', { id: personId(n), name: `Mens ${n}`, adult_at: moment(0) })
  }
}

function addPlan(add: Add, p: number, plan: Plan) {
  const plan_id = planId(p)
  const recorded_by = personId(p)
  const memberOf = (n: number | null) => (n === null ? null : memberId(p, n % plan.members.length))
  add('plans.plan', { plan_id, owner_id: personId(p), owner_name: 'Noor' })
  add('plans.residence', { plan_id, municipality_code: 'GM0014' })
  add('plans.own_plan', { person_id: personId(p), plan_id })
  addGroup(add, p, plan)
  addConsent(add, p, plan)
  addTrust(add, p, plan)
  // one of each, so that there is something of everything
  const items = [...itemTables.map((table) => ({ table, by: null, carried: null })), ...plan.items]
  let crisisKinds = ['i-notice', 'others-notice', 'helps', 'does-not-help', 'goes-on']
  for (const [n, { table, by, carried }] of items.entries()) {
    const id = itemId(p, n)
    const written_by = memberOf(by)
    const carried_by = memberOf(carried)
    const base = { plan_id, id, recorded_by }
    const about = { plan_id, id: idOf(`fact of ${id}`), written_by, recorded_by }
    add('plans.earlier_wording', {
      plan_id,
      id: idOf(`earlier ${id}`),
      item_id: id,
      wording: 'Eerder',
      recorded_at: moment(-hour),
    })
    if (table === 'story_section') {
      add('plans.story_section', { ...base, kind: 'own', title: 'T', wording: 'W', written_by })
    } else if (table === 'goal') {
      add('plans.goal', { ...base, wording: 'W', term: 'short', written_by })
      add('plans.goal_fact', { ...about, goal_id: id, kind: 'set' })
    } else if (table === 'agreement') {
      add('plans.agreement', { ...base, wording: 'W', written_by, carried_by })
      add('plans.agreement_fact', { ...about, agreement_id: id, kind: 'taken-on', carried_by })
    } else if (table === 'support') {
      const help = { helper: 'H', wording: 'W', formal: true, payer: 'wmo' }
      add('plans.support', { ...base, ...help, written_by, member_id: carried_by })
    } else if (table === 'crisis_section' && crisisKinds[0]) {
      add('plans.crisis_section', { ...base, kind: crisisKinds[0], wording: 'W' })
      crisisKinds = crisisKinds.slice(1)
    } else if (table === 'crisis_contact') {
      add('plans.crisis_contact', { ...base, name: 'N' })
    } else if (table === 'meeting') {
      add('plans.meeting', { ...base, starts_at: moment(hour) })
    }
  }
  addGoing(add, p, plan)
  addMeetings(add, p, plan)
  addQuestions(add, p, plan)
  addConversations(add, p, plan)
  for (const [n, { by, part }] of plan.proposals.entries()) {
    const id = idOf(`plan ${p} proposal ${n}`)
    const proposed = {
      part: proposable(part),
      wording: 'W',
      proposed_by: memberOf(by),
      recorded_by,
    }
    add('plans.proposal', { plan_id, id, ...proposed })
    if (n % 2) add('plans.proposal_answer', { plan_id, proposal_id: id, taken_over: false })
  }
}

const proposable = (part: string) => (['story', 'goals'].includes(part) ? part : 'support')

function addGroup(add: Add, p: number, { members, nominations }: Plan) {
  const plan_id = planId(p)
  const listed = new Set<number>()
  for (const [n, { person, departed, work }] of members.entries()) {
    const member_id = memberId(p, n)
    add('groups.member', { plan_id, id: member_id, shown_name: `Lid ${n}`, role: 'relative' })
    if (person !== null) {
      const person_id = personId(person)
      const work_id = work === 'none' ? null : idOf(`plan ${p} work ${n}`)
      if (work_id)
        add('people.work', {
          id: work_id,
          person_id,
          organisation_id,
          shown_name: 'X',
          function: 'F',
        })
      if (work === 'ended') add('people.work_end', { work_id, ended_by: person_id })
      add('groups.acceptance', { plan_id, member_id, person_id, work_id, accepted_at: moment(n) })
      if (!listed.has(person)) add('groups.my_plan', { person_id, plan_id, shown_name: 'Noor' })
      listed.add(person)
    }
    if (departed) {
      add('groups.departure', { plan_id, member_id })
      add('groups.departure_reason', { plan_id, member_id, because: 'removed', reason: 'R' })
    }
  }
  const contact = { shown_name: 'C', ring: 'near', feeling: 'F' }
  add('groups.contact', { plan_id, id: idOf(`plan ${p} contact`), ...contact })
  for (const [n, state] of nominations.entries()) {
    const id = nomineeId(p, n)
    const code_hash = codeHash(p, n)
    add('groups.nomination', { plan_id, id, shown_name: 'N', from_name: 'Noor', role: 'relative' })
    if (state === 'nominated') continue
    const expires_at = moment(state === 'expired' ? -hour : hour)
    add('groups.invitation', { code_hash, plan_id, member_id: id, by_mail: true, expires_at })
    const end = { plan_id, member_id: id, code_hash }
    if (state === 'withdrawn' || state === 'declined') {
      add('groups.invitation_end', { ...end, how: state })
    }
    if (state === 'joined') add('groups.member', { plan_id, id, shown_name: 'J', role: 'relative' })
  }
}

function addConsent(add: Add, p: number, plan: Plan) {
  const plan_id = planId(p)
  for (const [n, { shares }] of plan.members.entries()) {
    for (const [s, { until, withdrawn, ...share }] of shares.entries()) {
      const id = idOf(`plan ${p} member ${n} share ${s}`)
      const end = until && moment(until === 'past' ? -hour : hour)
      add('consent.share', { plan_id, id, member_id: memberId(p, n), ...share, until: end })
      if (withdrawn) add('consent.withdrawal', { plan_id, share_id: id })
    }
  }
  for (const [n, { ended }] of plan.pauses.entries()) {
    const id = idOf(`plan ${p} pause ${n}`)
    add('consent.pause', { plan_id, id })
    if (ended) add('consent.pause_end', { plan_id, pause_id: id })
  }
  for (const [n, { of, item, member, kind, ended }] of plan.exceptions.entries()) {
    const id = idOf(`plan ${p} exception ${n}`)
    add('consent.exception', {
      plan_id,
      id,
      item_id: of === 'item' ? itemId(p, item) : memberId(p, item % plan.members.length),
      member_id: memberId(p, member % plan.members.length),
      kind,
    })
    if (ended) add('consent.exception_end', { plan_id, exception_id: id })
  }
  const looked = { kind: 'search', person_id: personId(p), parts: ['goals'] }
  add('consent.view_log', { plan_id, id: idOf(`plan ${p} look`), ...looked })
}

function addTrust(add: Add, p: number, { members, emergencies, codes, end, ownerDied }: Plan) {
  const plan_id = planId(p)
  for (const [n, { member, parts, ended, read }] of emergencies.entries()) {
    const id = idOf(`plan ${p} permission ${n}`)
    const m = member % members.length
    const who = { member_id: memberId(p, m), person_id: personId(members[m]?.person ?? 5) }
    add('consent.emergency_permission', { plan_id, id, member_id: who.member_id, parts })
    if (ended) add('consent.emergency_permission_end', { plan_id, permission_id: id })
    if (read === 'never') continue
    const began_at = moment(read === 'now' ? 0 : -2 * hour)
    add('consent.emergency_reading', { plan_id, id, ...who, reason: 'R', began_at })
  }
  for (const [n, { state, parts }] of codes.entries()) {
    const code_id = codeId(p, n)
    const made_at = moment(hour * ({ old: -26, 'run out': -3 }[state as string] ?? 0))
    const code = {
      code_hash: outsideHash(p, n),
      plan_id,
      id: code_id,
      for_whom: 'W',
      parts,
      made_at,
    }
    add('consent.outside_code', code)
    if (state === 'taken back') add('consent.outside_code_end', { plan_id, code_id })
    if (!['open', 'run out', 'elsewhere'].includes(state)) continue
    const began_at = moment(state === 'run out' ? -2 * hour : 0)
    const browser_hash = state === 'elsewhere' ? 'another browser' : browser
    add('consent.outside_reading', { plan_id, code_id, browser_hash, began_at })
  }
  const copy = { for_whom: 'W', form: 'sheet', parts: ['goals'] }
  add('consent.paper_copy', { plan_id, id: idOf(`plan ${p} copy`), ...copy })
  const end_id = idOf(`plan ${p} end`)
  if (end !== 'no') add('plans.plan_end', { plan_id, id: end_id })
  if (end === 'returned') add('plans.plan_return', { plan_id, end_id })
  const person_id = personId(p)
  const death = { person_id, id: idOf(`death ${p}`), document: 'D', recorded_by: personId(5) }
  if (ownerDied) add('people.death', death)
}
