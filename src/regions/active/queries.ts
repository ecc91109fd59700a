import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { confirmedWorkOf } from '#src/people/work/confirmed-queries.ts'
import type { Tx } from '#src/platform/database.ts'
import type { ActiveOrganisation, Location } from './active.ts'

const most = 100

type Active = {
  municipalities: { code: string; name: string }[]
  organisations: ActiveOrganisation[]
  locations: Location[]
  total: number
}

/** Organisations with a door or open room in the region, and doors that people keep open without one. */
export async function readActive(tx: Tx, region: string, municipality: string): Promise<Active> {
  const { rows } = await sql<Active>`
    with inside as (
      select m.code, m.shown_name as name
        from regions.region_municipality i join geography.municipality m on m.code = i.municipality_code
       where i.region_id = ${region} and m.valid_until is null
         and coalesce(i.valid_from <= current_date, true) and coalesce(i.valid_until > current_date, true)
    ), asked as (
      select code from inside where ${municipality} = '' or code = ${municipality}
    ), places as (
      select p.id, p.name, p.kind, p.organisation_id
        from neighbourhood.place p join asked a on a.code = p.municipality_code where p.closed_at is null
    ), organisations as (
      select o.id, o.name, o.kind from people.organisation o
       where o.id in (select organisation_id from places)
          or o.id in (select f.organisation_id from neighbourhood.offer f join asked a on a.code = f.municipality_code
                       where f.taken_back_at is null and coalesce(f.until >= current_date, true))
       order by o.name limit ${most}
    )
    select
      (select coalesce(jsonb_agg(i order by i.name), '[]') from inside i) as municipalities,
      (select coalesce(jsonb_agg(to_jsonb(o) || jsonb_build_object('locations', (
          select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name, 'kind', p.kind) order by p.name), '[]')
            from places p where p.organisation_id = o.id)) order by o.kind, o.name), '[]')
         from organisations o) as organisations,
      (select coalesce(jsonb_agg(p order by p.kind, p.name), '[]') from (
          select id, name, kind from places where organisation_id is null order by kind, name limit ${most}) p) as locations,
      (select count(*)::int from places where organisation_id is null) as total`.execute(tx)
  return rows[0] as Active
}

export type Work = { id: string; organisation_id: string; organisation: string; signed: string }

/** As whom somebody may ask for an introduction: by work that was confirmed. */
export async function readWorks(tx: Tx, person: string): Promise<Work[]> {
  const { works } = await tx
    .selectNoFrom([
      jsonArrayFrom(
        confirmedWorkOf(person).select(
          sql<string>`concat_ws(', ', w.shown_name, nullif(w.function, ''))`.as('signed'),
        ),
      )
        .$castTo<Work[]>()
        .as('works'),
    ])
    .executeTakeFirstOrThrow()
  return works
}
