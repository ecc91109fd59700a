import { demoId } from '#db/demo/ids.ts'
import { derivedId } from '#src/exchange/hsds/ids.ts'
import { taxonomy, termId } from '#src/exchange/hsds/taxonomy.ts'
import type { Lines } from './features.ts'

const everybody = '200 200 200 200 200 200 200 200 200'
const place = demoId('place inloop')

export const feeds: Lines = {
  examples: {
    import: demoId('a list of places'),
    'services/id': place,
    'locations/id': derivedId(place, 'location'),
    'service_at_locations/id': derivedId(place, 'service_at_location'),
    'organizations/id': demoId('organisation welzijn'),
    'taxonomies/id': taxonomy.id,
    'taxonomy_terms/id': termId('drop-in'),
  },
  table: {
    'GET /hsds/v3': everybody,
    'GET /hsds/v3/': everybody,
    'GET /hsds/v3/services': everybody,
    'GET /hsds/v3/services/:id': everybody,
    'GET /hsds/v3/service_at_locations': everybody,
    'GET /hsds/v3/service_at_locations/:id': everybody,
    'GET /hsds/v3/locations': everybody,
    'GET /hsds/v3/locations/:id': everybody,
    'GET /hsds/v3/organizations': everybody,
    'GET /hsds/v3/organizations/:id': everybody,
    'GET /hsds/v3/taxonomies': everybody,
    'GET /hsds/v3/taxonomies/:id': everybody,
    'GET /hsds/v3/taxonomy_terms': everybody,
    'GET /hsds/v3/taxonomy_terms/:id': everybody,
    'GET /buurt/plek/:place/agenda.ics': everybody,
    // nowhere to look
    'GET /buurt/activiteiten.ics': '404 404 404 404 404 404 404 404 404',
    'GET /buurt/open-data': everybody,
    'GET /beheer/gegevens-inlezen': '303 404 404 404 404 404 404 404 200',
    'POST /beheer/gegevens-inlezen': '403 404 404 404 404 404 404 404 422',
    'GET /beheer/gegevens-inlezen/:import': '303 404 404 404 404 404 404 404 404',
    'POST /beheer/gegevens-inlezen/:import/akkoord': '403 404 404 404 404 404 404 404 404',
  },
}
