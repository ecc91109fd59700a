import { type RawBuilder, sql } from 'kysely'
import type { Around } from './around.ts'
import { pageSize } from './search.ts'

/** Nobody goes further than this on a bad day. */
const farthest = sql`20000.0`
/** So many are looked at first; and when they do not fill a page, so many more behind them. */
const first = 60
const more = 400
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
 * The rows `said` that are nearest to `centre` and pass `filter`, with the `metres` to each and what of `n` is asked
 * for: little, since all are carried and few are shown. They come straight from an index; what is asked of them is
 * asked outside, since row-level security lets no other index in.
 */
export function nearest(
  table: 'place' | 'activity',
  around: Around,
  asked: RawBuilder<unknown>,
  filter: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const rows = sql.table(`neighbourhood.${table}`)
  const columns = sql`n.id, n.lat, n.lon, n.area_code, ${asked}`
  const still = table === 'place' ? sql`n.closed_at is null` : sql`n.ended_at is null`
  const ring = (skip: number, take: number) => sql`
    select n.*, ${metresADegree} * (${pointOf('n')} <-> ${pointOf('c')}) as metres
    from (select ${columns} from ${rows} n where ${still} and n.lat is not null
      order by ${pointOf('n')} <-> (select ${pointOf('c')} from centre c)
      limit ${sql.lit(take)} offset ${sql.lit(skip)}) n, centre c
    where ${pointOf('n')} <-> ${pointOf('c')} < ${farthest} / ${metresADegree} and ${filter}`
  return sql`near as (
      ${ring(0, first)}
      union all
      select n.*, case when n.area_code = any(${around.areas}::text[]) then 0 else ${somewhere} end as metres
      from (select ${columns} from ${rows} n where ${still} and n.lat is null
        and n.municipality_code = ${around.municipality} limit ${sql.lit(first)}) n where ${filter}
    ),
    said as (
      select * from near
      union all
      select f.* from (${ring(first, more)}) f
      where (select count(*) from near n where n.exact) < ${sql.lit(pageSize)}
    )`
}

/** Of rows `n` with `exact`: what says it; and when nothing does, what is spelled much like it. */
export const saysIt = (text: string, words: RawBuilder<string>) => sql`
  case when n.exact then true
    when (select bool_or(s.exact) from said s) then false
    else word_similarity(lower(${text}::text), lower(${words})) >= 0.45 end`
