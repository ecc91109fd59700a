import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { demoId } from '../ids.ts'

type Said = [step: number, daysAgo: number, state: string, evidence: string]

const said: Said[] = [
  [1, 520, 'busy', 'Er is een projectleider voor één dag in de week.'],
  [
    1,
    380,
    'works',
    'Twee dagen in de week, voor twee jaar betaald. De voorzitter is van geen van de partijen.',
  ],
  [2, 500, 'busy', 'Ggz, RIBW, verslavingszorg en gemeente zitten aan tafel.'],
  [
    2,
    200,
    'busy',
    'De woningcorporatie en een ervaringsdeskundige kwamen erbij. Er is nog geen cliëntenorganisatie.',
  ],
  [3, 470, 'busy', 'De eerste tekst begreep niet iedereen.'],
  [3, 120, 'works', 'De nieuwe tekst past op een bladzijde en is eerst door naasten gelezen.'],
  [4, 300, 'busy', 'In één wijk staat op een rij wat er is.'],
  [5, 100, 'busy', 'We kozen twee voorbeelden en gingen kijken.'],
]

/** A region that is half-way. */
export async function addDemoRoadMap(tx: Tx): Promise<void> {
  const region_id = await groningenOf(tx)
  await tx
    .insertInto('regions.assessment')
    .values(
      said.map(([step, days, state, evidence]) => ({
        ...{ id: demoId(`assessment ${step} ${days}`), region_id, step, state, evidence },
        ...{
          made_by: demoId('marit'),
          made_at: sql<string>`now() - make_interval(days => ${days}::int)`,
        },
      })),
    )
    .execute()
}

export async function groningenOf(tx: Tx): Promise<string> {
  const region = tx.selectFrom('regions.region').where('slug', '=', 'groningen').select('id')
  return (await region.executeTakeFirstOrThrow()).id
}
