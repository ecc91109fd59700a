import { demoId } from '#db/demo/ids.ts'
import type { Lines } from './features.ts'

const region = '/regio/:region'
const table = `${region}/taskforce/:taskforce`
const everybody = '200 200 200 200 200 200 200 200 200'
/** In the example who administers the platform is the only one who keeps the region. */
const keeps = (answer: number, page = 303) =>
  [page, 403, 403, 403, 403, 403, 403, 403, answer].join(' ')
const asks = '303 404 404 404 404 404 404 404 200'

export const taskforces: Lines = {
  examples: {
    taskforce: 'epa',
    seat: demoId(`seat ${demoId('taskforce epa')} 7`),
    'bijeenkomsten/meeting': demoId('taskforce meeting next'),
    'punten/point': demoId('point ask'),
    'routekaart/step': '4',
    'wie-is-hier-actief/organisation': demoId('organisation welzijn'),
    introduction: demoId('an introduction'),
  },
  table: {
    [`GET ${region}/taskforce/nieuw`]: keeps(200),
    [`POST ${region}/taskforce`]: keeps(422, 403),
    [`GET ${table}`]: everybody,
    [`GET ${table}/wijzigen`]: keeps(200),
    [`POST ${table}/wijzigen`]: keeps(409, 403),
    [`GET ${table}/mensen/nieuw`]: keeps(200),
    [`POST ${table}/mensen`]: keeps(422, 403),
    [`GET ${table}/mensen/:seat`]: keeps(200),
    [`POST ${table}/mensen/:seat`]: keeps(422, 403),
    [`GET ${table}/visie`]: everybody,
    [`POST ${table}/visie`]: keeps(422, 403),
    [`GET ${table}/bijeenkomsten/nieuw`]: keeps(200),
    [`POST ${table}/bijeenkomsten`]: keeps(422, 403),
    [`GET ${table}/bijeenkomsten/:meeting`]: everybody,
    [`GET ${table}/bijeenkomsten/:meeting/wijzigen`]: keeps(200),
    [`POST ${table}/bijeenkomsten/:meeting/wijzigen`]: keeps(422, 403),
    [`POST ${table}/bijeenkomsten/:meeting/punten`]: keeps(422, 403),
    [`POST ${table}/bijeenkomsten/:meeting/afgelast`]: keeps(303, 403),
    [`POST ${table}/punten/:point/:turn{gedaan|open|weg}`]: keeps(303, 403),
    [`POST ${table}/mensen/:seat/weg`]: '403 404 403 403 403 403 403 403 303',
    [`POST ${table}/:end{einde|verder}`]: keeps(303, 403),
    [`GET ${region}/routekaart`]: everybody,
    [`GET ${region}/routekaart/:step`]: everybody,
    [`POST ${region}/routekaart/:step`]: keeps(422, 403),
    'GET /beheer/routekaart': asks,
    'GET /beheer/routekaart/:step': asks,
    'POST /beheer/routekaart/:step': '403 404 404 404 404 404 404 404 422',
    [`GET ${region}/wie-is-hier-actief`]: everybody,
    [`GET ${region}/wie-is-hier-actief/:organisation/kennismaken`]:
      '303 403 403 200 403 403 403 403 403',
    [`POST ${region}/wie-is-hier-actief/:organisation/kennismaken`]:
      '403 403 403 422 403 403 403 403 403',
    'GET /kennismaken': '303 200 200 200 200 200 200 200 200',
    'POST /kennismaken/:introduction/wissen': '403 404 404 404 404 404 404 404 404',
  },
}
