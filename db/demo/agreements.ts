import type { Tx } from '#src/platform/database.ts'
import { demoId } from './ids.ts'
import { daysFromNow } from './moments.ts'
import { noorsPlan } from './plan.ts'

type Demo = {
  key: string
  wording: string
  by?: string
  goal?: string
  rhythm?: 'daily' | 'weekly' | 'when-needed'
  dueIn?: number
  facts: [kind: string, daysAgo: number][]
}

const agreements: Demo[] = [
  {
    key: 'walk',
    wording: 'Samen een rondje door het park',
    by: 'bep',
    goal: 'walk',
    rhythm: 'weekly',
    facts: [
      ['taken-on', 40],
      ['done', 4],
    ],
  },
  {
    key: 'call',
    wording: 'Op zondagavond even bellen',
    by: 'karim',
    rhythm: 'weekly',
    facts: [['taken-on', 33]],
  },
  {
    key: 'post',
    wording: 'Samen de stapel post openmaken',
    by: 'karim',
    goal: 'post',
    dueIn: -3,
    facts: [['taken-on', 20]],
  },
  {
    key: 'debts',
    wording: 'Uitzoeken bij wie ik terechtkan met de brief van de energie',
    by: 'anouk',
    goal: 'post',
    dueIn: 9,
    facts: [],
  },
  {
    key: 'choir',
    wording: 'Een keer mee gaan kijken bij een koor',
    by: 'thijs',
    goal: 'choir',
    dueIn: 20,
    facts: [['taken-on', 12]],
  },
  {
    key: 'breakfast',
    wording: 'Ontbijten voor tien uur',
    rhythm: 'daily',
    facts: [['taken-on', 30]],
  },
  {
    key: 'plants',
    wording: 'De plant op het balkon water geven als ik weg ben',
    by: 'bep',
    rhythm: 'when-needed',
    facts: [['taken-on', 25]],
  },
  {
    key: 'lamp',
    wording: 'De lamp in de gang maken',
    by: 'karim',
    dueIn: -10,
    facts: [
      ['taken-on', 24],
      ['done', 2],
    ],
  },
]

/** Who does what for Noor: returning and once, done, asked, and one that is still open. */
export async function addDemoAgreements(tx: Tx): Promise<void> {
  const recorded_by = demoId('noor')
  for (const { key, wording, by, goal, rhythm, dueIn, facts } of agreements) {
    const id = demoId(`agreement ${key}`)
    const carried_by = by ? demoId(`member ${by}`) : null
    await tx
      .insertInto('plans.agreement')
      .values({
        plan_id: noorsPlan,
        id,
        wording,
        carried_by,
        goal_id: goal ? demoId(`goal ${goal}`) : null,
        rhythm: rhythm ?? 'once',
        due_on: dueIn === undefined ? null : daysFromNow(dueIn).slice(0, 10),
        recorded_by,
        recorded_at: daysFromNow(-41),
      })
      .execute()
    for (const [kind, daysAgo] of facts) {
      await tx
        .insertInto('plans.agreement_fact')
        .values({
          plan_id: noorsPlan,
          id: demoId(`agreement ${key} ${kind}`),
          agreement_id: id,
          kind,
          carried_by,
          recorded_by: by && by !== 'thijs' ? demoId(by) : recorded_by,
          recorded_at: daysFromNow(-daysAgo),
        })
        .execute()
    }
  }
}
