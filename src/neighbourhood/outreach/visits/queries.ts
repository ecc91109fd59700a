import { expressionBuilder, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import { found } from '#src/platform/errors.ts'
import type { DB } from '#src/platform/schema.ts'
import {
  type HandOver,
  type NoteInput,
  noteDays,
  type VisitNote,
  type Worry,
  worryDays,
} from './visit.ts'

const eb = expressionBuilder<DB>()

export type MyTeam = {
  id: string
  name: string
  /** Asked, and not said yes yet. */
  asked: boolean
  /** Yes was said, and the work for which it was said goes on. */
  visits: boolean
  /** As everybody reads it: an expert by experience goes along. */
  active: boolean
  /** Where it goes. */
  areas: TeamArea[]
}

export type TeamArea = {
  code: string
  name: string
  municipality_code: string
  area_code: string | null
}

/** The teams that this person was asked for. */
export const teamsOf = (person: string) =>
  jsonArrayFrom(
    eb
      .selectFrom('neighbourhood.team_member as m')
      .innerJoin('neighbourhood.team as t', 't.id', 'm.team_id')
      .leftJoin('neighbourhood.team_face as f', 'f.member_id', 'm.id')
      .where('m.person_id', '=', person)
      .select((of) => ['t.id', 't.name', of('f.member_id', 'is', null).as('asked')])
      .select([
        sql<boolean>`neighbourhood.visits_for(t.id)`.as('visits'),
        sql<boolean>`neighbourhood.takes_worries(t.id)`.as('active'),
      ])
      .select(areasOfTeam().as('areas'))
      .orderBy('t.name'),
  ).$castTo<MyTeam[]>()

/** Of the team `t` of a query. */
export const areasOfTeam = () =>
  jsonArrayFrom(
    eb
      .selectFrom('neighbourhood.team_area as ta')
      .innerJoin('geography.municipality as m', 'm.code', 'ta.municipality_code')
      .leftJoin('geography.area as a', 'a.code', 'ta.area_code')
      .where('ta.team_id', '=', sql.ref<string>('t.id'))
      .select(['ta.code', 'ta.municipality_code', 'ta.area_code'])
      .select(sql<string>`coalesce(a.name, m.shown_name)`.as('name'))
      .orderBy('name'),
  ).$castTo<TeamArea[]>()

const worries = () =>
  eb
    .selectFrom('neighbourhood.worry as w')
    .innerJoin('geography.municipality as m', 'm.code', 'w.municipality_code')
    .leftJoin('geography.area as a', 'a.code', 'w.area_code')
    .select(['w.id', 'w.team_id', 'w.meeting_spot', 'w.seen_when', 'w.wording', 'w.comes_along'])
    .select(['w.sender', 'w.reach', 'w.written_at'])
    .select([
      sql<string>`coalesce(a.name, m.shown_name)`.as('where'),
      sql<string>`w.written_at + make_interval(days => ${sql.lit(worryDays)})`.as('goes_at'),
    ])

const notes = () =>
  eb
    .selectFrom('neighbourhood.visit_note as n')
    .innerJoin('neighbourhood.team as t', 't.id', 'n.team_id')
    .leftJoin('people.organisation as o', 'o.id', 't.organisation_id')
    .select(['n.id', 'n.team_id', 't.name as team', 'o.name as organisation', 'n.pseudonym'])
    .select(['n.meeting_spot', 'n.wording', 'n.written_at'])
    .select(sql<string>`n.written_at + make_interval(days => ${sql.lit(noteDays)})`.as('goes_at'))

/** What the teams of this person have before them. There is nothing to search it by. */
export function readVisits(tx: Tx, person: string) {
  return tx
    .selectNoFrom([
      teamsOf(person).as('teams'),
      jsonArrayFrom(worries().orderBy('w.written_at')).$castTo<Worry[]>().as('worries'),
      jsonArrayFrom(notes().orderBy('n.written_at', 'desc')).$castTo<VisitNote[]>().as('notes'),
    ])
    .executeTakeFirstOrThrow()
}

export const readMyTeams = (tx: Tx, person: string) =>
  tx.selectNoFrom([teamsOf(person).as('teams')]).executeTakeFirstOrThrow()

export function readWorry(tx: Tx, person: string, worry: string) {
  return tx
    .selectNoFrom([
      teamsOf(person).as('teams'),
      jsonObjectFrom(worries().where('w.id', '=', worry))
        .$castTo<Worry | null>()
        .as('worry'),
    ])
    .executeTakeFirstOrThrow()
}

export function readNote(tx: Tx, person: string, note: string) {
  return tx
    .selectNoFrom([
      teamsOf(person).as('teams'),
      jsonObjectFrom(notes().where('n.id', '=', note))
        .$castTo<VisitNote | null>()
        .as('note'),
    ])
    .executeTakeFirstOrThrow()
}

/**
 * The first visit: the worry goes with it, in this transaction. The same form sent twice is one visit.
 * @throws NotFound when a colleague was there before
 */
export async function recordVisit(tx: Tx, person: string, worry: string, note: NoteInput) {
  const before = await readNote(tx, person, note.id)
  if (before.note) return
  const { team_id } = found((await readWorry(tx, person, worry)).worry)
  await writeNote(tx, team_id, note)
  await dropWorry(tx, worry)
}

/** A visit of which nothing needs to be kept. */
export async function dropWorry(tx: Tx, worry: string): Promise<void> {
  await tx.deleteFrom('neighbourhood.worry').where('id', '=', worry).execute()
}

export async function writeNote(
  tx: Tx,
  team_id: string,
  { id, pseudonym, meeting_spot, wording }: NoteInput,
): Promise<void> {
  await tx
    .insertInto('neighbourhood.visit_note')
    .values({ id, team_id, pseudonym, meeting_spot, wording })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Really gone. */
export async function wipeNote(tx: Tx, note: string): Promise<void> {
  await tx.deleteFrom('neighbourhood.visit_note').where('id', '=', note).execute()
}

/** Only that it happened, in which month. */
export async function countHandOver(tx: Tx, team_id: string, kind: HandOver): Promise<void> {
  const month = sql<string>`date_trunc('month', now() at time zone 'Europe/Amsterdam')::date`
  await tx
    .insertInto('neighbourhood.hand_over')
    .values({ team_id, kind, month })
    .onConflict((clash) =>
      clash.columns(['team_id', 'month', 'kind']).doUpdateSet({ count: sql`hand_over.count + 1` }),
    )
    .execute()
}
