import { Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { ending } from './ending/routes.tsx'
import { exported } from './export/routes.tsx'
import { relatives } from './relatives/routes.tsx'
import { home } from './routes.tsx'

/** One line per feature, in the order in which they are asked. */
export const homePages = new Hono<Env>()
  .route('/', home)
  .route('/', relatives)
  .route('/', ending)
  .route('/', exported)
