import type { Forms } from './features.ts'

const region = '/regio/:region'
const table = `${region}/taskforce/:taskforce`
const sure = { nameless: 'ja' }
const steps = { title: 'Stap', wording: 'Tekst', why: '', how: '', pitfalls: '' }

export const taskforces: Forms = {
  forms: {
    [`${region}/taskforce`]: {
      as: 'marit',
      fields: { id: '', kind: 'network', about: 'Samen kijken', begun_on: '2026-01-01' },
      kept: { about: 'regions.taskforce.about' },
    },
    [`${table}/wijzigen`]: {
      as: 'marit',
      fields: { ...sure, about: 'Samen', consultation: 'Elke week', begun_on: '', version: '0' },
      kept: {},
    },
    [`${table}/mensen`]: {
      as: 'marit',
      fields: {
        ...{ id: '', kind: 'family', role: 'partner', organisation: 'Naasten', shown_name: 'Ali' },
        email: '',
      },
      kept: {
        organisation: 'regions.seat.organisation',
        shown_name: 'regions.seat.shown_name',
      },
    },
    [`${table}/mensen/:seat`]: {
      as: 'marit',
      fields: {
        ...{ kind: 'family', role: 'partner', organisation: 'Naasten', shown_name: 'Ali' },
        version: '1',
      },
      kept: {
        organisation: 'regions.seat.organisation',
        shown_name: 'regions.seat.shown_name',
      },
    },
    [`${table}/visie`]: {
      as: 'marit',
      fields: { ...sure, wording: 'Beter', read_by: 'public', version: '0' },
      kept: {},
    },
    [`${table}/bijeenkomsten`]: {
      as: 'marit',
      fields: { id: '', day: '2030-01-31', time: '14:00', place: 'Hier', read_by: 'public' },
      kept: { place: 'regions.taskforce_meeting.place' },
    },
    [`${table}/bijeenkomsten/:meeting/wijzigen`]: {
      as: 'marit',
      fields: { day: '2030-01-31', time: '14:00', place: 'Hier', read_by: 'public', version: '1' },
      kept: { place: 'regions.taskforce_meeting.place' },
    },
    [`${table}/bijeenkomsten/:meeting/punten`]: {
      as: 'marit',
      fields: {
        ...{ ...sure, id: '', kind: 'action', wording: 'Bellen', who: 'Wij', seat_id: '' },
        ...{ due_on: '2030-01-31', read_by: 'public' },
      },
      kept: { wording: 'regions.meeting_point.wording', who: 'regions.meeting_point.who' },
    },
    [`${region}/routekaart/:step`]: {
      as: 'marit',
      fields: { ...sure, id: '', state: 'busy', evidence: 'Wij bellen elkaar' },
      kept: { evidence: 'regions.assessment.evidence' },
    },
    '/beheer/routekaart/:step': {
      as: 'marit',
      fields: { ...steps, version: '1', practices: 'ips' },
      kept: {},
    },
    [`${region}/wie-is-hier-actief/:organisation/kennismaken`]: {
      as: 'anouk',
      fields: { ...sure, id: '', work: '', wording: 'Koffie?', reach: '050 123' },
      kept: { wording: 'regions.introduction.wording', reach: 'regions.introduction.reach' },
    },
  },
  buttons: [
    `${table}/punten/:point/:turn{gedaan|open|weg}`,
    `${table}/:end{einde|verder}`,
    `${table}/mensen/:seat/weg`,
    `${table}/bijeenkomsten/:meeting/afgelast`,
    '/kennismaken/:introduction/wissen',
  ],
}
