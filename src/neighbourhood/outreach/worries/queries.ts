import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { WorryInput } from './worry.ts'

export type Face = { shown_name: string; is_expert: boolean }

/** A neighbourhood or municipality, and the team that goes there. */
export type Whereabouts = {
  code: string
  label: string
  municipality: string
  municipality_code: string
  area_code: string | null
  team: { id: string; name: string; crisis_phone: string; faces: Face[] } | null
  /** Where else in this municipality a team goes. */
  served: { code: string; label: string }[]
}

/** Only a team with an expert by experience counts; of more, the one that is nearest. Undefined: no such area. */
export async function readWhereabouts(tx: Tx, code: string): Promise<Whereabouts | undefined> {
  const { rows } = await sql<Whereabouts>`
    with spot as (
      select m.code, m.shown_name as label, m.shown_name as municipality,
        m.code as municipality_code, null as area_code, null as wijk_code
      from geography.municipality m where m.code = ${code} and m.valid_until is null
      union all
      select a.code, a.name || ' (' || m.shown_name || ')', m.shown_name, m.code, a.code, a.wijk_code
      from geography.area a join geography.municipality m on m.code = a.municipality_code
      where a.code = ${code} and a.valid_until is null
    )
    select s.code, s.label, s.municipality, s.municipality_code, s.area_code,
      (select jsonb_build_object('id', t.id, 'name', t.name, 'crisis_phone', t.crisis_phone, 'faces',
          (select jsonb_agg(jsonb_build_object('shown_name', f.shown_name, 'is_expert', f.is_expert)
            order by f.is_expert desc, f.shown_name) from neighbourhood.team_face f where f.team_id = t.id))
        from neighbourhood.team_area ta join neighbourhood.team t on t.id = ta.team_id
        where ta.code in (s.area_code, s.wijk_code, s.municipality_code) and neighbourhood.takes_worries(t.id)
        order by ta.code = s.area_code desc, ta.area_code is not null desc, t.begun_at, t.id limit 1) as team,
      coalesce((select jsonb_agg(distinct jsonb_build_object('code', a.code, 'label', a.name))
        from neighbourhood.team_area ta join geography.area a on a.code = ta.area_code
        where ta.municipality_code = s.municipality_code and neighbourhood.takes_worries(ta.team_id)), '[]') as served
    from spot s`.execute(tx)
  return rows[0]
}

export type CrisisLine = { municipality: string; crisis_phone: string }

/** Whom to ring in a municipality when it cannot wait, as its team says it. */
export async function readCrisisLines(tx: Tx): Promise<CrisisLine[]> {
  return tx
    .selectFrom('neighbourhood.team as t')
    .innerJoin('neighbourhood.team_area as a', 'a.team_id', 't.id')
    .innerJoin('geography.municipality as m', 'm.code', 'a.municipality_code')
    .where('t.crisis_phone', '<>', '')
    .select(['m.shown_name as municipality', 't.crisis_phone'])
    .distinct()
    .orderBy('m.shown_name')
    .execute()
}

type Where = Pick<Whereabouts, 'municipality_code' | 'area_code'> & { team: { id: string } }

/** The same form sent twice is one worry. Nobody but the team can read it, not even who wrote it. */
export async function sendWorry(
  tx: Tx,
  { municipality_code, area_code, team }: Where,
  { nameless: _, gebied: __, ...worry }: WorryInput,
): Promise<void> {
  await tx
    .insertInto('neighbourhood.worry')
    .values({ ...worry, municipality_code, area_code, team_id: team.id })
    .onConflict((clash) => clash.doNothing())
    .execute()
}
