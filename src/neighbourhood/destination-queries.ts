import { type Expression, sql } from 'kysely'

type Id = Expression<string | null> | string | null

/** What an open door or an activity is called now; null when it is no more. Lent to who points at one. */
export const destinationName = (place: Id, activity: Id) =>
  sql<string | null>`coalesce(
    (select d.name from neighbourhood.place d where d.id = ${place} and d.closed_at is null),
    (select d.title from neighbourhood.activity d where d.id = ${activity} and d.ended_at is null))`
