import { type Expression, type RawBuilder, sql } from 'kysely'

/**
 * The municipalities of a region, and the months in which they count. The dates that a municipality itself has bind
 * nothing: what was measured under a former code, or written under it later, stays in its region.
 */
export const insideOf = (region: Expression<string>): RawBuilder<unknown> => sql`
  select i.municipality_code as code,
    case when i.valid_from is distinct from m.valid_from then i.valid_from end as since,
    case when i.valid_until is distinct from m.valid_until then i.valid_until end as until
  from regions.region_municipality i join geography.municipality m on m.code = i.municipality_code
  where i.region_id = ${region}`

/** Whether what was measured on this day counts for a municipality of `insideOf`. */
export const counts = (day: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`coalesce(${day} >= inside.since, true) and coalesce(${day} < inside.until, true)`
