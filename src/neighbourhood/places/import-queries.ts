import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import type { PlaceKind } from './kind.ts'

/** A place as the list of somebody else tells of it. */
export type ListedPlace = {
  source_id: string
  name: string
  kind: PlaceKind
  about: string
  address: string
  postcode: string | null
  area_code: string | null
  municipality_code: string
  lat: number | null
  lon: number | null
  access: string
  languages: string[]
  is_free: boolean
  cost: string
  phone: string
  mail: string
  web: string
  hours: { weekday: number; opens: string; closes: string }[]
}

/** What the viewer sees here of a list. */
export function listedPlaces(tx: Tx, source: string) {
  return tx
    .selectFrom('neighbourhood.place as p')
    .where('p.source', '=', source)
    .select(['p.source_id', 'p.name', 'p.about', 'p.address', 'p.postcode', 'p.area_code'])
    .select(['p.municipality_code', 'p.lat', 'p.lon', 'p.access', 'p.languages', 'p.is_free'])
    .select(['p.cost', 'p.phone', 'p.mail', 'p.web', 'p.checked_at'])
    .select((eb) => [
      eb.ref('p.kind').$castTo<PlaceKind>().as('kind'),
      jsonArrayFrom(
        eb
          .selectFrom('neighbourhood.place_hours as h')
          .whereRef('h.place_id', '=', 'p.id')
          .select(['h.weekday'])
          .select([
            sql<string>`to_char(h.opens, 'HH24:MI')`.as('opens'),
            sql<string>`to_char(h.closes, 'HH24:MI')`.as('closes'),
          ])
          .orderBy('h.weekday')
          .orderBy('h.opens'),
      ).as('hours'),
    ])
    .execute()
}

type Listing = { source: string; id: string; checked_at: string; place: ListedPlace }

/**
 * For the worker: writes one place of a list as it stands there, new or known. One whose door was closed here
 * stays closed.
 */
export async function writeListedPlace(tx: Tx, { source, id, checked_at, place }: Listing) {
  const { hours, source_id, ...told } = place
  const written = await tx
    .insertInto('neighbourhood.place')
    .values({ id, source, source_id, ...told, checked_at, checked_by: source })
    .onConflict((clash) =>
      clash
        .columns(['source', 'source_id'])
        .where('source', '<>', sql.lit(''))
        .doUpdateSet({ ...told, checked_at, checked_by: source, checked_by_id: null })
        .where('neighbourhood.place.closed_at', 'is', null),
    )
    .returning('neighbourhood.place.id')
    .executeTakeFirst()
  if (written) await writeHours(tx, written.id, hours)
}

/** What a keeper said of an hour (that it is quiet) stays with the hours that stay. */
async function writeHours(tx: Tx, place: string, hours: ListedPlace['hours']): Promise<void> {
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(hours)}::jsonb)
    as w (weekday integer, opens time, closes time)`
  await sql`delete from neighbourhood.place_hours h where h.place_id = ${place}
    and (h.weekday, h.opens, h.closes) not in (select * from ${wanted})`.execute(tx)
  await sql`insert into neighbourhood.place_hours (place_id, id, weekday, opens, closes)
    select ${place}, gen_random_uuid(), w.* from ${wanted}
    where (w.weekday, w.opens, w.closes) not in
      (select h.weekday, h.opens, h.closes from neighbourhood.place_hours h where h.place_id = ${place})`.execute(
    tx,
  )
}
