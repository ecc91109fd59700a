import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Tx } from '#src/platform/database.ts'
import { type TeamArea, teamsOf } from '../visits/queries.ts'
import { fewest, type Gap, type GapCount, type GapKind, gapDays } from './gap.ts'

const lately = sql<boolean>`g.noticed_at > now() - make_interval(days => ${sql.lit(gapDays)})`
const where = sql<string>`coalesce(a.name, m.shown_name)`

/** What the teams of this person noticed, in their words, and the doors where they go. */
export function readRound(tx: Tx, person: string) {
  return tx
    .selectNoFrom((eb) => [
      teamsOf(person).as('teams'),
      jsonArrayFrom(
        eb
          .selectFrom('neighbourhood.gap_note as w')
          .innerJoin('neighbourhood.gap as g', 'g.id', 'w.gap_id')
          .innerJoin('geography.municipality as m', 'm.code', 'g.municipality_code')
          .leftJoin('geography.area as a', 'a.code', 'g.area_code')
          .where(lately)
          .select(['g.id', 'g.noticed_at', 'w.wording', where.as('where')])
          .select((of) => of.ref('g.kind').$castTo<GapKind>().as('kind'))
          .orderBy('g.noticed_at', 'desc'),
      )
        .$castTo<Gap[]>()
        .as('gaps'),
      jsonArrayFrom(
        eb
          .selectFrom('neighbourhood.place as p')
          .where('p.closed_at', 'is', null)
          .where(sql<boolean>`exists (select 1 from neighbourhood.team_area ta
            where neighbourhood.visits_for(ta.team_id)
              and ta.code in (p.area_code, p.municipality_code))`)
          .select(['p.id', 'p.name'])
          .orderBy('p.name'),
      ).as('places'),
    ])
    .executeTakeFirstOrThrow()
}

type NewGap = { id: string; kind: GapKind; wording: string; team_id: string; area: TeamArea }

/** The same form sent twice is one gap. The words are the team's; what is counted has none. */
export async function noticeGap(
  tx: Tx,
  { id, kind, wording, team_id, area: { municipality_code, area_code } }: NewGap,
): Promise<void> {
  await tx
    .insertInto('neighbourhood.gap')
    .values({ id, team_id, municipality_code, area_code, kind })
    .onConflict((clash) => clash.doNothing())
    .execute()
  await tx
    .insertInto('neighbourhood.gap_note')
    .values({ gap_id: id, team_id, wording })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

export async function takeBackGap(tx: Tx, gap: string): Promise<void> {
  await tx.deleteFrom('neighbourhood.gap').where('id', '=', gap).execute()
}

/** For the region: what was missed how often in the last year, where it was at least three times. */
export function readGaps(tx: Tx, municipalities: readonly string[]): Promise<GapCount[]> {
  return counts(tx)
    .where('g.municipality_code', 'in', [...municipalities, ''])
    .execute()
}

/** The same for one municipality or neighbourhood, with its name; undefined: there is none. */
export async function readGapsIn(tx: Tx, code: string) {
  const area = await tx
    .selectFrom('geography.municipality')
    .where('code', '=', code)
    .select('shown_name as name')
    .unionAll(tx.selectFrom('geography.area').where('code', '=', code).select('name'))
    .executeTakeFirst()
  if (!area) return undefined
  const gaps = await counts(tx)
    .where((eb) => eb.or([eb('g.municipality_code', '=', code), eb('g.area_code', '=', code)]))
    .execute()
  return { ...area, gaps }
}

const counts = (tx: Tx) =>
  tx
    .selectFrom('neighbourhood.gap as g')
    .innerJoin('geography.municipality as m', 'm.code', 'g.municipality_code')
    .leftJoin('geography.area as a', 'a.code', 'g.area_code')
    .where(lately)
    .select(['g.municipality_code', 'g.area_code', where.as('where')])
    .select((eb) => [
      eb.ref('g.kind').$castTo<GapKind>().as('kind'),
      sql<number>`count(*)::int`.as('count'),
    ])
    .groupBy(['g.municipality_code', 'g.area_code', 'm.shown_name', 'a.name', 'g.kind'])
    .having(sql`count(*)`, '>=', fewest)
    .orderBy('count', 'desc')
    .orderBy('g.kind')
