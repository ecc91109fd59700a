import { expressionBuilder, type RawBuilder, sql } from 'kysely'
import type { DB } from '#src/platform/schema.ts'

const eb = expressionBuilder<DB>()

/** What somebody takes part in, with what they wanted to learn and what they proposed to buy. */
export const joinedBy = (person: string) =>
  eb
    .selectFrom('neighbourhood.initiative_participant as p')
    .innerJoin('neighbourhood.initiative as i', 'i.id', 'p.initiative_id')
    .innerJoin('neighbourhood.initiative_name as n', 'n.participant_id', 'p.id')
    .where('p.person_id', '=', person)
    .select(['i.title', 'n.shown_name', 'p.is_proposer'])
    .select([
      textsOf(sql`from neighbourhood.initiative_step x where x.participant_id = p.id`).as(
        'learning',
      ),
      textsOf(sql`from neighbourhood.initiative_spending x where x.proposed_by = p.id`).as(
        'spendings',
      ),
    ])
    .orderBy('i.begun_at')

/** What somebody helps, with a place or with money. */
export const helpedBy = (person: string) =>
  eb
    .selectFrom('neighbourhood.initiative_host as h')
    .innerJoin('neighbourhood.initiative as i', 'i.id', 'h.initiative_id')
    .where('h.person_id', '=', person)
    .select(['i.title', 'h.shown_name', 'h.organisation', 'h.place_words', 'h.offered_at'])
    .orderBy('h.offered_at')

const textsOf = (rows: RawBuilder<unknown>) =>
  sql<string[]>`array(select x.wording ${rows} order by x.id)`
