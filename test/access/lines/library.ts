import { demoId } from '#db/demo/ids.ts'
import type { Lines } from './features.ts'

const everybody = '200 200 200 200 200 200 200 200 200'
const desk = '303 404 404 404 404 404 404 404 200'

const pressed = '403 404 404 404 404 404 404 404 303'

export const library: Lines = {
  examples: {
    'goede-voorbeelden/practice': 'ips',
    'voorbeeld/practice': 'ips',
    'bestanden/file': demoId('no file'),
    'bericht/key': 'a-key-that-is-not-there',
    'woorden/synonym': demoId('synonym schuld'),
    'vragen/message': demoId('no message'),
    'mensen/keeper': demoId('femke'),
  },
  table: {
    'GET /goede-voorbeelden': everybody,
    'GET /goede-voorbeelden.json': everybody,
    'GET /goede-voorbeelden.atom': everybody,
    'GET /goede-voorbeelden/schema.json': everybody,
    'GET /goede-voorbeelden/poster': '303 303 303 303 303 303 303 303 303',
    'GET /goede-voorbeelden/:practice': everybody,
    'GET /goede-voorbeelden/:practice/poster': everybody,
    'GET /goede-voorbeelden/:practice/bestanden/:file': '404 404 404 404 404 404 404 404 404',
    'GET /goede-voorbeelden/:practice/vraag': everybody,
    'POST /goede-voorbeelden/:practice/vraag': '422 422 422 422 422 422 422 422 422',
    'GET /goede-voorbeelden/:practice/vraag/verstuurd': everybody,
    'GET /goede-voorbeelden/bericht/:key': '404 404 404 404 404 404 404 404 404',
    'POST /goede-voorbeelden/bericht/:key/wissen': '404 404 404 404 404 404 404 404 404',
    'GET /beheer/goede-voorbeelden': desk,
    'GET /beheer/goede-voorbeelden/inlezen': desk,
    'POST /beheer/goede-voorbeelden/inlezen': '403 404 404 404 404 404 404 404 422',
    'POST /beheer/goede-voorbeelden/inlezen/akkoord': '403 404 404 404 404 404 404 404 422',
    'GET /beheer/goede-voorbeelden/voorbeeld/:practice': desk,
    'POST /beheer/goede-voorbeelden/voorbeeld/:practice/contact': pressed,
    'POST /beheer/goede-voorbeelden/voorbeeld/:practice/nagekeken': pressed,
    'POST /beheer/goede-voorbeelden/voorbeeld/:practice/archief': pressed,
    'POST /beheer/goede-voorbeelden/voorbeeld/:practice/archief/einde': pressed,
    'GET /beheer/goede-voorbeelden/woorden': desk,
    'GET /beheer/goede-voorbeelden/woorden/nieuw': desk,
    'GET /beheer/goede-voorbeelden/woorden/:synonym': desk,
    'POST /beheer/goede-voorbeelden/woorden': '403 404 404 404 404 404 404 404 422',
    'POST /beheer/goede-voorbeelden/woorden/:synonym/weg': '403 404 404 404 404 404 404 404 303',
    'GET /beheer/goede-voorbeelden/mensen': desk,
    'GET /beheer/goede-voorbeelden/mensen/nieuw': desk,
    'POST /beheer/goede-voorbeelden/mensen': '403 404 404 404 404 404 404 404 422',
    'POST /beheer/goede-voorbeelden/mensen/:keeper/:role{editor|reviewer|reviewer-by-experience}/weg':
      '403 404 404 404 404 404 404 404 303',
    'GET /beheer/goede-voorbeelden/vragen': desk,
    'POST /beheer/goede-voorbeelden/vragen/:message/wissen': '403 404 404 404 404 404 404 404 303',
  },
}
