import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import type { Stage } from '#src/practices/adoptions/adoption.ts'
import { demoId } from '../ids.ts'

type DemoAdoption = {
  key: string
  practice: string
  person?: string
  from?: string
  shown_name: string
  municipality_code: string
  /** Days ago. */
  since: number
  changes: string
  why: string
  stages: { stage: Stage; ago: number; result?: string; lesson?: string }[]
}

const adoptions: readonly DemoAdoption[] = [
  {
    key: 'wijert',
    practice: 'barbarahoes',
    person: 'rachida',
    shown_name: 'Inloop De Wijert (verzonnen)',
    municipality_code: 'GM0014',
    since: 900,
    changes: 'Wij zijn ook op zondag open, en koken dan samen.',
    why: 'Op zondag is er in de wijk niets anders open.',
    stages: [
      { stage: 'trial', ago: 900 },
      {
        stage: 'lasting',
        ago: 420,
        result: 'Op zondag komen er meer mensen dan op andere dagen. Zij koken nu zelf.',
      },
    ],
  },
  {
    key: 'beijum',
    practice: 'barbarahoes',
    from: 'wijert',
    shown_name: 'Buurthuis in Beijum (verzonnen)',
    municipality_code: 'GM0014',
    since: 200,
    changes: 'Wij koken op woensdag, met groente uit de buurttuin.',
    why: 'De tuin is om de hoek.',
    stages: [{ stage: 'trial', ago: 200, result: 'Acht vaste koks na drie maanden.' }],
  },
  {
    key: 'assen',
    practice: 'barbarahoes',
    shown_name: 'Stadsinloop in Assen (verzonnen)',
    municipality_code: 'GM0106',
    since: 700,
    changes: 'Wij begonnen met twee betaalde krachten en zonder vrijwilligers.',
    why: 'We wilden snel open.',
    stages: [
      { stage: 'trial', ago: 700 },
      {
        stage: 'stopped',
        ago: 250,
        lesson:
          'Begin met bezoekers die zelf gastheer of gastvrouw worden. Anders stopt het als het geld stopt.',
      },
    ],
  },
  {
    key: 'leeuwarden',
    practice: 'buurtcirkel',
    shown_name: 'Buurtcirkels in Leeuwarden (verzonnen)',
    municipality_code: 'GM0080',
    since: 1100,
    changes: '',
    why: '',
    stages: [{ stage: 'without-project', ago: 300, result: 'De coach staat nu in de begroting.' }],
  },
]

const daysAgo = (days: number) => sql<string>`current_date - ${days}::integer`
const momentAgo = (days: number) => sql<string>`now() - make_interval(days => ${days}::integer)`
const idOf = (key: string) => demoId(`adoption ${key}`)
const practiceId = (slug: string) =>
  sql<string>`(select id from practices.practice where slug = ${slug})`

/** Who took over what, and one of them is asked whether it is still so. */
export async function addDemoAdoptions(tx: Tx): Promise<void> {
  await tx
    .insertInto('practices.adoption')
    .values(
      adoptions.map(({ key, practice, person, from, since, stages, ...one }) => ({
        ...{ id: idOf(key), ...one, practice_id: practiceId(practice) },
        person_id: person ? demoId(person) : null,
        adopted_from: from ? idOf(from) : null,
        since: daysAgo(since),
        made_at: momentAgo(since),
        confirmed_at: momentAgo(Math.min(...stages.map(({ ago }) => ago))),
      })),
    )
    .execute()
  await tx
    .insertInto('practices.adoption_stage')
    .values(
      adoptions.flatMap(({ key, stages }) =>
        stages.map(({ stage, ago, result = '', lesson = '' }) => ({
          ...{ id: demoId(`stage ${key} ${stage}`), adoption_id: idOf(key), stage, result, lesson },
          ...{ since: daysAgo(ago), recorded_at: momentAgo(ago) },
        })),
      ),
    )
    .execute()
  await tx
    .insertInto('practices.adoption_question')
    .values({ adoption_id: idOf('wijert'), year: sql<number>`extract(year from now())::integer` })
    .execute()
}
