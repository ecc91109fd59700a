import type { Tx } from '#src/platform/database.ts'
import { demoId } from '../ids.ts'

const offers = [
  {
    id: demoId('offer fact zuid'),
    title: 'Wij denken mee',
    about:
      'Help je iemand en kom je er niet uit? Een verpleegkundige denkt met je mee. Je hoeft geen naam te noemen.',
    organisation_id: demoId('organisation fact zuid'),
    link: '/buurt/afspraken/BU00140605',
  },
  {
    id: demoId('offer wijkteam'),
    title: 'Er is een stoel vrij aan tafel',
    about: 'Op donderdag koken we samen. Je mag ook alleen mee-eten.',
    organisation_id: demoId('organisation wijkteam'),
  },
]

export async function addDemoOffers(tx: Tx): Promise<void> {
  await tx
    .insertInto('neighbourhood.offer')
    .values(
      offers.map((offer) => ({
        ...offer,
        kind: 'service',
        municipality_code: 'GM0014',
        area_code: 'BU00140605',
      })),
    )
    .execute()
}
