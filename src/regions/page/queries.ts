import { type Expression, expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Action } from '../plan/plan.ts'
import { actionsOf } from '../plan/queries.ts'
import type { Certainty, Region } from '../region.ts'
import { roadMapIn } from '../road-map/queries.ts'
import { taskforcesIn } from '../taskforces/queries.ts'
import { waitingIn } from '../waiting/summary-queries.ts'
import { whileWaitingIn } from '../while-waiting/queries.ts'

const eb = expressionBuilder<DB>()

/** All that the page of a region shows, in one query: each feature lends its own part. */
export function readRegion(tx: Tx, slug: string) {
  return regions(tx)
    .where('r.slug', '=', slug)
    .select((of) => [
      jsonArrayFrom(municipalitiesOf(of.ref('r.id')))
        .$castTo<Region['municipalities']>()
        .as('municipalities'),
      jsonArrayFrom(othersOf(of.ref('r.id')))
        .$castTo<Region['others']>()
        .as('others'),
      taskforcesIn(of.ref('r.id')).as('tables'),
      roadMapIn(of.ref('r.id')).as('steps'),
      waitingIn(of.ref('r.id')).as('waiting'),
      jsonArrayFrom(actionsOf(of.ref('r.id')))
        .$castTo<Action[]>()
        .as('actions'),
      whileWaitingIn(of.ref('r.id')).as('whileWaiting'),
    ])
    .executeTakeFirst()
}

export type RegionPage = NonNullable<Awaited<ReturnType<typeof readRegion>>>

const regions = (tx: Tx) =>
  tx
    .selectFrom('regions.region as r')
    .innerJoin('regions.division as d', 'd.code', 'r.division_code')
    .select(['r.id', 'r.slug', 'r.name', 'r.about', 'r.version'])
    .select([
      sql<boolean>`regions.edits(r.id)`.as('edits'),
      sql<Region['division']>`jsonb_build_object('code', d.code, 'name', d.name, 'about', d.about,
        'source', d.source, 'certainty', d.certainty)`.as('division'),
    ])

/** The municipalities of today in it. */
const municipalitiesOf = (region: Expression<string>) =>
  eb
    .selectFrom('regions.region_municipality as i')
    .innerJoin('geography.municipality as m', 'm.code', 'i.municipality_code')
    .where('i.region_id', '=', region)
    .where('m.valid_until', 'is', null)
    .where(inForce)
    .select(['m.code', 'm.shown_name as name'])
    .orderBy('m.shown_name')
    .orderBy('m.code')

const inForce = sql<boolean>`coalesce(i.valid_from <= current_date, true) and coalesce(i.valid_until > current_date, true)`

const othersOf = (region: Expression<string>) =>
  eb
    .selectFrom('regions.region as o')
    .innerJoin('regions.division as d', 'd.code', 'o.division_code')
    .where('o.id', '<>', region)
    .where((of) =>
      of.exists(
        of
          .selectFrom('regions.region_municipality as i')
          .innerJoin(
            'regions.region_municipality as j',
            'j.municipality_code',
            'i.municipality_code',
          )
          .innerJoin('geography.municipality as m', 'm.code', 'i.municipality_code')
          .whereRef('i.region_id', '=', 'o.id')
          .where('j.region_id', '=', region)
          .where('m.valid_until', 'is', null)
          .where(inForce)
          .select('i.region_id'),
      ),
    )
    .select(['o.slug', 'o.name', 'd.name as division'])
    .orderBy('d.name')
    .orderBy('o.name')

/** Each division with its regions; `codes`: only those in which one of these municipalities lies. */
export function readDivisions(tx: Tx, codes: readonly string[] | null) {
  return (
    tx
      .selectFrom('regions.division as d')
      .select(['d.code', 'd.name', 'd.about', 'd.source'])
      .select((of) => [
        of.ref('d.certainty').$castTo<Certainty>().as('certainty'),
        jsonArrayFrom(
          of
            .selectFrom('regions.region as r')
            .whereRef('r.division_code', '=', 'd.code')
            .$if(codes !== null, (some) => some.where((has) => has.exists(insideOf(codes ?? []))))
            .select(['r.slug', 'r.name'])
            .orderBy('r.name'),
        ).as('regions'),
      ])
      // the division in which waiting times are published comes first
      .orderBy(sql`d.code <> 'zorgkantoor'`)
      .orderBy('d.name')
      .execute()
  )
}

export type DivisionWithRegions = Awaited<ReturnType<typeof readDivisions>>[number]

const insideOf = (codes: readonly string[]) =>
  eb
    .selectFrom('regions.region_municipality as i')
    .where(sql<boolean>`i.region_id = r.id and i.municipality_code = any (${codes})`)
    .where(inForce)
    .select('i.region_id')
