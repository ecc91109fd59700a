import { sql } from 'kysely'
import type { Tx } from '#src/platform/database.ts'
import { breachInWords } from '#src/regions/plan/words.ts'
import { breachesOf } from '#src/regions/waiting/breach-queries.ts'
import { demoId } from '../ids.ts'
import { daysFromNow } from '../moments.ts'

const regions = ['groningen', 'drenthe']
const goal = demoId('region goal first talk')
const mappedOut = demoId('region action map')
const lookThrough = demoId('region action look through')
const openDoor = demoId('region action open door')

const day = (days: number) => daysFromNow(days).slice(0, 10)

/** Wouter and the plan of his region, after the waits of today. */
export async function addDemoRegionalPlan(tx: Tx): Promise<void> {
  const kept = await tx
    .selectFrom('regions.region')
    .where('slug', 'in', regions)
    .select(['id', 'slug'])
    .execute()
  const region_id = kept.find(({ slug }) => slug === 'groningen')?.id ?? ''
  const wouter = demoId('wouter')
  await tx
    .insertInto('regions.appointment')
    .values(
      kept.map(({ id, slug }) => ({
        ...{ id: demoId(`appointment wouter ${slug}`), region_id: id, person_id: wouter },
        ...{ role: 'accelerator', shown_name: 'Wouter Hoekstra', appointed_by: wouter },
      })),
    )
    .execute()
  await tx
    .insertInto('regions.plan_goal')
    .values({
      ...{
        id: goal,
        region_id,
        title: 'Niemand wacht langer dan vier weken op een eerste gesprek',
      },
      about: 'Wie wacht, weet bij wie hij terechtkan. En kan intussen al iets doen.',
    })
    .execute()
  const [longest] = await breachesOf(tx, region_id)
  const about = longest
    ? { breach: longest.key, breach_words: breachInWords(longest) }
    : { breach: '', breach_words: '' }
  const none = { breach: '', breach_words: '', region_id, goal_id: goal }
  await tx
    .insertInto('regions.plan_action')
    .values([
      {
        ...{ ...none, ...about, id: lookThrough },
        wording: 'Samen met huisartsen de lijst van wachtenden doorlopen',
        about: 'Wie kan ergens anders eerder terecht? Iedereen wordt gebeld.',
        who: 'Transfertafel Groningen (verzonnen)',
        organisation_id: demoId('organisation fact zuid'),
        due_on: day(40),
      },
      {
        ...{ ...none, id: openDoor },
        wording: 'Elke week een inloop voor wie wacht',
        about: 'Met een ervaringsdeskundige en iemand van het wijkteam.',
        who: 'Een sociaal werker en een ervaringsdeskundige',
        organisation_id: demoId('organisation wijkteam'),
        due_on: day(-12),
      },
      {
        ...{ ...none, id: mappedOut, goal_id: null },
        wording: 'Alle plekken zonder indicatie in kaart',
        about: '',
        who: 'Wouter Hoekstra',
        organisation_id: null,
        due_on: day(-60),
      },
    ])
    .execute()
  const said = (action_id: string, kind: string, days: number) => ({
    ...{ id: demoId(`${action_id} ${kind}`), action_id, kind },
    said_at: sql<string>`now() - make_interval(days => ${days})`,
  })
  await tx
    .insertInto('regions.plan_action_fact')
    .values([
      said(lookThrough, 'begun', 9),
      said(openDoor, 'begun', 45),
      said(mappedOut, 'begun', 120),
      said(mappedOut, 'done', 66),
    ])
    .execute()
}
