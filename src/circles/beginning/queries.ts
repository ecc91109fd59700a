import type { Found } from '#src/geography/found.ts'
import { confirmedWorkOf } from '#src/people/work/confirmed-queries.ts'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { keepMyCircle } from '../members/queries.ts'
import { onRow } from '../place-queries.ts'
import type { BeginningInput, GuidingWork } from './beginning.ts'

/** For which work this person may begin a circle: in this municipality, or anywhere. */
export async function readGuidingWorks(
  tx: Tx,
  person: string,
  municipality?: string,
): Promise<GuidingWork[]> {
  const guided = tx.selectFrom('circles.guidance as g').select('g.organisation_id')
  const there = municipality ? guided.where('g.municipality_code', '=', municipality) : guided
  return tx
    .selectFrom(confirmedWorkOf(person).as('w'))
    .where('w.organisation_id', 'in', there)
    .selectAll()
    .execute()
}

/** The circle with its coach; neighbours come by joining. */
export async function beginCircle(
  tx: Tx,
  {
    person,
    work,
    place,
    input,
  }: {
    person: string
    work: GuidingWork
    place: Found
    input: BeginningInput
  },
): Promise<void> {
  const { id: circle_id, name, about } = input
  const { organisation_id, shown_name } = work
  await tx
    .insertInto('circles.door')
    .values({ circle_id, name, about, organisation_id, ...onRow(place) })
    .execute()
  await tx.insertInto('circles.circle').values({ circle_id }).execute()
  await tx
    .insertInto('circles.member')
    .values({
      ...{ circle_id, id: newId(), person_id: person, shown_name },
      ...{ role: 'coach', work_id: work.id },
    })
    .execute()
  await tx
    .insertInto('circles.rhythm')
    .values({ circle_id, id: newId(), how_often: 'weekly' })
    .execute()
  await keepMyCircle(tx, circle_id, person, 'coach')
}
