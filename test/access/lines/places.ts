import { demoId } from '#db/demo/ids.ts'
import type { Lines } from './features.ts'

const everybody = '200 200 200 200 200 200 200 200 200'
// the example is a place of the FACT team: where the professional works and the administrator administers
const keepers = '303 403 403 200 403 403 403 200 403'
const keepersPost = '403 403 403 303 403 403 403 303 403'
const keepersRefused = '403 403 403 422 403 403 403 422 403'
const workers = '303 404 404 200 404 404 404 200 200'

export const places: Lines = {
  table: {
    'GET /buurt/plek/:place': everybody,
    'GET /buurt/plek/:place/poster': everybody,
    'GET /buurt/plek/:place/klopt-niet': everybody,
    'POST /buurt/plek/:place/klopt-niet': '422 422 422 422 422 422 422 422 422',
    'GET /beheer/plekken': workers,
    'GET /beheer/plekken/nieuw': workers,
    'POST /beheer/plekken': '403 404 404 422 404 404 404 422 422',
    'GET /beheer/plekken/:place': keepers,
    'GET /beheer/plekken/:place/teksten': keepers,
    'GET /beheer/plekken/:place/ruimte': keepers,
    'GET /beheer/plekken/:place/tijden': keepers,
    'GET /beheer/plekken/:place/mensen': keepers,
    'POST /beheer/plekken/:place/:fact{klopt-nog|dicht|weer-open}': keepersPost,
    'POST /beheer/plekken/:place/teksten': keepersRefused,
    'POST /beheer/plekken/:place/ruimte': keepersRefused,
    'POST /beheer/plekken/:place/mensen': keepersRefused,
    'POST /beheer/plekken/:place/mensen/:keeper/weg': keepersPost,
    'POST /beheer/plekken/:place/meldingen/:report/gezien': keepersPost,
    'POST /beheer/plekken/:place/uitzonderingen': keepersRefused,
    'POST /beheer/plekken/:place/uitzonderingen/:day/weg': keepersPost,
    'POST /beheer/plekken/:place/tijden': keepersPost,
  },
  examples: {
    place: demoId('place herstelacademie'),
    keeper: demoId('rachida'),
    report: demoId('report herstelacademie'),
    day: '2030-01-31',
  },
}
