import type { Forms } from './features.ts'

const meeting = {
  ...{ id: '', version: '1', day: '2031-07-01', time: '14:30' },
  ...{ place: 'De bieb', wording: 'Soep koken' },
}

export const circleLife: Forms = {
  forms: {
    '/ik/voor-een-ander': {
      as: 'bep',
      fields: { id: '', wording: 'Soep gebracht' },
      kept: { wording: 'circles.good_turn.wording' },
    },
    '/cirkels/:circle/talenten/van-mij': {
      as: 'bep',
      fields: { kinds: 'company', wording: 'Breien', days: '1,2' },
      kept: { wording: 'circles.talent.wording' },
    },
    '/cirkels/:circle/vragen': {
      as: 'bep',
      fields: {
        ...{ id: '', kind: 'company', wording: 'Wandelen?', day: '2031-07-01' },
        ...{ to: 'cirkel', nameless: 'ja' },
      },
      kept: { wording: 'circles.ask.wording' },
    },
    '/cirkels/:circle/vragen/:ask/aan': { as: 'ruud', fields: { to: 'cirkel' }, kept: {} },
    '/cirkels/:circle/aanbod': {
      as: 'bep',
      fields: { id: '', kind: 'cooking', wording: 'Soep', until: '2031-07-01' },
      kept: { wording: 'circles.offer.wording' },
    },
    '/cirkels/:circle/samen/wanneer': {
      as: 'bep',
      fields: {
        ...{ meets_from: '2031-07-01', starts_at: '14:30' },
        ...{ every_weeks: '1', place: 'De bieb' },
      },
      kept: { place: 'circles.circle.place' },
    },
    '/cirkels/:circle/samen': {
      as: 'bep',
      fields: meeting,
      kept: { place: 'circles.meeting.place', wording: 'circles.meeting.wording' },
    },
    // saved once, the next one is overtaken
    '/cirkels/:circle/samen/:meeting/wijzigen': { as: 'bep', fields: meeting, kept: {} },
    '/cirkels/:circle/samen/:meeting/hoeveel': { as: 'bep', fields: { came: '8' }, kept: {} },
    '/cirkels/:circle/samen/:meeting/meenemen': {
      as: 'bep',
      fields: { id: '', what: 'Brood', mine: '' },
      kept: { what: 'circles.bring.what' },
    },
    '/cirkels/:circle/stappen': {
      as: 'bep',
      fields: { id: '', wording: 'Naar de markt', is_shared: '' },
      kept: { wording: 'circles.step.wording' },
    },
  },
  buttons: [
    '/ik/voor-een-ander/:turn/weg',
    /^\/cirkels\/:circle\/vragen\/:ask\/(hulp|op-mijn-lijst|wissen|:stand)/,
    '/cirkels/:circle/aanbod/:offer/weg',
    /^\/cirkels\/:circle\/samen\/(buurtagenda|eigen-agenda|wanneer\/weg)/,
    /^\/cirkels\/:circle\/samen\/:meeting\/(komst|meenemen\/:bring|:stand)/,
    /^\/cirkels\/:circle\/stappen\/:step\//,
  ],
}
