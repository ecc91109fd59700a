import type { Forms } from './features.ts'

const at = '/regio/:region/plan'
const column = (name: string) => `regions.plan_${name}` as `regions.plan_${string}.${string}`

const goal = { title: 'Korter wachten', about: 'Omdat het moet' }
const action = {
  ...{ wording: 'Iedereen bellen', about: 'Op dinsdag', who: 'Het team', due_on: '2030-01-31' },
  ...{ organisation_id: '', goal_id: '', overschrijding: '', stap: '' },
}
const ofGoal = { title: column('goal.title'), about: column('goal.about') }
const ofAction = {
  wording: column('action.wording'),
  about: column('action.about'),
  who: column('action.who'),
}

export const regionalPlans: Forms = {
  forms: {
    [`${at}/doelen`]: { as: 'wouter', fields: { ...goal, id: '' }, kept: ofGoal },
    [`${at}/doelen/:goal`]: { as: 'wouter', fields: { ...goal, version: '1' }, kept: ofGoal },
    [`${at}/acties`]: { as: 'wouter', fields: { ...action, id: '' }, kept: ofAction },
    [`${at}/acties/:action/wijzigen`]: {
      as: 'wouter',
      fields: { ...action, version: '1' },
      kept: ofAction,
    },
    [`${at}/acties/:action/gestopt`]: {
      as: 'wouter',
      fields: { why: 'Geen geld' },
      kept: { why: column('action_fact.why') },
    },
  },
  buttons: [
    `${at}/doelen/:goal/weg`,
    `${at}/acties/:action/weg`,
    `${at}/acties/:action/:press{begonnen|klaar|weer-open}`,
  ],
}
