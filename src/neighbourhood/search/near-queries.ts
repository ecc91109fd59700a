import { type RawBuilder, sql } from 'kysely'
import type { Around } from './around.ts'

/** Nobody goes further than this on a bad day; and beyond so many the nearest are not near. */
const farthest = sql`20000.0`
const most = sql.lit(150)
/** For what is somewhere in the municipality, nobody knows where. */
const somewhere = sql.lit(3_000)

// as projection.ts counts; the indexes are on this very expression
const narrowing = sql.lit(0.6135)
const metresADegree = sql`111320.0`
const pointOf = (of: string) =>
  sql`point(${sql.ref(`${of}.lon`)} * ${narrowing}, ${sql.ref(`${of}.lat`)})`

/** The middle of where one looks: that of the known points of its open doors, else that of its municipality. */
export const centreOf = ({ areas, postcode, lat, lon }: Around) => sql`
  select coalesce(avg(p.lat), ${lat}::float8) as lat, coalesce(avg(p.lon), ${lon}::float8) as lon
  from neighbourhood.place p where p.closed_at is null
    and (p.area_code = any(${areas}::text[]) or p.postcode = ${postcode}::text)`

/**
 * The rows that are nearest to `centre`, straight from an index, with the `metres` to each. What is
 * asked of them is asked outside: row-level security lets no other index in.
 */
export function nearest(
  table: 'place' | 'activity',
  { municipality, areas }: Around,
): RawBuilder<unknown> {
  const rows = sql.table(`neighbourhood.${table}`)
  const still = table === 'place' ? sql`n.closed_at is null` : sql`n.ended_at is null`
  return sql`
    select n.*, ${metresADegree} * (${pointOf('n')} <-> ${pointOf('c')}) as metres
    from (select n.* from ${rows} n where ${still} and n.lat is not null
      order by ${pointOf('n')} <-> (select ${pointOf('c')} from centre c) limit ${most}) n, centre c
    where ${pointOf('n')} <-> ${pointOf('c')} < ${farthest} / ${metresADegree}
    union all
    select n.*, case when n.area_code = any(${areas}::text[]) then 0 else ${somewhere} end as metres
    from (select n.* from ${rows} n where ${still} and n.lat is null
      and n.municipality_code = ${municipality} limit ${most}) n`
}

/** Of rows `n` with `exact`: what says it; and when nothing does, what is spelled much like it. */
export const saysIt = (text: string, words: RawBuilder<string>) => sql`
  case when ${text}::text = '' or n.exact then true
    when (select bool_or(s.exact) from said s) then false
    else word_similarity(lower(${text}::text), lower(${words})) >= 0.45 end`
