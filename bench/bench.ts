import { openDatabase } from '#src/platform/database.ts'
import { alternate, loop, median } from './loop.ts'
import { asMember, bareStatement, bareTransaction, openBare, statementsOf } from './overview.ts'
import { fillPlans } from './plans.ts'
import { startBenchServer } from './server.ts'

const server = await startBenchServer()
try {
  const plans = 200
  await fillPlans(server.bareUrl, plans)
  const db = openDatabase(server.appUrl, { max: 8 })
  const bare = await openBare(server.bareUrl)
  const statements = await statementsOf(server.appUrl)
  const asViewer = asMember(db, plans)
  const transaction = bareTransaction(bare, statements, plans)
  const statement = bareStatement(bare, statements, plans)
  const contestants = {
    asViewer: () => loop(asViewer, { ms: 1000 }),
    transaction: () => loop(transaction, { ms: 1000 }),
    statement: () => loop(statement, { ms: 1000 }),
  }
  await alternate(contestants, 1)
  const rounds = await alternate(contestants, Number(process.env.ROUNDS ?? 9))
  for (const name of ['asViewer', 'transaction', 'statement'] as const) {
    console.log(
      name,
      Math.round(median(rounds.map((r) => r[name].rate))),
      median(rounds.map((r) => r[name].p50)).toFixed(2),
      median(rounds.map((r) => r.asViewer.rate / r[name].rate)).toFixed(2),
    )
  }
  await db.pool.end()
  await bare.end()
} finally {
  await server.stop()
}
