import { expressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Door } from '../circle.ts'

const doors = () =>
  expressionBuilder<DB>()
    .selectFrom('circles.door as d')
    .innerJoin('geography.municipality as m', 'm.code', 'd.municipality_code')
    .leftJoin('geography.area as a', 'a.code', 'd.area_code')
    .innerJoin('people.organisation as o', 'o.id', 'd.organisation_id')
    .select(['d.circle_id', 'd.name', 'd.about', 'd.area_code', 'd.has_room'])
    .select((eb) => [
      eb.fn.coalesce('a.name', 'm.shown_name').as('place'),
      'm.shown_name as municipality',
      'o.name as organisation',
    ])

/** One circle as everybody may know it. */
export const doorOf = (circle: string) => doors().where('d.circle_id', '=', circle)

/** The circles of a municipality, or of these areas in it. */
export function readDoors(
  tx: Tx,
  { municipality, areas }: { municipality: string; areas: string[] | null },
): Promise<Door[]> {
  const there = doors().where('d.municipality_code', '=', municipality)
  const here = areas
    ? there.where((eb) => eb.or([eb('d.area_code', 'in', areas), eb('d.area_code', 'is', null)]))
    : there
  return tx.selectFrom(here.orderBy('place').orderBy('d.name').as('door')).selectAll().execute()
}

/** Some circles anywhere, and how many there are more. */
export function readSomeDoors(tx: Tx, most = 30): Promise<Door[]> {
  return tx
    .selectFrom(doors().orderBy('municipality').orderBy('place').orderBy('d.name').as('door'))
    .selectAll()
    .limit(most)
    .execute()
}

export const readDoor = (tx: Tx, circle: string): Promise<Door | undefined> =>
  tx.selectFrom(doorOf(circle).as('door')).selectAll().executeTakeFirst()

/** The circles somebody is in or asked to join, for their own pages. */
export async function readMyCircles(tx: Tx, person: string) {
  const { mine } = await tx
    .selectNoFrom([
      jsonArrayFrom(
        expressionBuilder<DB>()
          .selectFrom('circles.my_circle as c')
          .innerJoin('circles.door as d', 'd.circle_id', 'c.circle_id')
          .where('c.person_id', '=', person)
          .select(['c.circle_id', 'd.name', 'c.role'])
          .orderBy('d.name'),
      ).as('mine'),
    ])
    .executeTakeFirstOrThrow()
  return mine
}
