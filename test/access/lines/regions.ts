import type { Lines } from './features.ts'

const everybody = '200 200 200 200 200 200 200 200 200'

/** Regions and waiting times are public; kinds: see ../table.ts. */
export const regions: Lines = {
  table: {
    'GET /regio': everybody,
    'GET /regio/:region': everybody,
    'GET /wachttijden': everybody,
    'GET /wachttijden/methode': everybody,
    'GET /regio/:region/wachttijden': everybody,
    'GET /regio/:region/wachttijden.csv': everybody,
  },
  examples: { region: 'groningen' },
}
