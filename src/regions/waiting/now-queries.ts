import { type Expression, type RawBuilder, sql } from 'kysely'
import { counts, insideOf } from './inside-queries.ts'
import { monthsOfToday } from './norm.ts'

const today = sql<string>`(now() at time zone 'Europe/Amsterdam')::date`
/** What was measured before this day is history. */
export const since = sql`(${today} - ${sql.lit(`${monthsOfToday} months`)}::interval)::date`

/**
 * What holds today in a region: of each series the newest rows, measured at most three months ago, that their source
 * held for up to date. One day may have two rows of a series.
 */
export const nowIn = (region: Expression<string>): RawBuilder<unknown> => sql`
  select * from (
    select w.*, rank() over (partition by w.series order by w.measured_on desc) as age
    from (${insideOf(region)}) inside join regions.waiting_time w on w.municipality_code = inside.code
    where w.measured_on between ${since} and ${today} and w.is_current and ${counts(sql`w.measured_on`)}) newest
  where age = 1`
