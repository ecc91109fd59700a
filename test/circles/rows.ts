import { demoId } from '#db/demo/ids.ts'
import type { Chair, Circle, World } from './world.ts'

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
export const circleId = (c: number) => idOf(`circle ${c}`)
export const chairId = (c: number, n: number) => idOf(`circle ${c} chair ${n}`)
export const askingId = (c: number, n: number) => idOf(`circle ${c} asking ${n}`)
export const organisationId = (c: number) => idOf(`organisation ${c}`)
export const feedHash = (c: number, n: number) => `feed ${c} ${n}`
const municipalities = ['GM0014', 'GM0034']
export const isCoaching = ({ role }: { role: string }) =>
  role === 'coach' || role === 'second-coach'

const now = Date.now()
const moment = (hours: number) => new Date(now + hours * 3_600_000).toISOString()
/** When an invitation of the coach was given, before the last messages and after the first. */
export const invitedAt = (n: number) => moment(-20 + n)

type Add = (table: string, row: Row) => void

export function rowsOf(world: World): Rows {
  const rows: Rows = new Map()
  const add: Add = (table, row) => void rows.set(table, [...(rows.get(table) ?? []), row])
  for (const [c, circle] of world.entries()) {
    addOutside(add, c)
    addChairs(add, c, circle.chairs)
    addAskings(add, c, circle)
    addTalk(add, c, circle)
    addAsks(add, c, circle)
    addConcerns(add, c, circle)
  }
  return rows
}

function addWork(add: Add, id: string, person: number, c: number, works = true) {
  const person_id = personId(person)
  add('people.work', {
    ...{ id, person_id, organisation_id: organisationId(c) },
    ...{ shown_name: 'W', function: 'F' },
  })
  add('people.work_confirmation', { work_id: id, confirmed_by: personId(5) })
  if (!works) add('people.work_end', { work_id: id, ended_by: personId(5) })
}

function addOutside(add: Add, c: number) {
  const circle_id = circleId(c)
  const municipality_code = municipalities[c]
  const organisation_id = organisationId(c)
  const interest_id = idOf(`interest ${c}`)
  add('circles.door', { circle_id, name: 'T', municipality_code, organisation_id })
  add('circles.circle', { circle_id })
  add('circles.interest', {
    ...{ id: interest_id, person_id: personId(c === 0 ? 7 : 4) },
    ...{ shown_name: 'I', municipality_code },
  })
  add('circles.interest_mark', { interest_id, municipality_code })
  add('circles.good_turn', { person_id: personId(c), id: idOf(`turn ${c}`), wording: 'T' })
  add('circles.rhythm', { circle_id, id: idOf(`rhythm ${c}`), how_often: 'weekly' })
  add('circles.meeting', { circle_id, id: idOf(`met ${c}`), starts_at: moment(-99), place: 'P' })
  add('circles.meeting', { circle_id, id: idOf(`meets ${c}`), starts_at: moment(99), place: 'P' })
  if (c > 0) return
  addWork(add, idOf('work of 6'), 6, c)
  add('circles.guidance', { organisation_id, municipality_code, said_by: personId(5) })
  add('people.organisation_administrator', {
    ...{ organisation_id, person_id: personId(5), made_by: personId(5) },
  })
}

/** From each chair one of everything. */
function addChairs(add: Add, c: number, chairs: readonly Chair[]) {
  const circle_id = circleId(c)
  const meeting_id = idOf(`meets ${c}`)
  const others = chairs.map((_, n) => chairId(c, n))
  for (const [n, chair] of chairs.entries()) {
    const { person, role, left, works, missed } = chair
    const member_id = chairId(c, n)
    const id = idOf(`of ${member_id}`)
    const base = { circle_id, id, member_id }
    const work_id = isCoaching(chair) ? idOf(`work of ${member_id}`) : null
    if (work_id) addWork(add, work_id, person, c, works)
    add('circles.member', {
      ...{ circle_id, id: member_id, person_id: personId(person), role, work_id },
      ...{ shown_name: 'M', joined_at: moment(n - 100) },
    })
    const recorded_by = personId(person)
    if (left) add('circles.departure', { circle_id, member_id, recorded_by })
    add('circles.talent', { ...base, kind: 'cooking' })
    add('circles.offer', { ...base, kind: 'cooking', wording: 'O' })
    add('circles.step', { ...base, wording: 'S', is_shared: false })
    const shared = idOf(`shared ${member_id}`)
    add('circles.step', { ...base, id: shared, wording: 'S', is_shared: true })
    add('circles.bring', { ...base, meeting_id, what: 'B' })
    add('circles.attendance', { circle_id, meeting_id, member_id, comes: true })
    add('circles.reading', { circle_id, member_id })
    add('circles.feed', { circle_id, member_id, code_hash: feedHash(c, n) })
    const seen_by = others.filter((_, other) => (other + n) % 2 === 1)
    add('circles.phone', { circle_id, member_id, number: '112', seen_by })
    add('circles.contact', { circle_id, id, recorded_by: member_id })
    if (missed) add('circles.missing_me', { circle_id, member_id })
    const written = { circle_id, written_by: member_id, wording: 'W' }
    add('circles.message', { ...written, id, written_at: moment(-50) })
    add('circles.message', { ...written, id: shared, written_at: moment(-1) })
  }
  const nobodys = { circle_id, id: idOf(`bring ${c}`), member_id: null }
  add('circles.bring', { ...nobodys, meeting_id, what: 'B' })
  for (const [n, { person }] of chairs.entries()) {
    const earlier = chairs.slice(0, n).some((one) => one.person === person)
    if (earlier) continue
    add('circles.my_circle', { person_id: personId(person), circle_id, role: 'member' })
  }
}

function addAskings(add: Add, c: number, { askings }: Circle) {
  const circle_id = circleId(c)
  for (const [n, { person, role, welcomedBy, ended }] of askings.entries()) {
    const joining_id = askingId(c, n)
    const work_id = role === 'second-coach' ? idOf(`work of ${joining_id}`) : null
    if (work_id) addWork(add, work_id, person, c)
    add('circles.joining', {
      ...{ circle_id, id: joining_id, person_id: personId(person), role, work_id },
      ...{ shown_name: 'N', asked_at: moment(n - 50) },
    })
    add('circles.acquaintance', { circle_id, joining_id, shown_name: 'N', role })
    for (const of_whom of welcomedBy) {
      add('circles.welcome', { circle_id, joining_id, of_whom, welcomed_by: chairId(c, 0) })
    }
    if (ended) add('circles.joining_end', { circle_id, joining_id, how: 'stopped' })
  }
}

/** The chair with this number, counted round. */
const chairAt = (c: number, { chairs }: Circle, n: number) => chairId(c, n % chairs.length)

/** Who blocked whom, as people; nobody blocks themselves. */
export const blocksOf = ({ chairs, blocks }: Circle): [Chair, Chair][] =>
  blocks.flatMap(([a, b]): [Chair, Chair][] => {
    const [one, other] = [chairs[a % chairs.length], chairs[b % chairs.length]] as [Chair, Chair]
    return one.person === other.person ? [] : [[one, other]]
  })

function addTalk(add: Add, c: number, circle: Circle) {
  const circle_id = circleId(c)
  const { chairs } = circle
  const pairs = blocksOf(circle).map(([one, other]) => ({
    member_id: chairId(c, chairs.indexOf(one)),
    blocked_id: chairId(c, chairs.indexOf(other)),
  }))
  const once = new Map(pairs.map((pair) => [JSON.stringify(pair), pair]))
  for (const pair of once.values()) add('circles.block', { circle_id, ...pair })
  for (const [n, { by, ended }] of circle.invitations.entries()) {
    const id = idOf(`invitation ${c} ${n}`)
    const invited_by = chairAt(c, circle, by)
    add('circles.coach_invitation', { circle_id, id, invited_by, invited_at: invitedAt(n) })
    const end = { circle_id, invitation_id: id, ended_by: invited_by }
    if (ended) add('circles.coach_invitation_end', end)
  }
}

function addAsks(add: Add, c: number, circle: Circle) {
  const circle_id = circleId(c)
  for (const [n, { by, goes_to, to, helpers }] of circle.asks.entries()) {
    const ask_id = idOf(`ask ${c} ${n}`)
    const asked_by = chairAt(c, circle, by)
    const to_member = goes_to === 'member' ? chairAt(c, circle, to) : null
    const ask = { circle_id, id: ask_id, asked_by, goes_to, to_member }
    add('circles.ask', { ...ask, kind: 'company', wording: 'A' })
    add('circles.ask_mark', { circle_id, ask_id })
    const chairs = [...new Set(helpers.map((helper) => chairAt(c, circle, helper)))]
    for (const [first, member_id] of chairs.entries()) {
      const help = { circle_id, ask_id, member_id, asked_by, goes_to }
      add('circles.help', help)
      if (first === 0) add('circles.helper', help)
    }
  }
}

function addConcerns(add: Add, c: number, circle: Circle) {
  const circle_id = circleId(c)
  for (const [n, { by, about, to, kind, shown }] of circle.concerns.entries()) {
    const read_by = chairAt(c, circle, to)
    const told = {
      ...{ circle_id, kind, read_by },
      goes_to:
        circle.chairs[to % circle.chairs.length]?.role === 'coach' ? 'coach' : 'second-coach',
      about: about.map((one) => chairAt(c, circle, one)).filter((one) => one !== read_by),
    }
    const id = idOf(`concern ${c} ${n}`)
    add('circles.concern', { ...told, id, told_by: chairAt(c, circle, by), wording: 'C' })
    const seen_by = shown.map((one) => chairAt(c, circle, one))
    const step = { ...told, id: idOf(`step ${id}`), concern_id: id, step: 'heard', seen_by }
    add('circles.concern_step', step)
  }
}
