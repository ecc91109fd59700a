import { demoId } from '#db/demo/ids.ts'
import type { Lines } from './features.ts'

const nobodysLine = '303 403 403 403 403 403 403 200 200'

export const offersAndAgreements: Lines = {
  table: {
    'GET /buurt': '200 200 200 200 200 200 200 200 200',
    'GET /buurt/activiteiten': '200 200 200 200 200 200 200 200 200',
    'GET /buurt/afspraken/:area': '200 200 200 200 200 200 200 200 200',
    'GET /beheer/afspraken': '303 404 404 404 404 404 404 200 200',
    'GET /beheer/afspraken/nieuw': '303 404 404 404 404 404 404 404 200',
    'GET /beheer/afspraken/:area': nobodysLine,
    'GET /beheer/afspraken/:area/op-en-af': nobodysLine,
    'GET /beheer/afspraken/:area/vragen/:line': nobodysLine,
    'POST /beheer/afspraken': '403 404 404 404 404 404 404 404 303',
    'POST /beheer/afspraken/:area/op-en-af': '403 403 403 403 403 403 403 422 422',
    'POST /beheer/afspraken/:area/vragen/:line': '403 403 403 403 403 403 403 422 422',
    'POST /beheer/afspraken/:area/vragen/:line/weg': '403 403 403 403 403 403 403 303 303',
    'POST /beheer/afspraken/:area/organisaties': '403 404 404 404 404 404 404 404 303',
    'POST /beheer/afspraken/:area/organisaties/:organisation/weg':
      '403 404 404 404 404 404 404 404 303',
    'GET /beheer/aanbod': '303 404 404 200 404 404 404 200 404',
    'GET /beheer/aanbod/nieuw': '303 404 404 200 404 404 404 200 404',
    'POST /beheer/aanbod': '403 404 404 422 404 404 404 422 404',
    'POST /beheer/aanbod/:offer/weg': '403 404 404 303 404 404 404 303 404',
  },
  bodies: {
    'POST /beheer/afspraken': { area: 'BU00140606' },
    'POST /beheer/afspraken/:area/organisaties': {
      organisation_id: demoId('organisation zorgverzekeraar'),
    },
  },
  examples: {
    area: 'BU00140605',
    line: '1',
    offer: demoId('offer fact zuid'),
    ':area/organisaties/organisation': demoId('organisation zorgverzekeraar'),
  },
}
