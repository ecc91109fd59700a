import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database, Tx } from '#src/platform/database.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import type { DB } from '#src/platform/schema.ts'
import { holding } from '../accounts/queries.ts'
import type { Worker } from '../work/work.ts'
import { appointedMail } from './mails.ts'
import type { OrganisationInput, OrganisationKind } from './organisation.ts'

/** For the platform's administrators: null for everybody else. */
export async function readOrganisations(tx: Tx, person: string) {
  const page = await tx
    .selectNoFrom((eb) => [
      eb
        .exists(eb.selectFrom('people.platform_administrator').where('person_id', '=', person))
        .as('allowed'),
      jsonArrayFrom(allOrganisations(tx)).as('organisations'),
    ])
    .executeTakeFirstOrThrow()
  return page.allowed ? page.organisations : null
}

/** Where somebody says who works there, for that person's own pages. */
export const administeredBy = (person: string) =>
  expressionBuilder<DB>()
    .selectFrom('people.organisation_administrator as a')
    .innerJoin('people.organisation as o', 'o.id', 'a.organisation_id')
    .where('a.person_id', '=', person)
    .select(['o.id', 'o.name'])
    .orderBy('o.name')

export async function readAdministered(tx: Tx, person: string) {
  const { mine } = await tx
    .selectNoFrom([jsonArrayFrom(administeredBy(person)).as('mine')])
    .executeTakeFirstOrThrow()
  return mine
}

/** To choose from. */
export function allOrganisations(tx: Tx) {
  return tx
    .selectFrom('people.organisation as o')
    .select(['o.id', 'o.name'])
    .select((eb) => eb.ref('o.kind').$castTo<OrganisationKind>().as('kind'))
    .orderBy('o.name')
}

/** One organisation as its administrator sees it (`own`), or the platform's; undefined for everybody else. */
export async function readOrganisation(tx: Tx, person: string, organisation: string) {
  const page = await allOrganisations(tx)
    .where('o.id', '=', organisation)
    .select('o.thinks_along_since')
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom('people.organisation_administrator as a')
            .whereRef('a.organisation_id', '=', 'o.id')
            .where('a.person_id', '=', person),
        )
        .as('own'),
      eb
        .exists(eb.selectFrom('people.platform_administrator').where('person_id', '=', person))
        .as('as_platform'),
      jsonArrayFrom(
        eb
          .selectFrom('people.work as w')
          .leftJoin('people.work_confirmation as y', 'y.work_id', 'w.id')
          .leftJoin('people.work_end as e', 'e.work_id', 'w.id')
          .whereRef('w.organisation_id', '=', 'o.id')
          .select(['w.id', 'w.shown_name', 'w.function', 'w.said_at'])
          .select(['y.confirmed_at', 'e.ended_at'])
          .orderBy('w.shown_name')
          .orderBy('w.id'),
      )
        .$castTo<Worker[]>()
        .as('workers'),
    ])
    .executeTakeFirst()
  return page && (page.own || page.as_platform) ? page : undefined
}

export type OrganisationOverview = NonNullable<Awaited<ReturnType<typeof readOrganisation>>>

/** The same form sent twice makes one organisation. */
export async function addOrganisation(tx: Tx, organisation: OrganisationInput): Promise<void> {
  await tx
    .insertInto('people.organisation')
    .values(organisation)
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** People may ask this organisation to think along, or no longer; its administrator decides. */
export async function setThinksAlong(
  tx: Tx,
  organisation: string,
  thinksAlong: boolean,
): Promise<void> {
  await tx
    .updateTable('people.organisation')
    .where('id', '=', organisation)
    .set({ thinks_along_since: thinksAlong ? sql`now()` : null })
    .execute()
}

type Appointment = { organisation: string; email: string; by: string; origin: string }

/** Whoever has this address becomes administrator. The same statements, and no answer, when nobody has it. */
export function appoint(
  db: Database,
  { organisation, email, by, origin }: Appointment,
): Promise<void> {
  return holding(db, email, by, async (tx) => {
    await tx
      .insertInto('people.organisation_administrator')
      .columns(['organisation_id', 'person_id', 'made_by'])
      .expression((eb) =>
        eb
          .selectFrom('people.person_email as e')
          .where('e.email', '=', email)
          .select([
            sql<string>`${organisation}::uuid`.as('organisation_id'),
            'e.person_id',
            sql<string>`${by}::uuid`.as('made_by'),
          ]),
      )
      .onConflict((clash) => clash.doNothing())
      .execute()
    await putInOutbox(tx, appointedMail(email, origin))
  })
}

/** For the worker: this address has an account that administers something. */
export async function isAdministrator(tx: Tx, email: string): Promise<boolean> {
  const found = await tx
    .selectFrom('people.person_email as e')
    .innerJoin('people.organisation_administrator as a', 'a.person_id', 'e.person_id')
    .where('e.email', '=', email)
    .select('a.person_id')
    .executeTakeFirst()
  return found !== undefined
}

/** For whoever runs the server. @returns false when nobody has this address */
export async function makePlatformAdministrator(tx: Tx, email: string): Promise<boolean> {
  const person = await tx
    .selectFrom('people.person_email')
    .select('person_id')
    .where('email', '=', email)
    .executeTakeFirst()
  if (!person) return false
  await tx
    .insertInto('people.platform_administrator')
    .values(person)
    .onConflict((clash) => clash.doNothing())
    .execute()
  return true
}
