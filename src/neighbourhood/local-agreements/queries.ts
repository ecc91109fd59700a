import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { newId } from '#src/platform/ids.ts'
import type { Line, LocalAgreement, Version } from './agreement.ts'

const named = sql`select l.*, coalesce(l.area_code, l.municipality_code) as code,
    coalesce(a.name, m.shown_name) as name, m.shown_name as municipality
  from neighbourhood.local_agreement l
  join geography.municipality m on m.code = l.municipality_code
  left join geography.area a on a.code = l.area_code`

/** As it is, or as it was in an earlier version; undefined without agreements there, or without that version. */
export async function readAgreement(tx: Tx, code: string, version: number | null = null) {
  const { rows } = await sql<LocalAgreement>`
    select l.id, l.code, l.name, l.municipality, neighbourhood.agrees(l.id) as writes,
      coalesce(v.version, 0) as version, coalesce(v.upward, '') as upward,
      coalesce(v.downward, '') as downward, v.review_on, v.written_at, o.name as written_for,
      array(select jsonb_build_object('question', line.question, 'first', line.first,
          'answers', line.answers, 'phone', line.phone, 'hours', line.hours)
        from neighbourhood.local_agreement_line line
        where line.agreement_id = l.id and line.version = v.version order by line.position) as lines,
      array(select jsonb_build_object('id', o.id, 'name', o.name, 'mine', people.administers(o.id))
        from neighbourhood.local_agreement_party p join people.organisation o on o.id = p.organisation_id
        where p.agreement_id = l.id order by o.name) as parties,
      array(select jsonb_build_object('version', w.version, 'written_at', w.written_at,
          'written_for', o.name)
        from neighbourhood.local_agreement_version w left join people.organisation o on o.id = w.written_for
        where w.agreement_id = l.id order by w.version desc) as versions
    from (${named}) l
    left join neighbourhood.local_agreement_version v on v.agreement_id = l.id and v.version = coalesce(
      ${version}::int,
      (select max(w.version) from neighbourhood.local_agreement_version w where w.agreement_id = l.id))
    left join people.organisation o on o.id = v.written_for
    where l.code = ${code} and (${version}::int is null or v.version is not null)`.execute(tx)
  return rows[0]
}

export type AgreementLink = { code: string; name: string; municipality: string }

const link = sql`jsonb_build_object('code', l.code, 'name', l.name, 'municipality', l.municipality)`

/** As one list: those that hold in these areas, and in their whole municipality. */
export const agreementsIn = (municipality: string, areas: readonly string[]) =>
  sql<AgreementLink[]>`array(select ${link} from (${named}) l
    where l.municipality_code = ${municipality}
      and (l.area_code is null or l.area_code = any(${areas}::text[])) order by l.name)`

/** Which this person may write; null for who administers nothing. `platform`: they may open one. */
export async function readKept(tx: Tx) {
  const { rows } = await sql<{ platform: boolean; kept: AgreementLink[]; administers: boolean }>`
    select people.administers_platform() as platform,
      exists (select 1 from people.organisation_administrator o where o.person_id = app.me()) as administers,
      array(select ${link} from (${named}) l where neighbourhood.agrees(l.id) order by l.municipality, l.name) as kept`.execute(
    tx,
  )
  const [page] = rows
  return page && (page.platform || page.administers) ? page : null
}

/** Of an area or a municipality of today. Twice is once. */
export async function openAgreement(tx: Tx, code: string): Promise<void> {
  await sql`
    insert into neighbourhood.local_agreement (id, municipality_code, area_code)
    select ${newId()}, place.municipality_code, place.area_code from (
      select m.code as municipality_code, null as area_code from geography.municipality m
        where m.code = ${code} and m.valid_until is null
      union all
      select a.municipality_code, a.code from geography.area a
        where a.code = ${code} and a.valid_until is null) place
    on conflict do nothing`.execute(tx)
}

/** What a version holds; its number is that of the one it was made from. @returns false when that is the last no more */
export async function writeVersion(
  tx: Tx,
  { id, parties }: Pick<LocalAgreement, 'id' | 'parties'>,
  { lines, ...course }: Version,
): Promise<boolean> {
  const version = course.version + 1
  const written = await tx
    .insertInto('neighbourhood.local_agreement_version')
    .values({
      ...course,
      version,
      agreement_id: id,
      written_for: parties.find(({ mine }) => mine)?.id ?? null,
    })
    .onConflict((clash) => clash.doNothing())
    .returning('version')
    .executeTakeFirst()
  if (written && lines.length > 0) await writeLines(tx, id, version, lines)
  return written !== undefined
}

async function writeLines(tx: Tx, agreement_id: string, version: number, lines: Line[]) {
  await tx
    .insertInto('neighbourhood.local_agreement_line')
    .values(lines.map((line, index) => ({ ...line, agreement_id, version, position: index + 1 })))
    .execute()
}

export async function addParty(tx: Tx, agreement: string, organisation: string): Promise<void> {
  await tx
    .insertInto('neighbourhood.local_agreement_party')
    .values({ agreement_id: agreement, organisation_id: organisation })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export async function dropParty(tx: Tx, agreement: string, organisation: string): Promise<void> {
  await tx
    .deleteFrom('neighbourhood.local_agreement_party')
    .where('agreement_id', '=', agreement)
    .where('organisation_id', '=', organisation)
    .execute()
}
