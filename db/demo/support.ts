import type { Tx } from '#src/platform/database.ts'
import { demoId } from './ids.ts'
import { noorsPlan } from './plan.ts'

const supports = [
  {
    key: 'anouk',
    helper: 'Anouk',
    member_id: demoId('member anouk'),
    wording: 'Praten over hoe het gaat, en over mijn medicijnen',
    formal: true,
    payer: 'zvw',
    how_often: 'elke donderdag',
    life_area: 'mind',
    since: '2024-09-02',
  },
  {
    key: 'gp',
    helper: 'Dokter Veenstra',
    wording: 'Mijn huisarts. Kijkt of mijn lijf het goed doet.',
    formal: true,
    payer: 'zvw',
    how_often: 'als ik bel',
    life_area: 'body',
  },
  {
    key: 'lieke',
    helper: 'Lieke',
    wording: 'Samen de post openmaken en het huis op orde houden',
    formal: true,
    payer: 'wmo',
    how_often: 'twee keer per week',
    goal_id: demoId('goal post'),
    since: '2025-02-10',
  },
  {
    key: 'karim',
    helper: 'Karim',
    member_id: demoId('member karim'),
    wording: 'Belt me op zondag en gaat mee naar moeilijke gesprekken',
    formal: false,
    payer: 'own-network',
    how_often: 'elke week',
    goal_id: demoId('goal post'),
  },
  {
    key: 'bep',
    helper: 'Bep van hiernaast',
    member_id: demoId('member bep'),
    wording: 'Zorgt voor Pluis als ik er niet ben. En ze brengt soep.',
    formal: false,
    payer: 'own-network',
    how_often: 'als het nodig is',
    life_area: 'home',
  },
  {
    key: 'garden',
    helper: 'De Moestuin',
    wording: 'Twee ochtenden in de tuin werken',
    formal: true,
    payer: 'wmo',
    since: '2024-04-01',
    until: '2025-11-01',
  },
] as const

export async function addDemoSupport(tx: Tx): Promise<void> {
  for (const { key, ...support } of supports) {
    await tx
      .insertInto('plans.support')
      .values({
        plan_id: noorsPlan,
        id: demoId(`support ${key}`),
        recorded_by: demoId('noor'),
        ...support,
      })
      .execute()
  }
}
