import { sql } from 'kysely'
import { loadDemo } from '#db/demo/load.ts'
import { historyMonth } from '#db/demo/regions/waiting.ts'
import { loadGeography } from '#src/geography/load.ts'
import { asSystem, openDatabase, openSystemDatabase, type Tx } from '#src/platform/database.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { loadDivisions } from '#src/regions/divisions/load.ts'
import { readRegion } from '#src/regions/page/queries.ts'
import { addUp } from '#src/regions/waiting/figure-queries.ts'
import { loop } from './loop.ts'
import { startBenchServer } from './server.ts'

/** The product with so many monthly measurements of the whole country, the newest of this month. */
export async function startRegionPages(measurements: number) {
  const server = await startBenchServer()
  const system = openSystemDatabase(server.systemUrl)
  await loadGeography(system)
  await loadDivisions(system)
  await loadDemo(system)
  await asSystem(system, (tx) => measureAgain(tx, measurements))
  await system.pool.query('vacuum analyze')
  const db = openDatabase(server.appUrl, { max: 8 })
  return {
    /** As the page asks it: all that the region shows, in one query. */
    run: (slug: string, ms: number) =>
      loop(() => asPerson(db, null, (tx) => readRegion(tx, slug)), { ms }),
    stop: async () => {
      await Promise.all([db.pool.end(), system.pool.end()])
      await server.stop()
    },
  }
}

/** The real file of 2018 as the measurement of this month, and of months before it. */
async function measureAgain(tx: Tx, measurements: number): Promise<void> {
  await sql`
    insert into regions.waiting_time (id, key, series, month, measured_on, provider_key, provider, provider_kind, name,
      location_key, location, town, municipality_code, circuit, main_group, care_type, intake_weeks, treatment_weeks,
      total_weeks, is_current)
    select gen_random_uuid(), w.key || ago, w.series, date_trunc('month', day), day, w.provider_key, w.provider,
      w.provider_kind, w.name, w.location_key, w.location, w.town, w.municipality_code, w.circuit, w.main_group,
      w.care_type, w.intake_weeks, w.treatment_weeks, w.total_weeks, w.is_current
    from generate_series(0, ${measurements} - 1) ago
      cross join lateral (select (now() - ago * interval '1 month')::date as day) d
      join regions.waiting_time w on w.month = ${historyMonth}::date`.execute(tx)
  const { rows } = await sql<{ month: string }>`
    select distinct month from regions.waiting_time where month > ${historyMonth}::date`.execute(tx)
  await addUp(
    tx,
    rows.map(({ month }) => month),
  )
}
