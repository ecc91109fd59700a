import { demoId } from '#db/demo/ids.ts'
import type { Lines } from './features.ts'

const everybody = '200 200 200 200 200 200 200 200 200'
const keepers = '303 403 403 403 403 403 403 403 200'
const pressed = '403 403 403 403 403 403 403 403 303'
const refused = '403 403 403 403 403 403 403 403 422'

/** Regions and waiting times are public; kinds: see ../table.ts. */
export const regions: Lines = {
  table: {
    'GET /regio': everybody,
    'GET /regio/:region': everybody,
    'GET /wachttijden': everybody,
    'GET /wachttijden/methode': everybody,
    'GET /regio/:region/wachttijden': everybody,
    'GET /regio/:region/wachttijden.csv': everybody,
    'GET /beheer/regio/nieuw': '303 404 404 404 404 404 404 404 200',
    'POST /beheer/regio/nieuw': '403 404 404 404 404 404 404 404 422',
    'GET /beheer/regio/:region': keepers,
    'GET /beheer/regio/:region/woorden': keepers,
    'POST /beheer/regio/:region/woorden': refused,
    'GET /beheer/regio/:region/mensen/nieuw': keepers,
    'POST /beheer/regio/:region/mensen': refused,
    'POST /beheer/regio/:region/mensen/:appointment/weg': pressed,
    'GET /beheer/regio/:region/gemeenten/nieuw': keepers,
    'GET /beheer/regio/:region/gemeenten/:municipality': keepers,
    'POST /beheer/regio/:region/gemeenten': refused,
    'POST /beheer/regio/:region/gemeenten/:municipality/weg': pressed,
  },
  examples: {
    region: 'groningen',
    appointment: demoId('no appointment'),
    'gemeenten/municipality': 'GM0014',
  },
}
