import { demoId } from '#db/demo/ids.ts'
import type { Forms } from './features.ts'

export const library: Forms = {
  forms: {
    '/goede-voorbeelden/:practice/vraag': {
      as: '',
      fields: { id: '', wording: 'Hoe begon je?', name: 'Sofie', email: 'sofie@voorbeeld.test' },
      kept: { wording: 'practices.message.wording', name: 'practices.message.name' },
    },
    '/beheer/goede-voorbeelden/woorden': {
      as: 'femke',
      fields: { id: demoId('synonym tried'), words: 'blij, vrolijk' },
      kept: {},
    },
    '/beheer/goede-voorbeelden/mensen': {
      as: 'femke',
      fields: { name: 'Sam', email: 'sam@voorbeeld.test', role: 'reviewer' },
      kept: {},
    },
    '/beheer/goede-voorbeelden/voorbeeld/:practice/contact': {
      as: 'femke',
      fields: { name: 'Sofie', email: 'sofie@voorbeeld.test' },
      kept: { name: 'practices.contact.name' },
    },
    '/beheer/goede-voorbeelden/inlezen/akkoord': {
      as: 'femke',
      fields: { records: '{"practices":[]}' },
      kept: {},
    },
  },
  buttons: [
    '/beheer/goede-voorbeelden/inlezen',
    /voorbeeld\/:practice\/(nagekeken|archief)/,
    '/beheer/goede-voorbeelden/woorden/:synonym/weg',
    /^\/beheer\/goede-voorbeelden\/mensen\/:keeper/,
    '/beheer/goede-voorbeelden/vragen/:message/wissen',
    '/goede-voorbeelden/bericht/:key/wissen',
  ],
}
