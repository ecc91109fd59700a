import { demoId } from '#db/demo/ids.ts'
import type { Forms } from './features.ts'

export const offersAndAgreements: Forms = {
  forms: {
    '/beheer/aanbod': {
      as: 'anouk',
      fields: {
        ...{ id: '', title: 'Plek', about: 'Kom maar', waar: 'De Wijert', code: '', link: '' },
        ...{ until: '', organisation_id: demoId('organisation fact zuid') },
      },
      kept: { title: 'neighbourhood.offer.title', about: 'neighbourhood.offer.about' },
    },
    '/beheer/afspraken/:area/op-en-af': {
      as: 'ineke',
      fields: { version: '0', upward: 'Bellen', downward: 'Langsgaan', review_on: '2030-01-31' },
      kept: {
        upward: 'neighbourhood.local_agreement_version.upward',
        downward: 'neighbourhood.local_agreement_version.downward',
      },
    },
    '/beheer/afspraken/:area/vragen/:line': {
      as: 'ineke',
      fields: {
        ...{ version: '0', question: 'Slapen', first: 'Huisarts', answers: 'assistente' },
        ...{ phone: '050 012 34 00', hours: 'elke dag' },
      },
      kept: {
        question: 'neighbourhood.local_agreement_line.question',
        first: 'neighbourhood.local_agreement_line.first',
        answers: 'neighbourhood.local_agreement_line.answers',
        hours: 'neighbourhood.local_agreement_line.hours',
      },
    },
  },
  buttons: [
    '/beheer/afspraken',
    '/beheer/afspraken/:area/vragen/:line/weg',
    /^\/beheer\/afspraken\/:area\/organisaties/,
    '/beheer/aanbod/:offer/weg',
  ],
}
