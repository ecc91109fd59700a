import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { administeredBy } from '#src/people/organisations/queries.ts'
import { confirmedWorkOf } from '#src/people/work/confirmed-queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Room } from '../place.ts'
import { exceptionsOfPlace, hoursOfPlace } from '../queries.ts'
import { openReports } from '../reports/queries.ts'

const eb = expressionBuilder<DB>()

/** The places that this person keeps right, closed ones last. */
export const keptBy = (person: string) =>
  eb
    .selectFrom('neighbourhood.place as p')
    .where((eb) =>
      eb.or([
        eb(
          'p.id',
          'in',
          eb
            .selectFrom('neighbourhood.place_keeper as k')
            .where('k.person_id', '=', person)
            .select('k.place_id'),
        ),
        eb(
          'p.organisation_id',
          'in',
          confirmedWorkOf(person).clearSelect().clearOrderBy().select('w.organisation_id'),
        ),
        eb(
          'p.organisation_id',
          'in',
          administeredBy(person).clearSelect().clearOrderBy().select('o.id'),
        ),
      ]),
    )

/** What this person keeps and for whom they may begin a place. */
export async function readKept(tx: Tx, person: string) {
  return tx
    .selectNoFrom([
      sql<boolean>`people.administers_platform()`.as('platform'),
      jsonArrayFrom(
        confirmedWorkOf(person)
          .clearSelect()
          .clearOrderBy()
          .select(['w.organisation_id as id', 'o.name'])
          .union(administeredBy(person).clearOrderBy())
          .orderBy('name'),
      ).as('organisations'),
      jsonArrayFrom(
        keptBy(person)
          .select([
            'p.id',
            'p.name',
            'p.checked_at',
            'p.closed_at',
            'p.full_until',
            'p.on_holidays',
          ])
          .select((eb) => [
            eb.ref('p.room').$castTo<Room>().as('room'),
            hoursOfPlace().as('hours'),
            exceptionsOfPlace().as('exceptions'),
            openReports().as('reports'),
          ])
          .orderBy(sql`p.closed_at is not null`)
          .orderBy('p.checked_at'),
      ).as('places'),
    ])
    .executeTakeFirstOrThrow()
}

export type Kept = Awaited<ReturnType<typeof readKept>>

/** How many places wait to be looked at, for who keeps any; null for everybody else. */
export async function readKeptCount(tx: Tx, person: string) {
  const { places, waiting } = await tx
    .selectFrom(keptBy(person).where('p.closed_at', 'is', null).select('p.checked_at').as('kept'))
    .select((eb) => [
      eb.fn.countAll<string>().as('places'),
      eb.fn
        .countAll<string>()
        .filterWhere('kept.checked_at', '<', sql<string>`now() - interval '90 days'`)
        .as('waiting'),
    ])
    .executeTakeFirstOrThrow()
  return Number(places) > 0 ? { waiting: Number(waiting) } : null
}

export async function readReports(tx: Tx, place: string) {
  const row = await tx
    .selectFrom('neighbourhood.place as p')
    .where('p.id', '=', place)
    .select(openReports().as('reports'))
    .executeTakeFirst()
  return row?.reports ?? []
}
