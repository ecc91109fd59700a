import { expressionBuilder, type SqlBool, sql } from 'kysely'
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres'
import type { Found } from '#src/geography/found.ts'
import type { Tx } from '#src/platform/database.ts'
import type { DB } from '#src/platform/schema.ts'
import { mayHelp } from './hosts/may-help-queries.ts'
import type { Spending } from './initiative.ts'

const eb = expressionBuilder<DB>()
const most = 60

export type Listed = {
  id: string
  title: string
  ended_at: string | null
  where: string
  joined: number
  hosted: boolean
  mine: boolean
  reports: number
}

export type Host = {
  id: string
  shown_name: string
  organisation: string
  place_id: string | null
  work_id: string | null
  place: string | null
  place_words: string
  budget_cents: number
  mine: boolean
}

/** What the viewer is in it; null for who does not take part. */
export type Part = { id: string; is_proposer: boolean; shown_name: string }
export type OpenSpending = Spending & { mine: boolean; said: boolean | null }

/** What is going on, newest first; near a place when one is asked. What ended is for who was in it. */
export function readInitiatives(tx: Tx, person: string | null, near: Found | null) {
  return tx
    .selectFrom('neighbourhood.initiative as i')
    .innerJoin('geography.municipality as m', 'm.code', 'i.municipality_code')
    .leftJoin('geography.area as a', 'a.code', 'i.area_code')
    .where('i.taken_down_at', 'is', null)
    .where((of) => of.or([of('i.ended_at', 'is', null), takesPart(person)]))
    .$if(near !== null, (some) => some.where(isNear(near as Found)))
    .select(['i.id', 'i.title', 'i.ended_at'])
    .select([
      whereOf.as('where'),
      joinedOf.as('joined'),
      takesPart(person).as('mine'),
      sql<boolean>`exists (select 1 from neighbourhood.initiative_host h where h.initiative_id = i.id)`.as(
        'hosted',
      ),
      sql<number>`(select count(*)::int from neighbourhood.initiative_report r where r.initiative_id = i.id)`.as(
        'reports',
      ),
    ])
    .orderBy('i.begun_at', 'desc')
    .orderBy('i.id')
    .limit(most)
    .execute()
}

const whereOf = sql<string>`coalesce(a.name || ', ' || m.shown_name, m.shown_name)`
const joinedOf = sql<number>`(select count(*)::int from neighbourhood.initiative_presence p where p.initiative_id = i.id)`
const takesPart = (person: string | null) =>
  sql<boolean>`exists (select 1 from neighbourhood.initiative_participant p
    where p.initiative_id = i.id and p.person_id = ${person}::uuid)`

/** In the neighbourhood itself, or somewhere in its municipality without saying where. */
const isNear = ({ municipality, areas }: Found) =>
  areas === null
    ? sql<SqlBool>`i.municipality_code = ${municipality.code}`
    : sql<SqlBool>`(i.area_code = any (${areas}::text[])
        or (i.area_code is null and i.municipality_code = ${municipality.code}))`

/** One initiative with all that the viewer may read of it. */
export function readInitiative(tx: Tx, person: string | null, id: string) {
  return tx
    .selectFrom('neighbourhood.initiative as i')
    .innerJoin('geography.municipality as m', 'm.code', 'i.municipality_code')
    .leftJoin('geography.area as a', 'a.code', 'i.area_code')
    .where('i.id', '=', id)
    .select(['i.id', 'i.title', 'i.about', 'i.ended_at', 'i.taken_down_at'])
    .select(['i.municipality_code', 'i.area_code'])
    .select([
      whereOf.as('where'),
      joinedOf.as('joined'),
      jsonObjectFrom(partOf(person, id)).$castTo<Part | null>().as('part'),
      jsonArrayFrom(namesOf(id)).$castTo<{ shown_name: string }[]>().as('names'),
      jsonArrayFrom(hostsOf(person, id)).$castTo<Host[]>().as('hosts'),
      jsonArrayFrom(spendingsOf(person, id)).$castTo<OpenSpending[]>().as('spendings'),
      jsonArrayFrom(activitiesOf(id)).$castTo<{ id: string; title: string }[]>().as('activities'),
      jsonArrayFrom(reportsOf(id)).$castTo<{ id: string; wording: string }[]>().as('reports'),
      sql<boolean>`people.administers_platform()`.as('administers'),
      sql<boolean>`neighbourhood.helps_initiative(i.id)`.as('helps'),
      mayHelp(person).as('may_help'),
    ])
    .executeTakeFirst()
}
export type Initiative = NonNullable<Awaited<ReturnType<typeof readInitiative>>>

const partOf = (person: string | null, id: string) =>
  eb
    .selectFrom('neighbourhood.initiative_participant as p')
    .innerJoin('neighbourhood.initiative_name as n', 'n.participant_id', 'p.id')
    .where('p.initiative_id', '=', id)
    .where('p.person_id', '=', person)
    .select(['p.id', 'p.is_proposer', 'n.shown_name'])

const namesOf = (id: string) =>
  eb
    .selectFrom('neighbourhood.initiative_name as n')
    .where('n.initiative_id', '=', id)
    .select('n.shown_name')
    .orderBy('n.shown_name')

const hostsOf = (person: string | null, id: string) =>
  eb
    .selectFrom('neighbourhood.initiative_host as h')
    .leftJoin('neighbourhood.place as l', 'l.id', 'h.place_id')
    .where('h.initiative_id', '=', id)
    .select(['h.id', 'h.shown_name', 'h.organisation', 'h.place_words', 'h.budget_cents'])
    .select(['h.place_id', 'h.work_id', 'l.name as place'])
    .select(sql<boolean>`coalesce(h.person_id = ${person}::uuid, false)`.as('mine'))
    .orderBy('h.offered_at')

function spendingsOf(person: string | null, id: string) {
  const votes = (says: boolean) =>
    sql<number>`(select count(*)::int from neighbourhood.initiative_vote v
      where v.spending_id = s.id and v.says_yes = ${says})`
  const mine = sql`(select p.id from neighbourhood.initiative_participant p
    where p.initiative_id = s.initiative_id and p.person_id = ${person}::uuid)`
  return eb
    .selectFrom('neighbourhood.initiative_spending as s')
    .where('s.initiative_id', '=', id)
    .select(['s.id', 's.wording', 's.amount_cents', 's.agreed_at'])
    .select([
      votes(true).as('yes'),
      votes(false).as('no'),
      sql<boolean>`coalesce(s.proposed_by = ${mine}, false)`.as('mine'),
      sql<boolean | null>`(select v.says_yes from neighbourhood.initiative_vote v
        where v.spending_id = s.id and v.participant_id = ${mine})`.as('said'),
    ])
    .orderBy('s.proposed_at')
    .orderBy('s.id')
}

/** What it became, at the place of who helps. */
const activitiesOf = (id: string) =>
  eb
    .selectFrom('neighbourhood.activity as b')
    .innerJoin('neighbourhood.initiative_host as h', 'h.place_id', 'b.place_id')
    .where('h.initiative_id', '=', id)
    .where('b.initiative_id', '=', id)
    .where('b.ended_at', 'is', null)
    .select(['b.id', 'b.title'])
    .distinct()
    .orderBy('b.id')

const reportsOf = (id: string) =>
  eb
    .selectFrom('neighbourhood.initiative_report as r')
    .where('r.initiative_id', '=', id)
    .select(['r.id', 'r.wording'])
    .orderBy('r.reported_at')
