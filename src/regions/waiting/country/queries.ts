import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { Mean } from '../figure-queries.ts'
import { mean, ofLocation, readNational, readNationalGroups } from '../figure-queries.ts'
import { counts, insideOf } from '../inside-queries.ts'
import { fewestLocations, parts } from '../norm.ts'
import { since } from '../now-queries.ts'
import { shownDivision } from './country.ts'

export type RegionMeans = {
  slug: string
  name: string
  care_type: string | null
  intake: Mean
  total: Mean
}

/** The waiting times of the country in one month: without a choice the newest with enough locations. */
export async function readCountry(tx: Tx, chosen: string | null) {
  const months = await readMonths(tx)
  const enough = months.find((month) => month.enough) ?? months[0]
  const month = months.find((one) => one.month === chosen) ?? enough
  if (!month) return { month: null, months }
  return {
    month,
    months,
    basic: await readNational(tx, month.month, 'BGGZ'),
    specialised: await readNational(tx, month.month, 'SGGZ'),
    groups: await readNationalGroups(tx, month.month),
    regions: await readRegionMeans(tx, month.month),
  }
}

type Month = { month: string; enough: boolean; history: boolean }

/** Every month that was measured, the newest first; steps from month to month by the index. */
async function readMonths(tx: Tx): Promise<Month[]> {
  const { rows } = await sql<Month>`
    with recursive measured as (
      select max(month) as month from regions.waiting_location
      union all
      select (select max(s.month) from regions.waiting_location s where s.month < measured.month)
        from measured where measured.month is not null)
    select month, month + interval '1 month' <= ${since} as history,
      (select count(*) from (select from regions.waiting_location s where s.month = measured.month
        limit ${fewestLocations}) few) >= ${fewestLocations} as enough
    from measured where month is not null order by month desc`.execute(tx)
  return rows
}

async function readRegionMeans(tx: Tx, month: string): Promise<RegionMeans[]> {
  const { rows } = await sql<RegionMeans>`
    with location as (
      select r.slug, s.care_type, ${sql.join(parts.map(ofLocation))}
      from regions.region r cross join lateral (${insideOf(sql.ref('r.id'))}) inside
        join regions.waiting_location s on s.municipality_code = inside.code and s.month = ${month}
      where r.division_code = ${shownDivision} and ${counts(sql`s.month`)}
      group by r.slug, s.care_type, s.location)
    select r.slug, r.name, l.care_type, ${sql.join(parts.map(mean))}
    from regions.region r left join location l on l.slug = r.slug
    where r.division_code = ${shownDivision}
    group by r.slug, r.name, l.care_type order by r.name, l.care_type`.execute(tx)
  return rows
}

export type Outline = { slug: string; outline: string; lat: number; lon: number }

/** The municipalities of today, each with the region it lies in; one that lies in two has the first. */
export async function readOutlines(tx: Tx): Promise<Outline[]> {
  const { rows } = await sql<Outline>`
    select distinct on (m.code) r.slug, b.outline, m.lat, m.lon
    from regions.region r cross join lateral (${insideOf(sql.ref('r.id'))}) inside
      join geography.municipality m on m.code = inside.code
      join geography.border b on b.municipality_code = m.code
    where r.division_code = ${shownDivision} and m.valid_until is null and m.lat is not null
      and ${counts(sql`current_date`)}
    order by m.code, r.name`.execute(tx)
  return rows
}
