import { demoId } from '#db/demo/ids.ts'
import { gerdasCode } from '#db/demo/practices/bringing-in.ts'
import type { Lines } from './features.ts'

const everybody = '200 200 200 200 200 200 200 200 200'
const goesOn = '303 303 303 303 303 303 303 303 303'
const asksMore = '422 422 422 422 422 422 422 422 422'
const notThere = '404 404 404 404 404 404 404 404 404'
const desk = '303 404 404 404 404 404 404 404 200'
const deskForm = '403 404 404 404 404 404 404 404 422'
const bring = '/goede-voorbeelden/inbrengen'
const step = `${bring}/:draft/:step{wat|voor-wie|aanpak|nodig|resultaat|jij}`
const review = '/beheer/goede-voorbeelden/beoordelen'
const calls = '/beheer/goede-voorbeelden/oproepen'

/** A draft is open to who holds its code: here, everybody. */
export const bringingIn: Lines = {
  examples: {
    'inbrengen/draft': gerdasCode,
    'mensen/named': demoId('no named person'),
    'vragen/question': demoId('review question first time'),
    'beoordelen/submission': demoId('submission first time'),
    'oproepen/call': demoId('call first time'),
    'versie/version': '1',
  },
  bodies: {
    [`POST ${step}`]: { title: 'Samen naar binnen', description: 'De eerste keer ga je samen.' },
  },
  table: {
    'GET /goede-voorbeelden/oproep': everybody,
    [`GET ${bring}`]: everybody,
    [`POST ${bring}`]: goesOn,
    [`POST ${bring}/code`]: asksMore,
    [`POST ${bring}/bestand`]: notThere,
    [`GET ${bring}/:draft`]: everybody,
    [`GET ${step}`]: everybody,
    [`POST ${step}`]: goesOn,
    [`GET ${bring}/:draft/mensen`]: everybody,
    [`POST ${bring}/:draft/mensen`]: asksMore,
    [`POST ${bring}/:draft/mensen/:named/weg`]: goesOn,
    [`GET ${bring}/:draft/bestanden`]: everybody,
    [`GET ${bring}/:draft/bestanden/:file`]: notThere,
    [`POST ${bring}/:draft/bestanden/:file/weg`]: goesOn,
    [`GET ${bring}/:draft/nakijken`]: everybody,
    [`POST ${bring}/:draft/versturen`]: asksMore,
    [`POST ${bring}/:draft/vragen/:question`]: asksMore,
    [`GET ${bring}/:draft/wissen`]: everybody,
    [`GET ${review}`]: desk,
    [`GET ${review}/:submission`]: desk,
    [`GET ${review}/:submission/beoordeling`]: '303 404 404 404 404 404 404 404 403',
    [`POST ${review}/:submission/beoordeling`]: '403 404 404 404 404 404 404 404 403',
    [`POST ${review}/:submission/vragen`]: deskForm,
    [`POST ${review}/:submission/publiceren`]: '403 404 404 404 404 404 404 404 403',
    [`POST ${review}/:submission/afwijzen`]: deskForm,
    [`GET ${review}/:submission/bestanden/:file`]: '303 404 404 404 404 404 404 404 404',
    [`GET ${calls}`]: desk,
    [`GET ${calls}/nieuw`]: desk,
    [`GET ${calls}/:call`]: desk,
    [`POST ${calls}`]: deskForm,
    [`POST ${calls}/:call/weg`]: '403 404 404 404 404 404 404 404 303',
    'GET /beheer/goede-voorbeelden/voorbeeld/:practice/versie/:version': desk,
    [`POST ${bring}/:draft/wissen`]: '303 404 404 404 404 404 404 404 404',
  },
}
