import { type RawBuilder, sql } from 'kysely'

/** How many doors without an indication there are in these municipalities, named by a query of their codes. Lent to regions. */
export const doorsAmong = (municipalities: RawBuilder<unknown>) =>
  sql<number>`(select count(*)::int from neighbourhood.place p
    where p.closed_at is null and p.no_indication and p.municipality_code in (${municipalities}))`
