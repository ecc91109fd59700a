import { demoId } from '#db/demo/ids.ts'
import type { Form, Forms } from './features.ts'

const column = (name: string) => `neighbourhood.place.${name}` as const

const place: Form = {
  as: 'anouk',
  fields: {
    ...{ name: 'De Deur', kind: 'drop-in', about: 'Kom binnen', welcomed_by: 'Ali' },
    ...{ welcomed_as: 'gastheer', address: 'Vondellaan', postcode: '9721', area: 'De Wijert' },
    ...{ meant: '', point: '53.2, 6.5', access: 'Geen drempel', languages: 'Nederlands' },
    ...{ is_free: 'ja', cost: 'Niets', no_indication: '', phone: '', mail: '', web: '' },
  },
  kept: {
    name: column('name'),
    about: column('about'),
    welcomed_by: column('welcomed_by'),
    welcomed_as: column('welcomed_as'),
    address: column('address'),
    access: column('access'),
    cost: column('cost'),
  },
}

export const places: Forms = {
  forms: {
    '/buurt/plek/:place/klopt-niet': {
      as: '',
      fields: { id: '', wording: 'De deur is dicht' },
      kept: { wording: 'neighbourhood.place_report.wording' },
    },
    '/beheer/plekken': {
      ...place,
      fields: { ...place.fields, id: '', organisation_id: demoId('organisation fact zuid') },
    },
    '/beheer/plekken/:place/teksten': place,
    '/beheer/plekken/:place/ruimte': {
      as: 'anouk',
      fields: { room: 'full', full_until: '2030-01-31' },
      kept: {},
    },
    '/beheer/plekken/:place/tijden': {
      as: 'anouk',
      fields: { day_1: '10-12', day_7: '', on_holidays: '' },
      kept: {},
    },
    '/beheer/plekken/:place/uitzonderingen': {
      as: 'anouk',
      fields: { day: '2030-01-31', times: '10-12', why: 'Feest' },
      kept: { why: 'neighbourhood.place_exception.why' },
    },
    '/beheer/plekken/:place/mensen': {
      as: 'anouk',
      fields: { shown_name: 'Ali', email: 'sam@voorbeeld.test' },
      kept: {},
    },
  },
  buttons: [/^\/beheer\/plekken\/:place\/.*\/(weg|gezien)$/],
}
