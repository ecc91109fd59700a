import type { Tx } from '#src/platform/database.ts'
import { demoId } from './ids.ts'

const factTeam = demoId('organisation fact zuid')

const organisations = [
  { id: factTeam, name: 'FACT-team Zuid (verzonnen)', kind: 'fact-team' },
  {
    id: demoId('organisation wijkteam'),
    name: 'Wijkteam De Wijert (verzonnen)',
    kind: 'neighbourhood-team',
  },
  {
    id: demoId('organisation zorgverzekeraar'),
    name: 'Zorgverzekeraar Noord (verzonnen)',
    kind: 'health-insurer',
  },
]

/** Anouk's work, for which she is in Noor's group. */
export const anouksWork = demoId('work of anouk')

export async function addDemoOrganisations(tx: Tx): Promise<void> {
  const administrator = demoId('ineke')
  await tx.insertInto('people.organisation').values(organisations).execute()
  await tx
    .insertInto('people.organisation_administrator')
    .values({ organisation_id: factTeam, person_id: administrator, made_by: administrator })
    .execute()
  await tx
    .insertInto('people.work')
    .values([
      {
        id: anouksWork,
        person_id: demoId('anouk'),
        organisation_id: factTeam,
        shown_name: 'Anouk de Wit',
        function: 'Verpleegkundige',
      },
      {
        id: demoId('work of sam'),
        person_id: demoId('sam'),
        organisation_id: factTeam,
        shown_name: 'Sam',
        function: 'Ervaringsdeskundige',
      },
    ])
    .execute()
  await tx
    .insertInto('people.work_confirmation')
    .values({ work_id: anouksWork, confirmed_by: administrator })
    .execute()
}
