import { demoId } from '#db/demo/ids.ts'
import { dayAfter } from '#src/neighbourhood/activities/rhythm.ts'
import { dayOf } from '#src/ui/dates.ts'
import type { Lines } from './features.ts'

const everybody = '200 200 200 200 200 200 200 200 200'
const asksMore = '422 422 422 422 422 422 422 422 422'
// the example is at a place of the FACT team: where the professional works and the administrator administers
const hosts = '303 403 403 200 403 403 403 200 403'
const hostsPost = '403 403 403 303 403 403 403 303 403'
const hostsRefused = '403 403 403 422 403 403 403 422 403'
const day = '/beheer/activiteiten/:activity/dag/:day'

/** The next Thursday, on which the example is. */
export const someThursday = dayAfter(
  dayOf(new Date()),
  (11 - new Date(`${dayOf(new Date())}T12:00:00Z`).getUTCDay()) % 7,
)

export const activities: Lines = {
  table: {
    'GET /buurt/activiteit/:activity': everybody,
    'GET /buurt/activiteit/:activity/aanmelden': everybody,
    'POST /buurt/activiteit/:activity/aanmelden': asksMore,
    'GET /buurt/activiteit/:activity/briefje': everybody,
    'POST /buurt/activiteit/:activity/briefje': asksMore,
    'GET /buurt/kaartje': everybody,
    'POST /buurt/kaartje': asksMore,
    'POST /buurt/kaartje/afzeggen': asksMore,
    'GET /beheer/activiteiten': '303 200 200 200 200 200 200 200 200',
    'GET /beheer/activiteiten/nieuw': '303 404 404 200 404 404 404 200 404',
    'POST /beheer/activiteiten': '403 404 404 422 404 404 404 422 404',
    'GET /beheer/activiteiten/:activity': hosts,
    'GET /beheer/activiteiten/:activity/wijzig': hosts,
    'POST /beheer/activiteiten/:activity': hostsRefused,
    [`GET ${day}`]: hosts,
    [`POST ${day}/opkomst`]: hostsRefused,
    [`POST ${day}/afgemeld`]: hostsRefused,
    [`GET ${day}/verplaats`]: hosts,
    [`POST ${day}/verplaats`]: hostsRefused,
    [`GET ${day}/afgelast`]: hosts,
    [`POST ${day}/afgelast`]: hostsPost,
    [`POST ${day}/toch`]: hostsPost,
    'GET /beheer/activiteiten/:activity/einde': hosts,
    'POST /beheer/activiteiten/:activity/einde': hostsPost,
  },
  examples: { activity: demoId('activity Beter slapen'), 'dag/day': someThursday },
}
