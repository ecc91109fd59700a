import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { readDivisions } from './files.ts'

/** @returns false when this edition was here already; who starts at the same moment waits until it really is. */
export async function claimEdition(tx: Tx, name: string): Promise<boolean> {
  const added = await tx
    .insertInto('regions.edition')
    .values({ name })
    .onConflict((clash) => clash.doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 1n
}

/** Adds what is not here yet: what editors changed since stays theirs. */
export async function layDownDivisions(
  tx: Tx,
  divisions: Awaited<ReturnType<typeof readDivisions>>,
): Promise<void> {
  await sql`
    with file as (select * from jsonb_to_recordset(${JSON.stringify(divisions)}::jsonb)
        as d(code text, name text, about text, source text, certainty text, regions jsonb)),
    divisions as (
      insert into regions.division (code, name, about, source, certainty)
      select code, name, about, source, certainty from file
      on conflict (code) do update set name = excluded.name, about = excluded.about, source = excluded.source, certainty = excluded.certainty
      returning code)
    insert into regions.region (id, division_code, slug, name, about)
    select gen_random_uuid(), d.code, r.slug, r.name, coalesce(r.about, '')
      from file d, jsonb_to_recordset(d.regions) as r(slug text, name text, about text)
     where exists (select 1 from divisions)
    on conflict (slug) do nothing`.execute(tx)
  await sql`
    insert into regions.region (id, division_code, slug, name)
    select distinct on (m.safety_region_code) gen_random_uuid(), 'ggd',
      'ggd-' || trim(both '-' from regexp_replace(lower(public.unaccent(m.safety_region)), '[^a-z0-9]+', '-', 'g')), m.safety_region
      from geography.municipality m where m.safety_region_code is not null and m.valid_until is null
    on conflict (slug) do nothing`.execute(tx)
  await sql`
    insert into regions.region_municipality (region_id, municipality_code, valid_from, valid_until)
    select r.id, m.code, m.valid_from, m.valid_until
      from regions.region r join geography.municipality m on m.safety_region = r.name
     where r.division_code = 'ggd' and m.valid_until is null
    on conflict do nothing`.execute(tx)
  await sql`
    with recursive file as (
      select r.slug, o.code as office
        from jsonb_to_recordset(${JSON.stringify(divisions)}::jsonb) as d(regions jsonb),
          jsonb_to_recordset(d.regions) as r(slug text, "careOffices" jsonb),
          jsonb_array_elements_text(r."careOffices") as o(code)),
    inside as (
      select f.slug, c.municipality_code as code from file f join geography.care_office c on c.code = f.office
      union
      select i.slug, s.new_code from inside i join geography.municipality_successor s on s.old_code = i.code
       -- what went into a municipality with an office of its own went into that region
       where not exists (select 1 from geography.care_office own where own.municipality_code = s.new_code))
    insert into regions.region_municipality (region_id, municipality_code, valid_from, valid_until)
    select r.id, m.code, m.valid_from, m.valid_until
      from inside i join regions.region r on r.slug = i.slug join geography.municipality m on m.code = i.code
    on conflict do nothing`.execute(tx)
}
