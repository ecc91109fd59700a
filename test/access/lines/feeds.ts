import { demoId } from '#db/demo/ids.ts'
import type { Lines } from './features.ts'

export const feeds: Lines = {
  examples: { import: demoId('a list of places') },
  table: {
    'GET /beheer/gegevens-inlezen': '303 404 404 404 404 404 404 404 200',
    'POST /beheer/gegevens-inlezen': '403 404 404 404 404 404 404 404 422',
    'GET /beheer/gegevens-inlezen/:import': '303 404 404 404 404 404 404 404 404',
    'POST /beheer/gegevens-inlezen/:import/akkoord': '403 404 404 404 404 404 404 404 404',
  },
}
