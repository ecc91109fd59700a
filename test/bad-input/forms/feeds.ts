import type { Forms } from './features.ts'

export const feeds: Forms = {
  forms: {
    '/beheer/gegevens-inlezen': {
      as: 'noor',
      fields: { source: 'Sociale kaart', address: 'https://voorbeeld.test', kind: 'drop-in' },
      kept: {},
    },
  },
  buttons: ['/beheer/gegevens-inlezen/:import/akkoord'],
}
