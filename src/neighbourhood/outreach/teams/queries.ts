import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { hold } from '#src/people/accounts/queries.ts'
import { administeredBy } from '#src/people/organisations/queries.ts'
import { waitingMail } from '#src/people/waiting-mail.ts'
import type { Tx } from '#src/platform/database.ts'
import { putInOutbox } from '#src/platform/outbox.ts'
import type { DB } from '#src/platform/schema.ts'
import { areasOfTeam } from '../visits/queries.ts'
import type { HandOver } from '../visits/visit.ts'
import type { TeamInput } from './team.ts'

const eb = expressionBuilder<DB>()

const administered = (tx: Pick<Tx, 'selectFrom'> = eb) =>
  tx
    .selectFrom('neighbourhood.team as t')
    .leftJoin('people.organisation as o', 'o.id', 't.organisation_id')
    .where(sql<boolean>`neighbourhood.administers_team(t.id)`)
    .select(['t.id', 't.name', 't.crisis_phone', 'o.name as organisation'])
    .select(sql<boolean>`neighbourhood.takes_worries(t.id)`.as('active'))
    .orderBy('t.name')

/** For who administers the platform or an organisation; `allowed` false for everybody else. */
export async function readTeams(tx: Tx, person: string) {
  const page = await tx
    .selectNoFrom([
      sql<boolean>`people.administers_platform()`.as('as_platform'),
      jsonArrayFrom(administeredBy(person)).as('organisations'),
      jsonArrayFrom(administered()).as('teams'),
    ])
    .executeTakeFirstOrThrow()
  return { ...page, allowed: page.as_platform || page.organisations.length > 0 }
}

export type Member = { id: string; is_expert: boolean; shown_name: string | null; asked_at: string }

/** A team as its administrators see it: who goes along, nothing of what they read or write. */
export function readTeam(tx: Tx, team: string) {
  return administered(tx)
    .where('t.id', '=', team)
    .select([
      areasOfTeam().as('areas'),
      jsonArrayFrom(
        eb
          .selectFrom('neighbourhood.team_member as m')
          .leftJoin('neighbourhood.team_face as f', 'f.member_id', 'm.id')
          .where('m.team_id', '=', sql.ref<string>('t.id'))
          .select(['m.id', 'm.is_expert', 'm.asked_at', 'f.shown_name'])
          .orderBy('f.shown_name')
          .orderBy('m.id'),
      )
        .$castTo<Member[]>()
        .as('members'),
      jsonArrayFrom(
        eb
          .selectFrom('neighbourhood.hand_over as h')
          .where('h.team_id', '=', sql.ref<string>('t.id'))
          .where('h.month', '>', sql<string>`(now() - interval '1 year')::date`)
          .groupBy('h.kind')
          .select(sql<number>`sum(h.count)::int`.as('count'))
          .select((of) => of.ref('h.kind').$castTo<HandOver>().as('kind')),
      ).as('hand_overs'),
    ])
    .executeTakeFirst()
}

export type Team = NonNullable<Awaited<ReturnType<typeof readTeam>>>

type NewTeam = TeamInput & { id: string; organisation_id: string | null }

/** The same form sent twice is one team. */
export async function addTeam(tx: Tx, team: NewTeam): Promise<void> {
  await tx
    .insertInto('neighbourhood.team')
    .values(team)
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export async function changeTeam(tx: Tx, team: string, input: TeamInput): Promise<void> {
  await tx.updateTable('neighbourhood.team').set(input).where('id', '=', team).execute()
}

/** With all it held, at once: worries and notes are nobody else's. */
export async function endTeam(tx: Tx, team: string): Promise<void> {
  await tx.deleteFrom('neighbourhood.team').where('id', '=', team).execute()
}

/** @returns false when there is no such municipality, wijk or buurt */
export async function addArea(tx: Tx, team: string, code: string): Promise<boolean> {
  const there = await tx
    .selectFrom('geography.municipality')
    .where('code', '=', code)
    .where('valid_until', 'is', null)
    .select(['code as municipality_code', sql<string | null>`null`.as('area_code')])
    .unionAll(
      tx
        .selectFrom('geography.area')
        .where('code', '=', code)
        .where('valid_until', 'is', null)
        .select(['municipality_code', 'code as area_code']),
    )
    .executeTakeFirst()
  if (!there) return false
  await tx
    .insertInto('neighbourhood.team_area')
    .values({ team_id: team, ...there })
    .onConflict((clash) => clash.doNothing())
    .execute()
  return true
}

export async function dropArea(tx: Tx, team: string, code: string): Promise<void> {
  await tx
    .deleteFrom('neighbourhood.team_area')
    .where('team_id', '=', team)
    .where('code', '=', code)
    .execute()
}

type Asked = { id: string; team: string; email: string; is_expert: boolean; by: string }

/** Whoever has this address is asked; the same answer when nobody has it. */
export async function askMember(tx: Tx, { id, team, email, is_expert, by }: Asked): Promise<void> {
  await hold(tx, email, by)
  const asked = await tx
    .insertInto('neighbourhood.team_member')
    .columns(['id', 'team_id', 'person_id', 'is_expert'])
    .expression((of) =>
      of
        .selectFrom('people.person_email as e')
        .where('e.email', '=', email)
        .select([
          sql<string>`${id}::uuid`.as('id'),
          sql<string>`${team}::uuid`.as('team_id'),
          'e.person_id',
          sql<boolean>`${is_expert}::boolean`.as('is_expert'),
        ]),
    )
    .onConflict((clash) => clash.doNothing())
    .returning('person_id')
    .executeTakeFirst()
  if (asked) {
    await putInOutbox(tx, waitingMail({ id, kind: 'outreach-team', person: asked.person_id }))
  }
}

/** Not a member any more: what the team has is closed from now on. */
export async function dropMember(tx: Tx, team: string, member: string): Promise<void> {
  await tx
    .deleteFrom('neighbourhood.team_member')
    .where('team_id', '=', team)
    .where('id', '=', member)
    .execute()
}
