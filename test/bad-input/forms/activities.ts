import { demoId } from '#db/demo/ids.ts'
import { someThursday } from '#test/access/lines/activities.ts'
import type { Form, Forms } from './features.ts'

const column = (name: string) => `neighbourhood.activity.${name}` as const

const activity: Form = {
  as: 'anouk',
  fields: {
    ...{ title: 'Een rondje om', kind: 'walking', about: 'Rustig aan' },
    ...{ starts_on: '2030-01-31', starts_at: '10:00', ends_at: '11:00', rhythm: 'weekly' },
    ...{ ends_on: '2031-01-31', meeting_point: 'Bij het hek', seats: '8', cost: '2 euro' },
    ...{ host_name: 'Ali', walk_in_with: 'ja', is_quiet: '' },
  },
  kept: {
    title: column('title'),
    about: column('about'),
    meeting_point: column('meeting_point'),
    cost: column('cost'),
    host_name: column('host_name'),
  },
}
const day = '/beheer/activiteiten/:activity/dag/:day'

export const activities: Forms = {
  forms: {
    '/buurt/activiteit/:activity/aanmelden': {
      as: '',
      fields: {
        secret: '',
        day: someThursday,
        name: 'Ali',
        phone: '06 11 22 33 44',
        mail: 'a@b.nl',
      },
      kept: { name: 'neighbourhood.ticket.name', mail: 'neighbourhood.ticket.mail' },
    },
    '/buurt/activiteit/:activity/briefje': {
      as: '',
      fields: { secret: '', day: someThursday },
      kept: {},
    },
    '/buurt/kaartje': { as: '', fields: { words: 'appel fiets boomhut' }, kept: {} },
    '/buurt/kaartje/afzeggen': { as: '', fields: { words: 'appel appel appel' }, kept: {} },
    '/beheer/activiteiten': {
      ...activity,
      fields: { ...activity.fields, id: '', place_id: demoId('place herstelacademie') },
    },
    [`${day}/opkomst`]: { as: 'anouk', fields: { came: '8' }, kept: {} },
    [`${day}/afgemeld`]: { as: 'anouk', fields: { sign_up: '' }, kept: {} },
    [`${day}/verplaats`]: {
      as: 'anouk',
      fields: { moved_to: '', starts_at: '10:00', why: 'Feest' },
      kept: {},
    },
    [`${day}/afgelast`]: {
      as: 'anouk',
      fields: { why: 'Feest' },
      kept: { why: 'neighbourhood.activity_exception.why' },
    },
    '/beheer/activiteiten/:activity': activity,
  },
  buttons: [`${day}/toch`, '/beheer/activiteiten/:activity/einde'],
}
