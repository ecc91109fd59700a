import { newId } from '#src/platform/ids.ts'
import type { World } from './world.ts'

export type Wait = {
  ago?: string
  series?: string
  care?: string
  /** To a first talk, and from there to treatment. */
  weeks?: [number | null, number | null]
  current?: boolean
  municipality?: string
  provider?: string
  group?: string
}

/** At one location in the municipality Groningen, measured so long ago. */
export async function addWait(world: World, wait: Wait): Promise<void> {
  const { ago = '1 day', series = 'one', care = 'SGGZ', weeks = [6, 3], current = true } = wait
  const { municipality = 'GM0014', provider = 'Het Huis', group = 'Eetstoornissen' } = wait
  await world.system.pool.query(
    `insert into regions.waiting_time (id, key, series, month, measured_on, provider_key, provider, name, location_key,
       municipality_code, care_type, intake_weeks, treatment_weeks, total_weeks, is_current, main_group)
     select $1, $2, $3, date_trunc('month', on_day), on_day, $9, $9, $9, 'hier', $8, $5, $6::float, $7::float,
       coalesce($6::float, 0) + coalesce($7::float, 0), $10, $11
     from (select ((now() at time zone 'Europe/Amsterdam') - $4::interval)::date as on_day) d`,
    [newId(), newId(), series, ago, care, ...weeks, municipality, provider, current, group],
  )
}
