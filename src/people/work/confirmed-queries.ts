import { expressionBuilder } from 'kysely'
import type { DB } from '#src/platform/schema.ts'

/** The work that a person does somewhere by the word of that organisation, and that goes on. */
export function confirmedWorkOf(person: string) {
  return expressionBuilder<DB>()
    .selectFrom('people.work as w')
    .innerJoin('people.work_confirmation as y', 'y.work_id', 'w.id')
    .innerJoin('people.organisation as o', 'o.id', 'w.organisation_id')
    .leftJoin('people.work_end as e', 'e.work_id', 'w.id')
    .where('w.person_id', '=', person)
    .where('e.work_id', 'is', null)
    .select([
      'w.id',
      'w.function',
      'w.shown_name',
      'w.organisation_id',
      'o.name as organisation',
      'o.kind',
    ])
    .orderBy('o.name')
}
