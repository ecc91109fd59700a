import type { Forms } from './features.ts'

const bring = '/goede-voorbeelden/inbrengen'
const review = '/beheer/goede-voorbeelden/beoordelen/:submission'

export const bringingIn: Forms = {
  forms: {
    [bring]: {
      as: '',
      fields: { id: '', secret: '', oproep: '', voorbeeld: '', website: '' },
      kept: {},
    },
    [`${bring}/code`]: { as: '', fields: { code: 'ABCD' }, kept: {} },
    [`${bring}/:draft/:step{wat|voor-wie|aanpak|nodig|resultaat|jij}`]: {
      as: '',
      fields: { title: 'Soep', kind: 'voorbeeld', description: 'We eten soep.' },
      kept: {},
    },
    [`${bring}/:draft/mensen`]: {
      as: '',
      fields: { id: '', name: 'Mia', agreed_how: 'Zij zei ja', agreed_on: '', agreed: 'ja' },
      kept: {
        name: 'practices.named_person.name',
        agreed_how: 'practices.named_person.agreed_how',
      },
    },
    [`${bring}/:draft/versturen`]: { as: '', fields: { agreed: 'ja', website: '' }, kept: {} },
    [`${bring}/:draft/vragen/:question`]: {
      as: '',
      fields: { answer: 'Dan lopen we om.' },
      kept: { answer: 'practices.review_question.answer' },
    },
    '/beheer/goede-voorbeelden/oproepen': {
      as: 'femke',
      fields: {
        ...{ id: '', theme: 'Slapen', wording: 'Wat helpt?', towns: '' },
        ...{ begins_on: '2026-01-01', ends_on: '2026-12-31' },
      },
      kept: { theme: 'practices.call.theme', wording: 'practices.call.wording' },
    },
    [`${review}/beoordeling`]: {
      as: 'yara',
      fields: {
        ...{ tied: 'no', conflict: '', criteria: 'clear,consent,harmless' },
        ...{ verdict: 'yes', remarks: 'Mooi' },
      },
      kept: { remarks: 'practices.review.remarks' },
    },
    [`${review}/vragen`]: {
      as: 'yara',
      fields: { id: '', wording: 'Hoe dan?' },
      kept: { wording: 'practices.review_question.wording' },
    },
    [`${review}/afwijzen`]: {
      as: 'femke',
      fields: { reason: 'Reclame' },
      kept: { reason: 'practices.decision.reason' },
    },
  },
  buttons: [
    `${bring}/bestand`,
    `${bring}/:draft/mensen/:named/weg`,
    `${bring}/:draft/bestanden/:file/weg`,
    `${bring}/:draft/wissen`,
    `${review}/publiceren`,
    '/beheer/goede-voorbeelden/oproepen/:call/weg',
  ],
}
