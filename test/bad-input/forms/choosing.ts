import { typedWeights } from '#src/practices/decision-aid/weighing/weighing.ts'
import { firstWeights } from '#src/practices/decision-aid/weights.ts'
import type { Form, Forms } from './features.ts'

const who = { shown_name: 'Buurthuis', waar: 'Assen', code: '', since: '2026-01-01' }
const what = { changes: 'Wij koken', why: 'Honger' }
const stage = { stage: 'trial', result: 'Soep', lesson: 'Zout' }
const adoption = (name: string) => `practices.adoption.${name}` as const
const visit: Form = {
  as: 'rachida',
  fields: {
    ...{ id: '', host: 'De inloop', day: '2027-01-31', from: '10:00', until: '11:00' },
    ...{ seats: '4', place: 'De keuken', online: '', web: '', wording: 'Kom kijken' },
  },
  kept: {
    host: 'practices.visit.host',
    place: 'practices.visit.place',
    wording: 'practices.visit.wording',
  },
}
const weighing: Form = {
  as: 'femke',
  fields: { version: '0', note: 'Zo is het beter', ...typedWeights(firstWeights) },
  kept: {},
}
const aid = '/beheer/goede-voorbeelden/keuzehulp'
const own = '/goede-voorbeelden/wij-ook/:adoption'
const one = '/goede-voorbeelden/bezoek/:visit'

export const choosing: Forms = {
  forms: {
    [aid]: weighing,
    [`${aid}/proef`]: weighing,
    [`${aid}/geval`]: {
      as: 'femke',
      fields: { id: '', name: 'Wie zoekt wat', expected: 'ips', unexpected: 'fact' },
      kept: { name: 'practices.aid_case.name' },
    },
    '/goede-voorbeelden/:practice/wij-ook': {
      as: 'sam',
      fields: { id: '', adopted_from: '', ...who, ...what, ...stage },
      kept: {
        shown_name: adoption('shown_name'),
        changes: adoption('changes'),
        why: adoption('why'),
        result: 'practices.adoption_stage.result',
        lesson: 'practices.adoption_stage.lesson',
      },
    },
    [own]: {
      as: 'rachida',
      fields: { ...who, ...what },
      kept: {
        shown_name: adoption('shown_name'),
        changes: adoption('changes'),
        why: adoption('why'),
      },
    },
    [`${own}/stap`]: {
      as: 'rachida',
      fields: { id: '', since: '2026-01-01', ...stage },
      kept: {
        result: 'practices.adoption_stage.result',
        lesson: 'practices.adoption_stage.lesson',
      },
    },
    '/beheer/goede-voorbeelden/wij-ook/:adoption/verberg': {
      as: 'femke',
      fields: { why: 'Reclame' },
      kept: {},
    },
    '/goede-voorbeelden/bezoeken': {
      ...visit,
      fields: { ...visit.fields, voorbeeld: 'barbarahoes' },
    },
    [`${one}/wijzig`]: visit,
    [`${one}/verslag`]: {
      as: 'rachida',
      fields: { recap: 'Er was soep' },
      kept: { recap: 'practices.visit.recap' },
    },
    [`${one}/aanmelden`]: {
      as: '',
      fields: { id: '', name: 'Olga', email: 'olga@gast.test', question: 'Hoe dan' },
      kept: {
        name: 'practices.visit_sign_up.name',
        question: 'practices.visit_sign_up.question',
      },
    },
    '/goede-voorbeelden/bezoek-kaartje/:key/vraag': {
      as: '',
      fields: { question: 'Hoe dan' },
      kept: { question: 'practices.visit_sign_up.question' },
    },
  },
  buttons: [
    `${aid}/:number/terug`,
    `${aid}/geval/:case/weg`,
    `${own}/klopt`,
    `${own}/weg`,
    '/beheer/goede-voorbeelden/wij-ook/:adoption/toon',
    `${one}/afgelast`,
    `${one}/deelnemer/:guest/weg`,
    '/goede-voorbeelden/bezoek-kaartje/:key/afzeggen',
  ],
}
