import { type ExpressionBuilder, sql } from 'kysely'
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

/** Who runs an open door: an organisation, or the place itself. In the order of their ids here. */
export async function readFeedOrganisations(tx: Tx, search: string, from: From) {
  const { rows } = await sql<FeedOrganisation & { total: number; owner: string }>`
    with owner as (
      select coalesce(p.organisation_id, p.id) as owner, min(p.id::text)::uuid as place
      from neighbourhood.place p left join people.organisation o on o.id = p.organisation_id
      where p.closed_at is null
        and (${search} = '' or strpos(lower(coalesce(o.name, p.name)), lower(${search})) > 0)
      group by 1
    )
    select w.owner, (select count(*)::integer from owner) as total, p.id, p.name, p.about, p.web, p.mail,
      p.organisation_id, o.name as organisation, o.kind as organisation_kind
    from owner w join neighbourhood.place p on p.id = w.place
      left join people.organisation o on o.id = p.organisation_id
    where ${from.after ?? null}::uuid is null or w.owner > ${from.after ?? null}::uuid
    order by w.owner limit ${from.per_page} offset ${offsetOf(from)}`.execute(tx)
  return rows
}
