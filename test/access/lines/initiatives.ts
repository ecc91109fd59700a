import { demoId } from '#db/demo/ids.ts'
import type { Lines } from './features.ts'

const at = '/buurt/initiatieven/:initiative'
const words = { wording: 'Iets', amount: '1' }

/** In the example the owner, the relative and the neighbour take part, and the professional helps. */
export const initiatives: Lines = {
  examples: {
    initiative: demoId('initiative soup'),
    'helpers/host': demoId('initiative host anouk'),
    spending: demoId('initiative spending knives'),
    step: demoId('a learning step'),
    report: demoId('a report of an initiative'),
  },
  bodies: {
    [`POST ${at}/meedoen`]: { shown_name: 'Ik' },
    [`POST ${at}/wijzigen`]: { title: 'Samen soep koken', about: 'Met brood' },
    [`POST ${at}/melden`]: { wording: 'Kijk even' },
    [`POST ${at}/geld`]: words,
    [`POST ${at}/leren`]: words,
    [`POST ${at}/helpen`]: {
      ...{ shown_name: 'Ik', budget: '10' },
      helps_as: `werk:${demoId('work of anouk')}`,
    },
  },
  table: {
    'GET /buurt/initiatieven': '200 200 200 200 200 200 200 200 200',
    'GET /buurt/initiatieven/nieuw': '303 200 200 200 200 200 200 200 200',
    'POST /buurt/initiatieven': '403 422 422 422 422 422 422 422 422',
    [`GET ${at}`]: '200 200 200 200 200 200 200 200 200',
    [`GET ${at}/wijzigen`]: '303 403 403 403 200 403 403 403 403',
    [`POST ${at}/wijzigen`]: '403 403 403 403 303 403 403 403 403',
    [`GET ${at}/melden`]: '200 200 200 200 200 200 200 200 200',
    [`POST ${at}/melden`]: '303 303 303 303 303 303 303 303 303',
    [`GET ${at}/helpen`]: '303 200 200 200 200 200 200 200 200',
    [`POST ${at}/helpen`]: '403 403 403 303 403 403 403 403 403',
    [`GET ${at}/geld`]: '303 200 200 200 200 403 403 403 403',
    [`POST ${at}/geld`]: '403 303 303 403 303 403 403 403 403',
    [`POST ${at}/geld/:spending/:answer{ja|nee}`]: '403 303 303 403 303 403 403 403 403',
    [`GET ${at}/leren`]: '303 200 200 403 200 403 403 403 403',
    [`POST ${at}/leren`]: '403 303 303 403 303 403 403 403 403',
    [`POST ${at}/leren/:step/:turn{gedaan|weg}`]: '403 303 303 403 303 403 403 403 403',
    [`POST ${at}/geld/:spending/intrekking`]: '403 404 403 403 303 403 403 403 403',
    [`POST ${at}/meldingen/:report/bekeken`]: '403 403 403 303 403 403 403 403 303',
    [`POST ${at}/helpers/:host/einde`]: '403 404 403 303 404 404 404 404 404',
    [`POST ${at}/stoppen`]: '403 303 303 403 303 403 403 403 403',
    [`POST ${at}/meedoen`]: '403 303 303 303 303 303 303 303 303',
    [`POST ${at}/einde`]: '403 403 403 403 403 403 403 403 403',
    [`POST ${at}/weghalen`]: '403 403 403 403 403 403 403 403 303',
  },
}
