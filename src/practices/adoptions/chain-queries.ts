import { type Expression, sql } from 'kysely'
import type { Adoption } from './adoption.ts'

const shown = sql`jsonb_build_object('id', a.id, 'shown_name', a.shown_name,
  'place', coalesce((select m.shown_name from geography.municipality m where m.code = a.municipality_code), ''),
  'since', a.since, 'changes', a.changes, 'why', a.why, 'adopted_from', a.adopted_from,
  'confirmed_at', a.confirmed_at, 'mine', coalesce(a.person_id = app.me(), false),
  'hidden', (select h.why from practices.adoption_hiding h where h.adoption_id = a.id),
  'stages', coalesce((select jsonb_agg(jsonb_build_object('stage', s.stage, 'result', s.result,
    'lesson', s.lesson, 'since', s.since) order by s.recorded_at desc, s.id desc)
    from practices.adoption_stage s where s.adoption_id = a.id), '[]'))`

/** An adoption `a`, as an object. */
export const shownAdoption = sql<Adoption>`${shown}`

/** Who does this example too: for a query on one example. */
export const adoptionsOf = (practice: Expression<string>) =>
  sql<Adoption[]>`coalesce((select jsonb_agg(${shown}) from practices.adoption a
    where a.practice_id = ${practice}), '[]')`
