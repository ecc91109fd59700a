import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { Found } from './found.ts'
import type { Point } from './municipality.ts'
import { plain, wordsOf } from './plain.ts'
import { postcodeIn } from './postcode.ts'
import { type Spot, spotOf } from './projection.ts'

const longest = 80

/**
 * What somebody may mean with the name of a municipality, town, district or neighbourhood, or with a postcode:
 * typed without accents or with a mistake. Best first; more than one when the name is not enough to know.
 */
export async function searchGeography(tx: Tx, text: string, most = 12): Promise<Found[]> {
  const postcode = postcodeIn(text)
  if (postcode) return findPostcode(tx, postcode)
  const asked = plain(text.slice(0, longest))
  return asked ? findName(tx, asked, most) : []
}

const municipality = sql`jsonb_build_object('code', m.code, 'name', m.shown_name, 'province', m.province)`

async function findPostcode(tx: Tx, code: string): Promise<Found[]> {
  const { rows } = await sql<Found>`
    select 'postcode' as kind, p.code, p.code as name, ${municipality} as municipality,
      null as areas, jsonb_build_object('lat', m.lat, 'lon', m.lon) as centre
    from geography.postcode p join geography.municipality m on m.code = p.now_in
    where p.code = ${code}`.execute(tx)
  return rows
}

/**
 * 4: the very name. 3: all words are in its name and whereabouts, one at least in the name («wijert»,
 * «hengelo gelderland»). 2: the beginning of it. 1: a municipality with more behind it. 0: only alike.
 * What is only alike is shown when nothing better is there.
 */
async function findName(tx: Tx, asked: string, most: number): Promise<Found[]> {
  const words = sql`${wordsOf(asked)}::text[]`
  const { rows } = await sql<Found>`
    with alike as (
      select n.kind, n.code, n.shown, n.municipality_code,
        greatest(similarity(n.key, ${asked}), similarity(n.whole, ${asked})) as likeness,
        case when n.key = ${asked} then 4
          when ${words} <@ string_to_array(n.whole, ' ') and ${words} && string_to_array(n.key, ' ') then 3
          when starts_with(n.key, ${asked}) then 2
          when n.kind = 'municipality' and starts_with(${asked}, n.key || ' ') then 1
          else 0 end as grade
      from geography.names_like(${asked}) n
    ), best as (
      select distinct on (kind, code) *, max(grade) over () as most
      from alike order by kind, code, grade desc, likeness desc
    ), chosen as (
      select * from best
      where case when most >= 2 then grade > 0 else likeness >= 0.4 end
      order by grade desc, likeness desc, ${order}, shown, code
      limit ${most}
    )
    select c.kind, c.code, c.shown as name, ${municipality} as municipality,
      case c.kind when 'district' then
          (select jsonb_agg(a.code) from geography.area a where a.municipality_code = m.code
            and a.valid_until is null and m.code || ' ' || a.district = c.code)
        when 'area' then
          (select jsonb_agg(a.code) from geography.area a where a.code = c.code or a.wijk_code = c.code)
      end as areas,
      jsonb_build_object('lat', coalesce(own.lat, m.lat), 'lon', coalesce(own.lon, m.lon)) as centre
    from chosen c join geography.municipality m on m.code = c.municipality_code
      left join geography.area own on own.code = c.code
    order by c.grade desc, c.likeness desc, ${order}, c.shown, c.code`.execute(tx)
  return rows
}

const order = sql`array_position(array['municipality', 'town', 'district', 'area'], kind)`

/** The middle of an area when it is known, else of its municipality; nothing for one that is no more. */
export async function readCentre(tx: Tx, area: string): Promise<Point | null> {
  const { rows } = await sql<Point>`
    select coalesce(a.lat, m.lat) as lat, coalesce(a.lon, m.lon) as lon
    from geography.area a join geography.municipality m on m.code = a.municipality_code
    where a.code = ${area} and coalesce(a.lat, m.lat) is not null`.execute(tx)
  return rows[0] ?? null
}

export type Border = { name: string; outline: string; centre: Spot }

/** The municipalities whose borders can be seen in this part of the country, the largest first. */
export async function readBorders(tx: Tx, box: { min: Spot; max: Spot }): Promise<Border[]> {
  const rows = await tx
    .selectFrom('geography.border as b')
    .innerJoin('geography.municipality as m', 'm.code', 'b.municipality_code')
    .select(['m.shown_name', 'm.lat', 'm.lon', 'b.outline'])
    .where('b.min_x', '<=', box.max.x)
    .where('b.max_x', '>=', box.min.x)
    .where('b.min_y', '<=', box.max.y)
    .where('b.max_y', '>=', box.min.y)
    .orderBy(sql`max_x - min_x + max_y - min_y`, 'desc')
    .execute()
  return rows.map(({ shown_name, outline, lat, lon }) => ({
    name: shown_name,
    outline,
    centre: spotOf({ lat: lat ?? 0, lon: lon ?? 0 }),
  }))
}
