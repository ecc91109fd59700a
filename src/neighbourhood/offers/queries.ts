import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { administeredBy } from '#src/people/organisations/queries.ts'
import { confirmedWorkOf } from '#src/people/work/confirmed-queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { NewOffer, Offer } from './offer.ts'

/** What is open now, of the offers `f` of a query. */
const open = sql`f.taken_back_at is null
  and (f.until is null or f.until >= (now() at time zone 'Europe/Amsterdam')::date)`

const offers = sql`select f.id, f.kind, f.title, f.about, f.link, f.until, o.name as organisation,
    coalesce(a.name, m.shown_name) as "where"
  from neighbourhood.offer f
  join geography.municipality m on m.code = f.municipality_code
  left join geography.area a on a.code = f.area_code
  left join people.organisation o on o.id = f.organisation_id`

/** As one json list: the open room in this municipality, in these areas first. */
export const openOffersIn = (municipality: string, areas: readonly string[], most = 5) =>
  sql<Offer[]>`array(select to_jsonb(f) from (${offers}
    where f.municipality_code = ${municipality} and ${open}
    order by f.area_code = any(${areas}::text[]) desc nulls last, f.published_at desc
    limit ${most}) f)`

/** The same for all of these municipalities, named by a query of their codes: the newest first. Lent to regions. */
export const openOffersAmong = (municipalities: RawBuilder<unknown>, most = 5) =>
  sql<Offer[]>`array(select to_jsonb(f) from (${offers}
    where f.municipality_code in (${municipalities}) and ${open}
    order by f.published_at desc, f.id limit ${most}) f)`

export type Publisher = { id: string; name: string }

/** For whom this person may publish, and what they may take back. */
export async function readOwnOffers(tx: Tx, person: string) {
  const { administers, works, offers } = await tx
    .selectNoFrom([
      jsonArrayFrom(administeredBy(person)).as('administers'),
      jsonArrayFrom(confirmedWorkOf(person)).as('works'),
      ownOffers.as('offers'),
    ])
    .executeTakeFirstOrThrow()
  const names = new Map(administers.map(({ id, name }) => [id, name]))
  for (const { organisation_id, organisation } of works) names.set(organisation_id, organisation)
  return { organisations: [...names].map(([id, name]): Publisher => ({ id, name })), offers }
}

const ownOffers = sql<Offer[]>`array(select to_jsonb(f) from (${offers}
  where ${open} and (f.published_by = app.me() or f.organisation_id in (
    select a.organisation_id from people.organisation_administrator a where a.person_id = app.me()
    union all select w.organisation_id from people.work w where w.person_id = app.me()
      and people.is_confirmed_work(w.id)))
  order by f.published_at desc) f)`

/** The same form sent twice makes one. */
export async function publishOffer(tx: Tx, person: string, offer: NewOffer): Promise<void> {
  await tx
    .insertInto('neighbourhood.offer')
    .values({ ...offer, published_by: person })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** @returns false when it is not this person's to take back */
export async function takeBackOffer(tx: Tx, offer: string): Promise<boolean> {
  const taken = await tx
    .updateTable('neighbourhood.offer')
    .set({ taken_back_at: sql`coalesce(taken_back_at, now())` })
    .where('id', '=', offer)
    .executeTakeFirst()
  return taken.numUpdatedRows > 0n
}
