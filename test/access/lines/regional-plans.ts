import { demoId } from '#db/demo/ids.ts'
import type { Lines } from './features.ts'

const everybody = '200 200 200 200 200 200 200 200 200'
const editors = '303 403 403 403 403 403 403 403 200'
const sentByEditors = '403 403 403 403 403 403 403 403 303'
const at = '/regio/:region/plan'
const action = `${at}/acties/:action`

/** What a region does is public, and kept by who keeps the region. */
export const regionalPlans: Lines = {
  examples: {
    action: demoId('region action look through'),
    'plan/doelen/goal': demoId('region goal first talk'),
  },
  bodies: {
    [`POST ${at}/doelen`]: { title: 'Korter wachten' },
    [`POST ${at}/doelen/:goal`]: { title: 'Korter wachten', version: '1' },
    [`POST ${at}/acties`]: { wording: 'Bellen', who: 'Het team', due_on: '2030-01-31' },
    [`POST ${action}/wijzigen`]: {
      ...{ wording: 'Bellen', who: 'Het team', due_on: '2030-01-31', version: '1' },
    },
    [`POST ${action}/gestopt`]: { why: 'Geen geld' },
  },
  table: {
    'GET /wachten': everybody,
    'GET /wachten/verzekeraar': everybody,
    'GET /versneller': '303 404 404 404 404 404 404 404 404',
    [`GET ${at}`]: everybody,
    [`GET ${at}/print`]: everybody,
    [`GET ${at}.json`]: everybody,
    [`GET ${at}.csv`]: everybody,
    [`GET ${at}/open-data`]: everybody,
    [`GET ${action}`]: everybody,
    [`GET ${at}/doelen/nieuw`]: editors,
    [`POST ${at}/doelen`]: sentByEditors,
    [`GET ${at}/doelen/:goal`]: editors,
    [`POST ${at}/doelen/:goal`]: sentByEditors,
    [`POST ${at}/doelen/:goal/weg`]: sentByEditors,
    [`GET ${at}/acties/nieuw`]: editors,
    [`POST ${at}/acties`]: sentByEditors,
    [`GET ${action}/wijzigen`]: editors,
    [`POST ${action}/wijzigen`]: sentByEditors,
    [`POST ${action}/gestopt`]: sentByEditors,
    [`POST ${action}/:press{begonnen|klaar|weer-open}`]: sentByEditors,
    // last: it takes the example away
    [`POST ${action}/weg`]: sentByEditors,
  },
}
