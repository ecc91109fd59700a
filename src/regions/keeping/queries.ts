import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { holding } from '#src/people/accounts/queries.ts'
import { waitingMail } from '#src/people/waiting-mail.ts'
import type { Database, Tx } from '#src/platform/database.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import type { Appointment, MunicipalityInput, Role, Words } from './keeping.ts'

/** What who keeps a region sees of it; `draws`: may say which municipalities lie in it. */
export function readKept(tx: Tx, region: string) {
  return tx
    .selectFrom('regions.region as r')
    .where('r.id', '=', region)
    .select(['r.id', 'r.slug', 'r.name', 'r.about', 'r.version'])
    .select((of) => [
      sql<boolean>`people.administers_platform()`.as('draws'),
      jsonArrayFrom(
        of
          .selectFrom('regions.appointment as a')
          .whereRef('a.region_id', '=', 'r.id')
          .select(['a.id', 'a.shown_name', 'a.appointed_at'])
          .select((own) => own.ref('a.role').$castTo<Role>().as('role'))
          .orderBy('a.shown_name')
          .orderBy('a.id'),
      ).as('appointments'),
      jsonArrayFrom(
        of
          .selectFrom('regions.region_municipality as i')
          .innerJoin('geography.municipality as m', 'm.code', 'i.municipality_code')
          .whereRef('i.region_id', '=', 'r.id')
          .select(['m.code', 'm.shown_name as name', 'i.valid_from', 'i.valid_until'])
          .orderBy('m.shown_name')
          .orderBy('m.code'),
      ).as('municipalities'),
    ])
    .executeTakeFirstOrThrow()
}

export type Kept = Awaited<ReturnType<typeof readKept>>

/** Of today and of before: what once was may be drawn too. */
export function readMunicipalities(tx: Tx) {
  return tx
    .selectFrom('geography.municipality')
    .select(['code', 'shown_name', 'valid_until'])
    .orderBy('shown_name')
    .orderBy('code')
    .execute()
}

/** @returns false when somebody else changed it meanwhile */
export async function saveWords(tx: Tx, region: string, { version, ...words }: Words) {
  const written = await tx
    .updateTable('regions.region')
    .set({ ...words, version: version + 1 })
    .where('id', '=', region)
    .where('version', '=', version)
    .executeTakeFirst()
  return written.numUpdatedRows === 1n
}

/** Whoever has this address does this from now on, and is told that something waits. Says nothing when nobody has it. */
export function appoint(
  db: Database,
  region: string,
  { email, ...appointment }: Appointment,
  by: string,
): Promise<void> {
  return holding(db, email, by, async (tx) => {
    const { id, shown_name, role } = appointment
    const { rows } = await sql<{ person_id: string }>`
      insert into regions.appointment (id, region_id, person_id, role, shown_name, appointed_by)
      select ${id}, ${region}, e.person_id, ${role}, ${shown_name}, ${by}
        from people.person_email e where e.email = ${email}
      on conflict do nothing returning person_id`.execute(tx)
    const person = rows[0]?.person_id
    if (person && person !== by)
      await putInOutbox(tx, waitingMail({ kind: 'region-work', person, about: id }))
  })
}

export async function endAppointment(tx: Tx, region: string, id: string): Promise<void> {
  await tx
    .deleteFrom('regions.appointment')
    .where('region_id', '=', region)
    .where('id', '=', id)
    .execute()
}

/** Draws it in, or with other dates. @returns false when there is no such municipality */
export async function drawIn(
  tx: Tx,
  region_id: string,
  input: MunicipalityInput,
): Promise<boolean> {
  const { municipality_code, ...dates } = input
  const { rows } = await sql`
    insert into regions.region_municipality (region_id, municipality_code, valid_from, valid_until)
    select ${region_id}, m.code, ${dates.valid_from}, ${dates.valid_until}
      from geography.municipality m where m.code = ${municipality_code}
    on conflict (region_id, municipality_code)
      do update set valid_from = excluded.valid_from, valid_until = excluded.valid_until
    returning region_id`.execute(tx)
  return rows.length === 1
}

export async function drawOut(tx: Tx, region: string, code: string): Promise<void> {
  await tx
    .deleteFrom('regions.region_municipality')
    .where('region_id', '=', region)
    .where('municipality_code', '=', code)
    .execute()
}

/** Asked again before the mail goes: whose work for a region ended hears nothing. */
export async function stillAppointed(tx: Tx, id: string): Promise<boolean> {
  const standing = await tx
    .selectFrom('regions.appointment')
    .where('id', '=', id)
    .select('id')
    .executeTakeFirst()
  return standing !== undefined
}
