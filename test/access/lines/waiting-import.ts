import { demoId } from '#db/demo/ids.ts'
import type { Lines } from './features.ts'

const page = '303 404 404 404 404 404 404 404 200'
const notThere = '303 404 404 404 404 404 404 404 404'
const form = '403 404 404 404 404 404 404 404 422'
const gone = '403 404 404 404 404 404 404 404 404'
const done = '403 404 404 404 404 404 404 404 303'

const wait = {
  ...{ provider: 'Naast Je', municipality: 'GM0014', care_type: 'WMO', intake: '3 weken' },
  ...{ measured_on: '2020-05-14' },
}

export const waitingImport: Lines = {
  examples: {
    'inlezen/import': demoId('a file with waiting times'),
    wait: demoId('wait Naast Je (verzonnen) De Wijert 0'),
  },
  bodies: { 'POST /beheer/wachttijden/bijgehouden': wait },
  table: {
    'GET /beheer/wachttijden': page,
    'GET /beheer/wachttijden/inlezen': page,
    'POST /beheer/wachttijden/inlezen': form,
    'GET /beheer/wachttijden/inlezen/:import': notThere,
    'GET /beheer/wachttijden/inlezen/:import/geweigerd': notThere,
    'GET /beheer/wachttijden/inlezen/:import/geweigerd.csv': notThere,
    'POST /beheer/wachttijden/inlezen/:import/kolommen': gone,
    'POST /beheer/wachttijden/inlezen/:import/teksten': gone,
    'POST /beheer/wachttijden/inlezen/:import/akkoord': gone,
    'POST /beheer/wachttijden/inlezen/:import/stop': gone,
    'POST /beheer/wachttijden/inlezen/:import/opnieuw': gone,
    'GET /beheer/wachttijden/bijgehouden/nieuw': page,
    'POST /beheer/wachttijden/bijgehouden': done,
    'GET /beheer/wachttijden/bijgehouden/:wait': page,
    'POST /beheer/wachttijden/bijgehouden/:wait': form,
    'POST /beheer/wachttijden/bijgehouden/:wait/weg': done,
  },
}
