import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { careWithNorm, norms, type Part, parts } from './norm.ts'
import { nowIn } from './now-queries.ts'

/** At one location people wait longer today than was agreed. */
export type Breach = {
  /** Stays the same as long as this figure is kept: what is done about it hangs on this. */
  key: string
  care_type: string
  main_group: string
  circuit: string
  provider: string
  location: string
  town: string
  part: Part
  weeks: number
  norm: number
  measured_on: string
}

/** The figures of a row against their norms. A total is only one of who said how long treatment takes to begin. */
const figures = sql.join(
  parts.map(
    (part) => sql`(${sql.lit(part)}, ${weeksOf(part)}, ${sql.lit(norms[part])}::double precision)`,
  ),
)

function weeksOf(part: Part): RawBuilder<unknown> {
  const weeks = sql.ref(`now.${part}_weeks`)
  return part === 'total' ? sql`case when now.treatment_weeks is not null then ${weeks} end` : weeks
}

/** Of rows called `now`. */
export const breachRows = sql`
  select distinct on (now.series, figure.part) now.series || '-' || figure.part as key,
    now.care_type, now.main_group, now.circuit, now.provider, now.location, now.town,
    figure.part, figure.weeks, figure.norm, now.measured_on
  from now cross join lateral (values ${figures}) as figure(part, weeks, norm)
  where now.care_type in (${sql.join(careWithNorm.map((care) => sql.lit(care)))}) and figure.weeks > figure.norm
  order by now.series, figure.part, figure.weeks desc`

/** What is furthest over its norm first. Numbers are literals: with a parameter the whole page is planned anew each time. */
export const breachesIn = (region: Expression<string>, most: number) => sql<Breach[]>`(
  with now as (${nowIn(region)}), breach as (${breachRows})
  select coalesce(jsonb_agg(b), '[]') from (
    select * from breach order by weeks - norm desc, key limit ${sql.lit(most)}) b)`

/** All of a region, furthest over its norm first. */
export async function breachesOf(tx: Tx, region: string): Promise<Breach[]> {
  const { all } = await tx
    .selectNoFrom(breachesIn(sql`${region}::uuid`, 100_000).as('all'))
    .executeTakeFirstOrThrow()
  return all
}
