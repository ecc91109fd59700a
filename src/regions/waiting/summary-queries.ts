import { type Expression, type RawBuilder, sql } from 'kysely'
import { type Breach, breachRows } from './breach-queries.ts'
import { figuresOf, type Mean, type RegionFigure } from './figure-queries.ts'
import { norms, type Part, parts } from './norm.ts'
import { nowIn } from './now-queries.ts'

/** Means over locations: each location's own mean counts once. */
export type Summary = { care: string; group: string; intake: Mean; treatment: Mean; total: Mean }

const ofLocation = (part: Part) => {
  const weeks = sql.ref(`${part}_weeks`)
  const said = part === 'total' ? sql` filter (where treatment_weeks is not null)` : sql``
  return sql`avg(${weeks})${said} as ${sql.ref(part)}`
}

const mean = (part: Part) => {
  const weeks = sql.ref(part)
  return sql`jsonb_build_object('weeks', avg(${weeks}), 'count', count(${weeks}),
    'within', count(*) filter (where ${weeks} <= ${sql.lit(norms[part])})) as ${weeks}`
}

/** What the rows called `table` come to, for each kind of care and each `group` in it. */
export const summaryBy = (table: string, group: RawBuilder<unknown>): RawBuilder<Summary[]> => sql`(
  select coalesce(jsonb_agg(one order by one.care, one."group"), '[]') from (
    select care, "group", ${sql.join(parts.map(mean))} from (
      select care_type as care, ${group} as "group", ${sql.join(parts.map(ofLocation))} from ${sql.table(table)}
      group by care_type, 2, name, location_key, circuit, provider_kind) location
    group by care, "group") one)`

export type Waiting = {
  now: Summary[]
  /** The longest over their norm; `over`: how many there are. */
  breaches: Breach[]
  over: number
  /** The newest month that was measured: history when it is not of now. */
  latest: RegionFigure[]
}

const shown = 5

/** How long people wait in a region, for its page. */
export const waitingIn = (region: Expression<string>) => sql<Waiting>`(
  with now as materialized (${nowIn(region)}), breach as materialized (${breachRows})
  select jsonb_build_object(
    'now', ${summaryBy('now', sql`''`)},
    'breaches', (select coalesce(jsonb_agg(b), '[]') from (select * from breach order by weeks - norm desc, key limit ${sql.lit(shown)}) b),
    'over', (select count(*) from breach),
    'latest', ${figuresOf(region, 1)}))`
