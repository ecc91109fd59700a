import { Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { calendars } from './ical/routes.tsx'
import { imports } from './import/routes.tsx'
import { openNeighbourhood } from './open-data/routes.tsx'

/** One line per feature, in the order in which they are asked. */
export const exchange = new Hono<Env>()
  .route('/', imports)
  .route('/', calendars)
  .route('/', openNeighbourhood)
