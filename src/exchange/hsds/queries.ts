import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely'
import type { PlaceKind } from '#src/neighbourhood/places/kind.ts'
import type { Room } from '#src/neighbourhood/places/place.ts'
import { exceptionsOfPlace, hoursOfPlace } from '#src/neighbourhood/places/queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import type { Filter } from './asked.ts'
import { derivedId } from './ids.ts'
import type { FeedOrganisation, FeedPlace } from './service.ts'

type WithPlace = ExpressionBuilder<DB & { p: DB['neighbourhood.place'] }, 'p'>

/** Where a page begins: after the last of the page before (an index finds it), or counted off. */
export type From = { after?: string | undefined; page: number; per_page: number }

const offsetOf = ({ after, page, per_page }: From) => (after ? 0 : (page - 1) * per_page)

function within({ search, kind, organization, modified_after, postcode }: Filter) {
  return (eb: WithPlace) =>
    eb.and([
      eb('p.closed_at', 'is', null),
      ...(kind === null ? [eb.lit(false)] : []),
      ...(kind ? [eb('p.kind', '=', kind)] : []),
      ...(search ? [sql<boolean>`p.search @@ websearch_to_tsquery('dutch', ${search})`] : []),
      ...(organization ? [runBy(eb, organization)] : []),
      ...(modified_after ? [eb('p.checked_at', '>=', modified_after)] : []),
      ...(postcode ? [eb('p.postcode', '=', postcode)] : []),
    ])
}

const runBy = (eb: WithPlace, organization: string) =>
  eb.or([
    eb('p.organisation_id', '=', organization),
    eb.and([
      eb('p.organisation_id', 'is', null),
      eb('p.id', '=', derivedId(organization, 'organization')),
    ]),
  ])

export async function countPlaces(tx: Tx, filter: Filter): Promise<number> {
  const { total } = await tx
    .selectFrom('neighbourhood.place as p')
    .where(within(filter))
    .select(sql<number>`count(*)::integer`.as('total'))
    .executeTakeFirstOrThrow()
  return total
}

export const readFeedPlaces = (tx: Tx, filter: Filter, from: From): Promise<FeedPlace[]> =>
  feedPlaces(tx)
    .where('p.id', 'in', (eb) =>
      eb
        .selectFrom('neighbourhood.place as p')
        .where(within(filter))
        .$if(from.after !== undefined, (some) => some.where('p.id', '>', from.after ?? ''))
        .select('p.id')
        .orderBy('p.id')
        .limit(from.per_page)
        .offset(offsetOf(from)),
    )
    .orderBy('p.id')
    .execute()

export const readFeedPlace = (tx: Tx, id: string): Promise<FeedPlace | undefined> =>
  feedPlaces(tx).where('p.id', '=', id).where('p.closed_at', 'is', null).executeTakeFirst()

const feedPlaces = (tx: Tx) =>
  tx
    .selectFrom('neighbourhood.place as p')
    .innerJoin('geography.municipality as m', 'm.code', 'p.municipality_code')
    .leftJoin('geography.postcode as c', 'c.code', 'p.postcode')
    .leftJoin('geography.town as t', 't.code', 'c.town_code')
    .leftJoin('people.organisation as o', 'o.id', 'p.organisation_id')
    .select(['p.id', 'p.name', 'p.about', 'p.address', 'p.postcode', 'p.area_code', 'm.province'])
    .select(['p.lat', 'p.lon', 'p.access', 'p.languages', 'p.is_free', 'p.cost'])
    .select(['p.no_indication', 'p.full_until', 'p.phone', 'p.mail', 'p.web', 'p.checked_at'])
    .select(['p.organisation_id', 'o.name as organisation', 'o.kind as organisation_kind'])
    .select((eb) => [
      eb.fn.coalesce('t.shown_name', 'm.shown_name').as('town'),
      eb.ref('p.kind').$castTo<PlaceKind>().as('kind'),
      eb.ref('p.room').$castTo<Room>().as('room'),
      hoursOfPlace().as('hours'),
      exceptionsOfPlace().as('exceptions'),
    ])

/** An organisation that runs an open door, or a door that runs itself. In the order of their ids here. */
export async function readFeedOrganisations(tx: Tx, search: string, from: From) {
  const after = from.after ?? null
  const offset = offsetOf(from)
  // each half comes from an index, and no further than this page
  const some = (id: string) => sql`and (${after}::uuid is null or ${sql.ref(id)} > ${after}::uuid)
    order by ${sql.ref(id)} limit ${offset + from.per_page}`
  const { rows } = await sql<FeedOrganisation>`
    select * from (
      (select o.id as owner, o.id, o.name, '' as about, '' as web, '' as mail,
        o.id as organisation_id, o.name as organisation, o.kind as organisation_kind
      from people.organisation o where ${called(sql`o.name`, search)} and exists (select 1
        from neighbourhood.place p where p.organisation_id = o.id and p.closed_at is null)
      ${some('o.id')})
      union all
      (select p.id, p.id, p.name, p.about, p.web, p.mail, null, null, null
      from neighbourhood.place p
      where ${called(sql`p.name`, search)} and p.organisation_id is null and p.closed_at is null
      ${some('p.id')})) w
    order by owner limit ${from.per_page} offset ${offset}`.execute(tx)
  return rows
}

export async function countFeedOrganisations(tx: Tx, search: string): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(distinct p.organisation_id)::integer
      + count(*) filter (where p.organisation_id is null)::integer as total
    from neighbourhood.place p left join people.organisation o on o.id = p.organisation_id
    where p.closed_at is null and ${called(sql`coalesce(o.name, p.name)`, search)}`.execute(tx)
  return rows[0]?.total ?? 0
}

const called = (name: RawBuilder<unknown>, search: string) =>
  search ? sql`strpos(lower(${name}), lower(${search})) > 0` : sql`true`
