import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { figuresOf, newestMonthOf } from '../figure-queries.ts'
import { counts, insideOf } from '../inside-queries.ts'
import { nowIn, since } from '../now-queries.ts'
import { type Summary, summaryBy } from '../summary-queries.ts'
import { type Filter, pageSize, shortCourse, wholeCourse } from './filter.ts'

/** One figure of one location. */
export type Wait = {
  provider: string
  location: string
  town: string
  circuit: string
  main_group: string
  care_type: string
  intake_weeks: number | null
  treatment_weeks: number | null
  total_weeks: number | null
  intake_text: string
  treatment_text: string
  intake_stop: boolean
  measured_on: string
}

export type Waits = {
  /** Null: of today. */
  month: string | null
  /** Measured more than three months ago. */
  history: boolean
  options: Record<'care' | 'circuits' | 'groups' | 'providers', string[]>
  byCare: Summary[]
  byGroup: Summary[]
  count: number
  rows: Wait[]
}

/** A region's waiting times of today or of one month; undefined when there is no such region. */
export function readWaits(tx: Tx, slug: string, filter: Filter) {
  return tx
    .selectFrom('regions.region as r')
    .where('r.slug', '=', slug)
    .select((of) => [
      'r.id',
      'r.slug',
      'r.name',
      waitsOf(of.ref('r.id'), filter).as('waits'),
      figuresOf(of.ref('r.id'), filter.verder ? wholeCourse : shortCourse).as('course'),
    ])
    .executeTakeFirst()
}

export type WaitsPage = NonNullable<Awaited<ReturnType<typeof readWaits>>>

const waitsOf = (region: Expression<string>, filter: Filter) => sql<Waits>`(
  with inside as materialized (${insideOf(region)}),
  now as materialized (${nowIn(region)}),
  chosen as materialized (select coalesce(${filter.maand}::date,
    case when not exists (select 1 from now) then ${newestMonthOf} end) as month),
  found as materialized (
    select * from now where (select month from chosen) is null
    union all
    select w.*, 1 from inside join regions.waiting_time w on w.municipality_code = inside.code
     where w.month = (select month from chosen) and w.is_current and ${counts(sql`w.month`)}),
  filtered as materialized (select * from found where ${matches('found', filter)})
  select jsonb_build_object(
    'month', (select month from chosen),
    'history', (select coalesce(month + interval '1 month' <= ${since}, false) from chosen),
    'options', jsonb_build_object('care', ${optionsOf('care_type')}, 'circuits', ${optionsOf('circuit')},
      'groups', ${optionsOf('main_group')}, 'providers', ${optionsOf('provider')}),
    'byCare', ${summaryBy('filtered', sql`''`)},
    'byGroup', ${summaryBy('filtered', sql`main_group`)},
    'count', (select count(*) from filtered),
    'rows', (select coalesce(jsonb_agg(one), '[]') from (
      select provider, location, town, circuit, main_group, care_type, intake_weeks, treatment_weeks, total_weeks,
        intake_text, treatment_text, intake_stop, measured_on
      from filtered order by provider, location, care_type, main_group, circuit, key
      limit ${pageSize} offset ${(filter.bladzijde - 1) * pageSize}) one)))`

const optionsOf = (column: string) => sql`(
  select coalesce(jsonb_agg(o order by o), '[]') from (
    select distinct ${sql.ref(column)} as o from found where ${sql.ref(column)} <> '') options)`

const columns = {
  soort: 'care_type',
  doelgroep: 'circuit',
  groep: 'main_group',
  aanbieder: 'provider',
} as const

export const matches = (table: string, filter: Filter): RawBuilder<unknown> =>
  sql.join(
    [
      sql`true`,
      ...Object.entries(columns).flatMap(([name, column]) => {
        const value = filter[name as keyof typeof columns]
        return value === '' ? [] : [sql`${sql.ref(`${table}.${column}`)} = ${value}`]
      }),
    ],
    sql` and `,
  )
