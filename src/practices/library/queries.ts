import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { Adoption } from '../adoptions/adoption.ts'
import { adoptionsOf } from '../adoptions/chain-queries.ts'
import { type Facet, type Search, tagOf } from '../facet.ts'
import type { Level, PracticeRecord } from '../practice.ts'
import type { Visit } from '../visits/visit.ts'
import { visitsOf } from '../visits/visit-queries.ts'

export const pageLength = 20

export type Hit = {
  slug: string
  title: string
  level: Level
  kind: string
  place: string
  description: string
}
export type Counted = { facet: Facet; value: string; label: string; number: number }
export type Answer = {
  total: number
  hits: Hit[]
  counts: Counted[]
  editor: boolean
  reviewer: boolean
}

/**
 * The library as it was asked for, with how many more choices would leave: one statement. Not all that was found
 * is ranked: of each word at most `candidates` (with those that have all of them), so that a word that nearly
 * every text has costs no more than another.
 */
export async function searchPractices(tx: Tx, search: Search): Promise<Answer> {
  const { rows } = await sql<Answer>`${searchStatement(search)}`.execute(tx)
  return rows[0] as Answer
}

const candidates = 200
/** D, C, B, A: of around, body, heart and title (../queries.ts). */
const weights = sql`'{0.1, 0.3, 0.6, 1}'::real[]`
/** ts_rank divides by the number of words; here many words stand for one. */
const rank = (query: ReturnType<typeof sql>) =>
  sql`ts_rank(${weights}, c.search, ${query}) * (numnode(${query}) + 1) / 2`

const searchStatement = ({ words, chosen, page }: Search) => sql`
  with asked as materialized (
    select a.*, ${chosen.map(({ facet, value }) => tagOf(facet, value))}::text[] as chosen from practices.asked(${words}) a
  ), hits as materialized (
    select p.id, p.facets from asked a, practices.practice p
     where a.anyone is null and p.facets @> a.chosen and p.archived_at is null
    union all
    select p.id, p.facets from asked a, practices.practice p
     where p.search @@ a.anyone and p.facets @> a.chosen and p.archived_at is null
  ), counts as (
    select tag, count(*) as number from hits, unnest(facets) tag group by tag
  ), candidates as (
    select p.id, p.level, p.title, p.search, false as ranks from asked a, practices.practice p
     where a.anyone is null and p.facets @> a.chosen and p.archived_at is null
    union all
    (select p.id, p.level, p.title, p.search, true from asked a, practices.practice p
      where p.search @@ a.everyone and p.facets @> a.chosen and p.archived_at is null limit ${candidates})
    union all
    select found.*, true from asked a, generate_subscripts(a.exact, 1) n, lateral (
      select p.id, p.level, p.title, p.search from practices.practice p
       where p.search @@ a.wide[n] and p.facets @> a.chosen and p.archived_at is null
       limit ${candidates}) found
  ), each_once as materialized (
    select distinct on (id) * from candidates
  ), scored as materialized (
    select c.id, n, ${rank(sql`a.exact[n]`)} + 0.6 * ${rank(sql`a.wide[n]`)} as score
      from asked a, each_once c, generate_subscripts(a.exact, 1) n where c.ranks
  ), telling as (
    select n, ln(1 + count(*)::numeric / greatest(count(*) filter (where score > 0), 1))::real as weight from scored group by n
  ), ranked as (
    select id, sum(score * weight) as score from scored join telling using (n) group by id
  ), best as (
    select c.id, c.title, ${levelOrder} as level_order, coalesce(r.score, 0) as score
      from each_once c left join ranked r using (id)
     order by score desc, level_order desc, title, id
     limit ${pageLength} offset ${(page - 1) * pageLength}
  )
  select (select count(*)::int from hits) as total, practices.is_editor() as editor, practices.is_reviewer() as reviewer,
    coalesce((select jsonb_agg(jsonb_build_object('slug', p.slug, 'title', p.title, 'level', p.level,
      'kind', content->>'kind', 'place', content->>'place', 'description', content->>'description')
      order by b.score desc, b.level_order desc, b.title, b.id) from best b join practices.practice p using (id)), '[]') as hits,
    coalesce((select jsonb_agg(jsonb_build_object('facet', split_part(tag, ':', 1),
      'value', substr(tag, strpos(tag, ':') + 1), 'number', number,
      'label', coalesce(m.shown_name, substr(tag, strpos(tag, ':') + 1))))
      from counts left join geography.municipality m on tag = 'plaats:' || m.code), '[]') as counts`

const levelOrder = sql`array_position(array['aangemeld', 'beschreven', 'onderbouwd', 'onderzocht'], c.level)`

export type Practice = {
  id: string
  content: PracticeRecord
  level: Level
  checked_on: string
  /** When reviewers found this level; null: its source says so. */
  reviewed_on: string | null
  changed_at: string
  archived_at: string | null
  reads: number
  editor: boolean
  places: { code: string; name: string }[]
  files: { id: string; name: string; type: string; size: number }[]
  adoptions: Adoption[]
  visits: Visit[]
  /** May have people look along. */
  organises: boolean
}

/** All that the page of one example shows. */
export async function readPractice(tx: Tx, slug: string): Promise<Practice | undefined> {
  const { rows } = await sql<Practice>`
    select p.id, p.content, p.level, p.checked_on::text, p.reviewed_on::text, p.changed_at, p.archived_at, practices.is_editor() as editor,
      coalesce((select sum(number)::int from practices.read_day where practice_id = p.id), 0) as reads,
      coalesce((select jsonb_agg(jsonb_build_object('code', m.code, 'name', m.shown_name) order by m.shown_name)
        from geography.municipality m where p.content->'municipalities' ? m.code), '[]') as places,
      coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type, 'size', f.size)
        order by f.name) from practices.file f where f.practice_id = p.id), '[]') as files,
      ${adoptionsOf(sql.ref('p.id'))} as adoptions, ${visitsOf(sql.ref('p.id'))} as visits,
      practices.may_organise(p.id) as organises
    from practices.practice p where p.slug = ${slug}`.execute(tx)
  return rows[0]
}

/** One more reading, of nobody in particular. */
export async function countReading(tx: Tx, practice: string): Promise<void> {
  await tx
    .insertInto('practices.read_day')
    .values({ practice_id: practice })
    .onConflict((clash) =>
      clash
        .columns(['practice_id', 'day'])
        .doUpdateSet({ number: sql`practices.read_day.number + 1` }),
    )
    .execute()
}

/** These examples, in the order of the question. */
export async function readPractices(tx: Tx, slugs: readonly string[]): Promise<PracticeRecord[]> {
  const rows = await tx
    .selectFrom('practices.practice')
    .select('content')
    .where('slug', 'in', [...slugs, ''])
    .where('archived_at', 'is', null)
    .execute()
  const found = rows.map(({ content }) => content as unknown as PracticeRecord)
  return slugs.flatMap((slug) => found.filter(({ id }) => id === slug))
}

/** How many each choice less would leave, when all together leave nothing. */
export async function readLoosened(tx: Tx, looser: readonly Search[]): Promise<number[]> {
  const totals: number[] = []
  for (const search of looser) totals.push((await searchPractices(tx, search)).total)
  return totals
}

/** A file beside a published example. */
export function readFile(tx: Tx, slug: string, id: string) {
  return tx
    .selectFrom('practices.file as f')
    .innerJoin('practices.practice as p', 'p.id', 'f.practice_id')
    .where('p.slug', '=', slug)
    .where('f.id', '=', id)
    .select(['f.name', 'f.type', 'f.bytes'])
    .executeTakeFirst()
}
