import { idOf, itemId, memberId, personId, planId, type Row } from './rows.ts'
import type { Viewer } from './viewer.ts'
import { itemTables, type Plan } from './world.ts'

/** Samen erheen: hangs under a goal or under a thing to do. */
export const goingTable = 'plans.going_along'

const destination = () => ({ place_id: idOf('a place'), title: 'T' })

/** One for each goal and each thing to do, with somebody who walks along with every other one. */
export function addGoing(add: (table: string, row: Row) => void, p: number, plan: Plan) {
  const memberOf = (n: number | null) => (n === null ? null : memberId(p, n % plan.members.length))
  const items = [...itemTables.map((table) => ({ table, by: null, carried: null })), ...plan.items]
  for (const [n, { table, by, carried }] of items.entries()) {
    if (table !== 'goal' && table !== 'agreement') continue
    const isGoal = table === 'goal'
    add(goingTable, {
      ...{ ...destination(), plan_id: planId(p), id: idOf(`going of ${itemId(p, n)}`) },
      ...{ goal_id: isGoal ? itemId(p, n) : null, agreement_id: isGoal ? null : itemId(p, n) },
      ...{ written_by: memberOf(by), carried_by: isGoal ? null : memberOf(carried) },
      ...{ walks_along: n % 2 ? memberOf(n) : null, recorded_by: personId(p) },
    })
  }
}

/** What a member sees; the owner sees all of it. */
export function seesGoingRow(viewer: Viewer, row: Row): boolean {
  const ids = [row.goal_id ?? row.agreement_id, row.written_by, row.carried_by, row.walks_along]
  const part = row.goal_id ? 'goals' : 'agreements'
  return viewer.sees.includes(part) && !ids.some((id) => viewer.hidden.includes(id as string))
}

export const mayDeleteGoingRow = (viewer: Viewer, row: Row): boolean =>
  viewer.owns && viewer.together === '' && row.plan_id === viewer.plan

export const mayInsertGoingRow = (viewer: Viewer, row: Row): boolean =>
  viewer.owns && viewer.together === '' && row.recorded_by === viewer.person

export function newGoingRows(viewer: Viewer, p: number): Row[] {
  const of = (table: 'goal' | 'agreement') => itemId(p, itemTables.indexOf(table))
  const base = { ...destination(), plan_id: planId(p), id: idOf('a new row') }
  return [viewer.person ?? personId(4), personId(2)].flatMap((recorded_by) => [
    { ...base, recorded_by, goal_id: of('goal') },
    { ...base, recorded_by, agreement_id: of('agreement') },
  ])
}
