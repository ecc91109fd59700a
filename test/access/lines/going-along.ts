import { demoId } from '#db/demo/ids.ts'
import type { Lines } from './features.ts'

export const goingAlong: Lines = {
  examples: {
    destination: demoId('place inloop'),
    going: demoId('going along inloop'),
  },
  bodies: {
    'POST /plan/:plan/samen-erheen': {
      to: `plek:${demoId('place inloop')}`,
      about: `doel:${demoId('goal walk')}`,
    },
  },
  table: {
    'GET /samen-erheen/:kind{plek|activiteit}/:destination': '303 303 303 303 303 303 303 303 303',
    'GET /plan/:plan/samen-erheen/nieuw': '303 200 403 403 403 404 404 404 404',
    'POST /plan/:plan/samen-erheen': '403 303 403 403 403 404 404 404 404',
    'POST /plan/:plan/samen-erheen/:going/weg': '403 303 403 403 403 404 404 404 404',
  },
}
