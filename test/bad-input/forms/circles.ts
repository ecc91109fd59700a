import { chairOf } from '#db/demo/circles/circles.ts'
import { demoId } from '#db/demo/ids.ts'
import type { Forms } from './features.ts'

const place = { waar: 'Groningen', plek: 'GM0014' }

export const circles: Forms = {
  forms: {
    '/cirkels/beginnen': {
      as: 'sam',
      fields: {
        ...{ ...place, shown_name: 'Sam', reach: 'Bel maar' },
        ...{ wording: 'Leuk', as_volunteer: '' },
      },
      kept: {
        shown_name: 'circles.interest.shown_name',
        reach: 'circles.interest.reach',
        wording: 'circles.interest.wording',
      },
    },
    '/cirkels/nieuw': {
      as: 'hanna',
      fields: {
        ...{ id: '', ...place, name: 'De Kan', about: 'Thee' },
        work_id: demoId('work of hanna'),
      },
      kept: { name: 'circles.door.name', about: 'circles.door.about' },
    },
    '/organisaties/:organisation/buurtcirkels': {
      as: 'ineke',
      fields: { municipality: 'GM0014' },
      kept: {},
    },
    // of one asking only the first text is kept
    '/cirkels/:circle/meedoen': {
      as: 'karim',
      fields: { id: '', role: 'member', work_id: '', shown_name: '', reach: 'Bel', wording: 'Ik' },
      kept: {},
    },
    '/cirkels/:circle/mensen/:member': {
      as: 'bep',
      fields: { version: '0', shown_name: 'Bep' },
      kept: { shown_name: 'circles.member.shown_name' },
    },
    '/cirkels/:circle/overnemen': { as: 'hanna', fields: { id: '', work_id: '' }, kept: {} },
    '/cirkels/:circle/er-is-iets/:kind{botsing|grens}': {
      as: 'bep',
      fields: {
        ...{ id: '', about: chairOf('dirk'), read_by: chairOf('hanna') },
        wording: 'Hij roept',
      },
      kept: { wording: 'circles.concern.wording' },
    },
    '/cirkels/:circle/er-is-iets/:concern/stappen': {
      as: 'hanna',
      fields: { id: '', step: 'heard', note: 'Gebeld', seen_by: '' },
      kept: {},
    },
    '/cirkels/:circle/afspraken': {
      as: 'bep',
      fields: { version: '0', agreements: 'Op tijd' },
      kept: { agreements: 'circles.circle.agreements' },
    },
  },
  buttons: [
    '/cirkels/:circle/meedoen/ja',
    '/cirkels/:circle/stoppen',
    '/cirkels/:circle/meedoen/stoppen',
    /^\/cirkels\/:circle\/nieuw\/:newcomer\//,
    '/cirkels/:circle/plek/:room{vrij|vol}',
  ],
}
