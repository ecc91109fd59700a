import { asMemberOfCircle } from '#src/circles/as-member.ts'
import { readMyCircles } from '#src/circles/doors/queries.ts'
import { exportAroundCircles, exportCircle } from '#src/circles/export-queries.ts'
import { recordLook } from '#src/consent/view-log/queries.ts'
import { readMyPlans } from '#src/groups/my-plans/queries.ts'
import { exportPlaces } from '#src/neighbourhood/export-queries.ts'
import { type ExportedAccount, exportAccount } from '#src/people/export-queries.ts'
import { readOwnPlan } from '#src/plans/beginning/queries.ts'
import { type OwnWords, partsWithWords, readOwnWords } from '#src/plans/own-words/queries.ts'
import type { Database } from '#src/platform/database.ts'
import { NotFound } from '#src/platform/errors.ts'
import type { PlanTable } from '#src/platform/plan-tables.ts'
import {
  asPerson,
  asViewer,
  PlanEnded,
  parts,
  SecondStepNeeded,
  type Viewer,
} from '#src/platform/viewer.ts'
import { exportPractices } from '#src/practices/export-queries.ts'
import { exportRegions } from '#src/regions/export-queries.ts'
import { isFull, type Row, readRows, readShape } from './queries.ts'
import { headings } from './words.ts'

export type Elsewhere = OwnWords & { plan_of: string }

/** What I wrote in a Buurtcirkel, by the name of its table. */
export type InCircle = { name: string; rows: Record<string, Row[]> }

type Account = ExportedAccount &
  Awaited<ReturnType<typeof exportPlaces>> &
  Awaited<ReturnType<typeof exportPractices>> &
  Awaited<ReturnType<typeof exportRegions>> &
  Awaited<ReturnType<typeof exportAroundCircles>>

/** One step of the export, so that no more than a page of rows is in memory. */
export type Piece =
  | { kind: 'account'; account: Account }
  | { kind: 'table'; table: PlanTable }
  | { kind: 'rows'; rows: Row[] }
  | { kind: 'elsewhere'; elsewhere: Elsewhere }
  | { kind: 'circle'; circle: InCircle }

/**
 * Everything of mine, piece by piece. Each page of rows is a transaction of its own: a slow line holds no
 * connection, and what is taken back meanwhile is not read any more.
 */
export async function* mine(db: Database, viewer: Viewer): AsyncGenerator<Piece> {
  const { personId } = viewer
  const [account, places, practices, regions, around, circles, plan, others] = await asPerson(
    db,
    viewer,
    async (tx) =>
      Promise.all([
        exportAccount(tx, personId),
        exportPlaces(tx, personId),
        exportPractices(tx, personId),
        exportRegions(tx, personId),
        exportAroundCircles(tx, personId),
        readMyCircles(tx, personId),
        readOwnPlan(tx, personId),
        readMyPlans(tx, personId),
      ]),
  )
  yield { kind: 'account', account: { ...account, ...places, ...practices, ...regions, ...around } }
  if (plan) yield* myPlan(db, viewer, plan)
  for (const { plan_id, shown_name } of others) {
    const words = await ownWords(db, viewer, plan_id)
    if (words) yield { kind: 'elsewhere', elsewhere: { plan_of: shown_name, ...words } }
  }
  for (const { circle_id, name } of circles) {
    const rows = await unlessClosed(
      asMemberOfCircle(db, viewer, { circle: circle_id, readers: 'anybody' }, (tx) =>
        exportCircle(tx, circle_id),
      ),
    )
    if (rows) yield { kind: 'circle', circle: { name, rows } }
  }
}

/** The log says that it was taken out, before the first word goes. */
async function* myPlan(db: Database, viewer: Viewer, plan: string): AsyncGenerator<Piece> {
  const entry = { plan, parts: [], owner: true } as const
  const shape = await unlessClosed(
    asViewer(db, viewer, entry, async (tx) => {
      await recordLook(tx, plan, 'export', parts)
      return readShape(tx, plan)
    }),
  )
  if (!shape) return
  const { tables, names } = shape
  for (const table of tables.toSorted((one, other) => place(one) - place(other))) {
    yield { kind: 'table', table }
    let last: Row | undefined
    for (;;) {
      const [rows] = await asViewer(db, viewer, entry, (tx) => readRows(tx, plan, table, last))
      if (rows.length > 0) yield { kind: 'rows', rows: rows.map((row) => readable(row, names)) }
      if (!isFull(rows, table)) break
      last = rows.at(-1)
    }
  }
}

/** As people read it: the plan first, what was noted about it last. */
const inOrder = Object.keys(headings)
const place = ({ name }: PlanTable): number =>
  inOrder.includes(name) ? inOrder.indexOf(name) : inOrder.length

const ownWords = (db: Database, viewer: Viewer, plan: string): Promise<OwnWords | null> =>
  unlessClosed(
    asViewer(db, viewer, { plan, parts: partsWithWords, anyMember: true }, (tx) =>
      readOwnWords(tx, plan),
    ),
  )

/** A plan that is closed to this person now, or asks for a passkey first, is left out; the rest goes on. */
async function unlessClosed<T>(reading: Promise<[T, unknown]>): Promise<T | null> {
  const closed = [NotFound, PlanEnded, SecondStepNeeded]
  return reading.then(
    ([result]) => result,
    (error) => {
      if (closed.some((kind) => error instanceof kind)) return null
      throw error
    },
  )
}

/** Of others the name that I know, never who they are elsewhere; no secrets and no counters. */
function readable(row: Row, names: Map<string, string>): Row {
  const shown = Object.entries(row).filter(
    ([column]) => !/^(plan_id|person_id|recorded_by|owner_id|version)$|_hash$/.test(column),
  )
  return Object.fromEntries(
    shown.map(([column, value]) => [
      column,
      column === 'id' ? value : (names.get(`${value}`) ?? value),
    ]),
  )
}
