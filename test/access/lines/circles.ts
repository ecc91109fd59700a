import { chairOf, theTeapot, tonnysAsking } from '#db/demo/circles/circles.ts'
import { demoId } from '#db/demo/ids.ts'
import type { Lines } from './features.ts'

/** Of the kinds only the neighbour is in the circle: the other roles are in src/circles/visibility.test.ts. */
const membersAlone = '303 404 404 404 200 404 404 404 404'
const forCoaches = '403 404 404 404 403 404 404 404 404'
const nobody = '303 404 404 404 404 404 404 404 404'
const everybody = '200 200 200 200 200 200 200 200 200'

export const circles: Lines = {
  table: {
    'GET /cirkels': everybody,
    'GET /cirkels/beginnen': everybody,
    'POST /cirkels/beginnen': '403 422 422 422 422 422 422 422 422',
    'POST /cirkels/beginnen/:interest/intrekking': '403 303 303 303 303 303 303 303 303',
    'GET /cirkels/belangstelling': nobody,
    'GET /cirkels/nieuw': nobody,
    'POST /cirkels/nieuw': '403 404 404 404 404 404 404 404 404',
    'GET /organisaties/:organisation/buurtcirkels': '303 404 404 404 404 404 404 200 404',
    'POST /organisaties/:organisation/buurtcirkels': '403 404 404 404 404 404 404 422 404',
    'POST /organisaties/:organisation/buurtcirkels/:municipality/einde':
      '403 404 404 404 404 404 404 303 404',
    'GET /cirkels/:circle': everybody,
    'GET /cirkels/:circle/meedoen': '303 200 200 200 303 200 200 200 200',
    'POST /cirkels/:circle/meedoen': '403 422 422 422 303 422 422 422 422',
    'POST /cirkels/:circle/meedoen/ja': '403 404 404 404 404 404 404 404 404',
    'POST /cirkels/:circle/meedoen/stoppen': '403 404 404 404 404 404 404 404 404',
    'GET /cirkels/:circle/nieuw': membersAlone,
    'POST /cirkels/:circle/nieuw/:newcomer/ontmoet': forCoaches,
    'POST /cirkels/:circle/nieuw/:newcomer/welkom': '403 404 404 404 303 404 404 404 404',
    'POST /cirkels/:circle/nieuw/:newcomer/niet-nu': forCoaches,
    'GET /cirkels/:circle/mensen': membersAlone,
    'GET /cirkels/:circle/mensen/:member': membersAlone,
    'POST /cirkels/:circle/mensen/:member': '403 404 404 404 422 404 404 404 404',
    'GET /cirkels/:circle/mensen/:member/vertrek': '303 404 404 404 403 404 404 404 404',
    'POST /cirkels/:circle/mensen/:member/vertrek': forCoaches,
    'GET /cirkels/:circle/overnemen': nobody,
    'POST /cirkels/:circle/overnemen': '403 404 404 404 404 404 404 404 404',
    'GET /cirkels/:circle/er-is-iets': membersAlone,
    'GET /cirkels/:circle/er-is-iets/:kind{botsing|grens}': membersAlone,
    'POST /cirkels/:circle/er-is-iets/:kind{botsing|grens}': '403 404 404 404 422 404 404 404 404',
    'GET /cirkels/:circle/er-is-iets/:concern': nobody,
    'POST /cirkels/:circle/er-is-iets/:concern/stappen': '403 404 404 404 404 404 404 404 404',
    'GET /cirkels/:circle/afspraken': membersAlone,
    'POST /cirkels/:circle/afspraken': '403 404 404 404 409 404 404 404 404',
    'POST /cirkels/:circle/plek/:room{vrij|vol}': forCoaches,
    'GET /cirkels/:circle/stoppen': membersAlone,
    // takes the neighbour away: the last line
    'POST /cirkels/:circle/stoppen': '403 404 404 404 303 404 404 404 404',
  },
  examples: {
    circle: theTeapot,
    interest: demoId('an interest'),
    newcomer: tonnysAsking,
    'mensen/member': chairOf('bep'),
    concern: demoId('a concern'),
    municipality: 'GM0014',
  },
}
