import { demoId } from '#db/demo/ids.ts'
import { demoVisit, keyOf } from '#db/demo/practices/visits.ts'
import type { Lines } from './features.ts'

const everybody = '200 200 200 200 200 200 200 200 200'
const pressedByAll = '303 303 303 303 303 303 303 303 303'
const asksMore = '422 422 422 422 422 422 422 422 422'
const account = '303 200 200 200 200 200 200 200 200'
// of somebody who is none of these
const others = '303 404 404 404 404 404 404 404 404'
const othersPost = '403 404 404 404 404 404 404 404 404'
const desk = '303 404 404 404 404 404 404 404 200'
const deskRefused = '403 404 404 404 404 404 404 404 422'
const deskPost = '403 404 404 404 404 404 404 404 303'
const own = '/goede-voorbeelden/wij-ook/:adoption'
const visit = '/goede-voorbeelden/bezoek/:visit'
const ticket = '/goede-voorbeelden/bezoek-kaartje/:key'
const aid = '/beheer/goede-voorbeelden/keuzehulp'
const told = '/beheer/goede-voorbeelden/wij-ook'

/** The decision aid, who does it too, and looking along. */
export const choosing: Lines = {
  examples: {
    adoption: demoId('adoption wijert'),
    'bezoek/visit': demoVisit,
    'bezoek-kaartje/key': keyOf('Wil'),
    'deelnemer/guest': demoId('visit guest Wil'),
    'keuzehulp/number': '1',
    'geval/case': demoId('no case'),
  },
  bodies: { 'POST /goede-voorbeelden/bezoeken': { voorbeeld: 'ips' } },
  table: {
    'GET /goede-voorbeelden/keuzehulp': everybody,
    'GET /goede-voorbeelden/keuzehulp/uitkomst': everybody,
    'GET /goede-voorbeelden/keuzehulp/uitkomst/print': everybody,
    [`GET ${aid}`]: desk,
    [`POST ${aid}/proef`]: deskRefused,
    [`POST ${aid}`]: deskRefused,
    [`POST ${aid}/:number/terug`]: deskPost,
    [`GET ${aid}/geval`]: desk,
    [`POST ${aid}/geval`]: deskRefused,
    [`POST ${aid}/geval/:case/weg`]: deskPost,
    'GET /goede-voorbeelden/wij-ook': account,
    'GET /goede-voorbeelden/:practice/wij-ook': account,
    'POST /goede-voorbeelden/:practice/wij-ook': '403 422 422 422 422 422 422 422 422',
    [`GET ${own}`]: others,
    [`POST ${own}`]: othersPost,
    [`GET ${own}/wijzig`]: others,
    [`GET ${own}/stap`]: others,
    [`POST ${own}/stap`]: othersPost,
    [`POST ${own}/klopt`]: othersPost,
    [`POST ${own}/weg`]: othersPost,
    [`GET ${told}`]: desk,
    [`GET ${told}/:adoption`]: desk,
    [`POST ${told}/:adoption/verberg`]: deskRefused,
    [`POST ${told}/:adoption/toon`]: deskPost,
    'GET /goede-voorbeelden/bezoeken': everybody,
    'GET /goede-voorbeelden/bezoeken.ics': everybody,
    'POST /goede-voorbeelden/bezoeken': deskRefused,
    'GET /goede-voorbeelden/bezoek/nieuw': others,
    [`GET ${visit}`]: everybody,
    [`GET ${visit}/agenda.ics`]: everybody,
    [`GET ${visit}/aanmelden`]: everybody,
    [`POST ${visit}/aanmelden`]: asksMore,
    [`GET ${visit}/aangemeld`]: everybody,
    [`GET ${visit}/beheer`]: others,
    [`GET ${visit}/wijzig`]: others,
    [`POST ${visit}/wijzig`]: othersPost,
    [`POST ${visit}/verslag`]: othersPost,
    [`POST ${visit}/afgelast`]: othersPost,
    [`POST ${visit}/deelnemer/:guest/weg`]: othersPost,
    [`GET ${ticket}`]: everybody,
    [`POST ${ticket}/vraag`]: pressedByAll,
    [`POST ${ticket}/afzeggen`]: '303 404 404 404 404 404 404 404 404',
  },
}
