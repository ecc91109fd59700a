import { type Expression, sql } from 'kysely'

const isPast = sql`(v.ends_at <= now())`

/** A visit `v` to example `p`, as an object; where it is online is kept for who comes. */
export const shownVisit = sql`jsonb_build_object('id', v.id, 'slug', p.slug, 'title', p.title, 'host', v.host,
  'place', v.place, 'online', v.online, 'web', case when v.organised_by = app.me() then v.web else '' end,
  'starts_at', v.starts_at, 'ends_at', v.ends_at, 'seats', v.seats,
  'taken', (select count(*)::int from practices.visit_seat s where s.visit_id = v.id),
  'wording', v.wording, 'recap', v.recap, 'cancelled_at', v.cancelled_at, 'is_past', ${isPast},
  'mine', v.organised_by is not distinct from app.me())`

/** The visits to one example: those to come first, then the last that left something to read. */
export const visitsOf = (practice: Expression<string>) => sql`coalesce((
  select jsonb_agg(${shownVisit} order by ${isPast}, abs(extract(epoch from v.starts_at - now())))
  from practices.visit v
  where v.practice_id = ${practice} and v.cancelled_at is null
    and (not ${isPast} or v.recap <> '')), '[]')`
