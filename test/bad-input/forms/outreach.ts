import type { Forms } from './features.ts'

const note = {
  fields: { id: '', pseudonym: 'Mees', meeting_spot: 'Bij de kiosk', wording: 'Houdt van thee.' },
  kept: {
    pseudonym: 'neighbourhood.visit_note.pseudonym',
    meeting_spot: 'neighbourhood.visit_note.meeting_spot',
    wording: 'neighbourhood.visit_note.wording',
  },
} as const
const team = {
  as: 'ineke',
  fields: { id: '', name: 'Buurtbezoek', crisis_phone: '050 012 34 10' },
  kept: { name: 'neighbourhood.team.name', crisis_phone: 'neighbourhood.team.crisis_phone' },
} as const

export const outreach: Forms = {
  forms: {
    '/buurt/zorgen/vertel': {
      as: '',
      fields: {
        ...{ gebied: 'BU00140605', id: '', meeting_spot: 'Bij de vijver' },
        ...{
          seen_when: 'Elke ochtend',
          wording: 'Zit daar zonder jas.',
          sender: 'Jo',
          reach: '06',
        },
      },
      kept: {
        meeting_spot: 'neighbourhood.worry.meeting_spot',
        seen_when: 'neighbourhood.worry.seen_when',
        wording: 'neighbourhood.worry.wording',
        sender: 'neighbourhood.worry.sender',
        reach: 'neighbourhood.worry.reach',
      },
    },
    '/buurtbezoek/zorg/:worry': { as: 'yara', ...note },
    '/buurtbezoek/notities': { as: 'yara', ...note },
    '/buurtbezoek/notities/:note/verder': {
      as: 'yara',
      fields: { kind: 'place', wanted: 'ja' },
      kept: {},
    },
    '/buurtbezoek/rondje': {
      as: 'yara',
      fields: { id: '', area: 'BU00140605', kind: 'sunday', wording: 'Alles is dicht.' },
      kept: { wording: 'neighbourhood.gap_note.wording' },
    },
    '/buurtbezoek/team/:team': {
      as: 'yara',
      fields: { shown_name: 'Yara', work_id: '' },
      kept: {},
    },
    '/beheer/buurtbezoek': team,
    '/beheer/buurtbezoek/:team': team,
    '/beheer/buurtbezoek/:team/gebieden': {
      as: 'ineke',
      fields: { code: 'GM0014' },
      kept: {},
    },
    '/beheer/buurtbezoek/:team/mensen': {
      as: 'ineke',
      fields: { id: '', email: 'iemand@voorbeeld.test' },
      kept: {},
    },
  },
  buttons: [/^\/buurtbezoek\/.*\/(weg|wissen)$/, /^\/beheer\/buurtbezoek\/.*\/(weg|einde)$/],
}
