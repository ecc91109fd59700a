import { chairOf } from '#db/demo/circles/circles.ts'
import type { Forms } from './features.ts'

export const circleTalk: Forms = {
  forms: {
    '/cirkels/:circle/gesprek': {
      as: 'bep',
      fields: { id: '', wording: 'Dag' },
      kept: { wording: 'circles.message.wording' },
    },
    '/cirkels/:circle/gesprek/stil': {
      as: 'bep',
      fields: { is_quiet: '', quiet_from: '21:00', quiet_until: '08:00' },
      kept: {},
    },
    '/cirkels/:circle/telefoon': {
      as: 'bep',
      fields: { number: '06 12345678', who: 'chosen', members: chairOf('dirk') },
      kept: {},
    },
    '/cirkels/:circle/mis-je-me': { as: 'bep', fields: { after: '2' }, kept: {} },
    '/cirkels/:circle/begeleiding/ritme': {
      as: 'hanna',
      fields: { id: '', how_often: 'monthly' },
      kept: {},
    },
  },
  buttons: [
    '/cirkels/:circle/gesprek/:message/terug',
    '/cirkels/:circle/gesprek/coach/:change{erbij|niet-meer}',
    '/cirkels/:circle/telefoon/weg',
    /^\/cirkels\/:circle\/mensen\/:member\/blokkade/,
    '/cirkels/:circle/begeleiding/contact',
  ],
}
