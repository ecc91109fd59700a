import type { Found } from '#src/geography/found.ts'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import { onRow } from '../place-queries.ts'
import type { Interest, InterestInput } from './interest.ts'

/** How many would like a circle here; who they are stands elsewhere. */
export async function countInterest(tx: Tx, { areas, municipality }: Found): Promise<number> {
  const there = tx
    .selectFrom('circles.interest_mark')
    .where('municipality_code', '=', municipality.code)
  const here = areas ? there.where('area_code', 'in', areas) : there
  const { people } = await here
    .select((eb) => eb.fn.countAll<string>().as('people'))
    .executeTakeFirstOrThrow()
  return Number(people)
}

/** Who would read the name of somebody who is interested here. */
export async function readGuides(tx: Tx, { municipality }: Found): Promise<string[]> {
  const guides = await tx
    .selectFrom('circles.guidance as g')
    .innerJoin('people.organisation as o', 'o.id', 'g.organisation_id')
    .where('g.municipality_code', '=', municipality.code)
    .select('o.name')
    .orderBy('o.name')
    .execute()
  return guides.map(({ name }) => name)
}

const interests = (tx: Tx) =>
  tx
    .selectFrom('circles.interest as i')
    .innerJoin('geography.municipality as m', 'm.code', 'i.municipality_code')
    .leftJoin('geography.area as a', 'a.code', 'i.area_code')
    .select(['i.id', 'i.shown_name', 'i.reach', 'i.wording', 'i.as_volunteer', 'i.said_at'])
    .select((eb) => eb.fn.coalesce('a.name', 'm.shown_name').as('place'))

/** What this person said themselves, for the places they are interested in. */
export const readOwnInterests = (tx: Tx, person: string): Promise<Interest[]> =>
  interests(tx).where('i.person_id', '=', person).orderBy('i.said_at').execute()

/** Where the viewer may guide circles and who is interested there; undefined for who guides nowhere. */
export async function readGuided(tx: Tx, organisations: readonly string[]) {
  if (organisations.length === 0) return undefined
  const municipalities = await tx
    .selectFrom('circles.guidance as g')
    .innerJoin('geography.municipality as m', 'm.code', 'g.municipality_code')
    .where('g.organisation_id', 'in', organisations)
    .select(['m.code', 'm.shown_name as name', 'g.organisation_id'])
    .orderBy('m.shown_name')
    .execute()
  if (municipalities.length === 0) return undefined
  const codes = municipalities.map(({ code }) => code)
  const people = await interests(tx)
    .where('i.municipality_code', 'in', codes)
    .orderBy('place')
    .orderBy('i.said_at')
    .execute()
  return { municipalities, people }
}

/** Once for a municipality: said again, it is about another neighbourhood there, or in other words. */
export async function sayInterest(
  tx: Tx,
  person: string,
  place: Found,
  { waar: _, plek: __, ...words }: InterestInput,
): Promise<void> {
  const { area_code, municipality_code } = onRow(place)
  const { id } = await tx
    .insertInto('circles.interest')
    .values({ ...words, id: newId(), person_id: person, area_code, municipality_code })
    .onConflict((clash) =>
      clash
        .columns(['person_id', 'municipality_code'])
        .doUpdateSet((eb) => ({ ...words, area_code, said_at: eb.fn('now') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('circles.interest_mark')
    .values({ interest_id: id, area_code, municipality_code })
    .onConflict((clash) => clash.column('interest_id').doUpdateSet({ area_code }))
    .execute()
}

/** Really gone, also from the count. */
export async function dropInterest(tx: Tx, interest: string): Promise<void> {
  await tx.deleteFrom('circles.interest').where('id', '=', interest).execute()
}
