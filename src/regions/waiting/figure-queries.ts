import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { counts, insideOf } from './inside-queries.ts'
import { norms, type Part, parts } from './norm.ts'

/** Adds up these months anew, of rows that were up to date. A total is of who said how long treatment takes to begin. */
export async function addUp(tx: Tx, months: readonly string[]): Promise<void> {
  await sql`delete from regions.waiting_location where month = any (${months}::date[])`.execute(tx)
  await sql`
    insert into regions.waiting_location
    select w.month, w.municipality_code, w.care_type,
      md5(concat_ws('|', w.name, w.location_key, w.circuit, w.provider_kind)),
      coalesce(sum(w.intake_weeks), 0), count(w.intake_weeks),
      coalesce(sum(w.treatment_weeks), 0), count(w.treatment_weeks),
      coalesce(sum(w.total_weeks) filter (where w.treatment_weeks is not null), 0),
      count(w.total_weeks) filter (where w.treatment_weeks is not null)
    from regions.waiting_time w
    where w.is_current and w.municipality_code is not null and w.month = any (${months}::date[])
    group by 1, 2, 3, 4`.execute(tx)
}

/** Means over locations, not rounded; count: how many locations; within: how many of them keep to the norm. */
export type Mean = { weeks: number | null; count: number; within: number }
export type RegionFigure = {
  month: string
  care_type: string
  intake: Mean
  treatment: Mean
  total: Mean
}

/** The mean of a location over its rows, then over locations. */
export const ofLocation = (part: Part) => {
  const column = (what: string) => sql.ref(`s.${part}_${what}`)
  return sql`sum(${column('sum')}) / nullif(sum(${column('count')}), 0) as ${sql.ref(part)}`
}
export const mean = (part: Part) => {
  const weeks = sql.ref(part)
  return sql`jsonb_build_object('weeks', avg(${weeks}), 'count', count(${weeks}),
    'within', count(*) filter (where ${weeks} <= ${sql.lit(norms[part])})) as ${weeks}`
}

/** Of a region, the newest months first: one row for each month and kind of care. */
export const figuresOf = (region: Expression<string>, months: number) => sql<RegionFigure[]>`(
  with recursive inside as materialized (${insideOf(region)}),
  -- steps from month to month by the index: a region over many years costs what it costs over one
  newest as (
    select ${newestMonthOf} as month
    union all select ${newestBefore(sql`newest.month`)} from newest where newest.month is not null),
  location as (
    select s.month, s.care_type, ${sql.join(parts.map(ofLocation))}
    from (select month from newest where month is not null limit ${sql.lit(months)}) n cross join inside
      join regions.waiting_location s on s.municipality_code = inside.code and s.month = n.month
    where ${counts(sql`s.month`)}
    group by s.month, s.care_type, s.location),
  figure as (
    select month, care_type, ${sql.join(parts.map(mean))} from location group by month, care_type)
  select coalesce(jsonb_agg(f order by f.month desc, f.care_type), '[]') from figure f)`

/** Of the municipalities called `inside`. */
export const newestMonthOf = newestBefore(sql`'infinity'::date`)

function newestBefore(month: RawBuilder<unknown>): RawBuilder<string | null> {
  return sql`(
  select max(own.month) from inside cross join lateral (
    select max(s.month) as month from regions.waiting_location s
     where s.municipality_code = inside.code and s.month < ${month} and ${counts(sql`s.month`)}) own)`
}

export async function readRegionFigures(
  tx: Tx,
  region: string,
  months: number,
): Promise<RegionFigure[]> {
  const { figures } = await tx
    .selectNoFrom(figuresOf(sql`${region}::uuid`, months).as('figures'))
    .executeTakeFirstOrThrow()
  return figures
}

/** n: locations. A mean of the providers' means. */
export type NationalFigure = { name: string; weeks: number; n: number }

/** How long adults wait in the country, by kind of care: first the mean of a location, then of a provider. */
export async function readNational(
  tx: Tx,
  month: string,
  care: 'BGGZ' | 'SGGZ',
): Promise<Record<'intake' | 'total', NationalFigure | undefined>> {
  const { rows } = await sql<NationalFigure>`
    with location as (
      select provider_key, avg(intake_weeks) as intake,
        avg(total_weeks) filter (where treatment_weeks is not null) as total
      from regions.waiting_time
      where month = ${month} and is_current and care_type = ${care} and circuit = 'Volwassenen'
      group by provider_key, location_key, circuit),
    provider as (
      select avg(intake) as intake, count(intake) as intakes, avg(total) as total, count(total) as totals
      from location group by provider_key)
    select 'intake' as name, avg(intake) as weeks, sum(intakes)::int as n from provider having count(intake) > 0
    union all select 'total', avg(total), sum(totals)::int from provider having count(total) > 0`.execute(
    tx,
  )
  return {
    intake: rows.find(({ name }) => name === 'intake'),
    total: rows.find(({ name }) => name === 'total'),
  }
}

/** How long one waits for a first talk in specialised care of institutions, by main group of diagnoses. */
export async function readNationalGroups(tx: Tx, month: string): Promise<NationalFigure[]> {
  const { rows } = await sql<NationalFigure>`
    with location as (
      select main_group, provider_key, avg(intake_weeks) as intake
      from regions.waiting_time
      where month = ${month} and is_current and care_type = 'SGGZ' and provider_kind = 'Instelling'
        and intake_weeks is not null
      group by main_group, provider_key, location_key, circuit),
    provider as (
      select main_group, avg(intake) as intake, count(*) as n from location group by main_group, provider_key)
    select main_group as name, avg(intake) as weeks, sum(n)::int as n
      from provider group by main_group order by 1`.execute(tx)
  return rows
}
