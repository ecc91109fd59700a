import { endAccount, returnAccount } from '#src/people/ending/queries.ts'
import { readOwnPlan } from '#src/plans/beginning/queries.ts'
import { endPlan, returnToPlan } from '#src/plans/ending/queries.ts'
import type { Database } from '#src/platform/database.ts'
import { asPerson, asViewer, type Viewer } from '#src/platform/viewer.ts'

/** Ends the account, and with it, under the same id, the own plan when that had not ended before. */
export async function endEverything(db: Database, viewer: Viewer, id: string): Promise<void> {
  const { personId } = viewer
  const plan = await asPerson(db, viewer, (tx) => readOwnPlan(tx, personId))
  if (!plan) return asPerson(db, viewer, (tx) => endAccount(tx, personId, id))
  const { ended } = await accessTo(db, viewer, plan)
  if (ended) return asPerson(db, viewer, (tx) => endAccount(tx, personId, id))
  await asViewer(db, viewer, { plan, parts: [], owner: true }, async (tx) => {
    await endPlan(tx, plan, id)
    await endAccount(tx, personId, id)
  })
}

/** Opens the account again, and the plan that ended with it. */
export async function comeBack(db: Database, viewer: Viewer): Promise<void> {
  const { personId } = viewer
  const plan = await asPerson(db, viewer, (tx) => readOwnPlan(tx, personId))
  if (!plan || !(await accessTo(db, viewer, plan)).ended) {
    await asPerson(db, viewer, (tx) => returnAccount(tx, personId))
    return
  }
  await asViewer(db, viewer, { plan, parts: [], evenEnded: true }, async (tx) => {
    await returnToPlan(tx, plan, await returnAccount(tx, personId))
  })
}

async function accessTo(db: Database, viewer: Viewer, plan: string) {
  const [, access] = await asViewer(
    db,
    viewer,
    { plan, parts: [], evenEnded: true },
    async () => {},
  )
  return access
}
