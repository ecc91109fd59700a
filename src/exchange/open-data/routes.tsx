import { Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { OpenDataPage } from './views.tsx'

export const openNeighbourhood = new Hono<Env>()

openNeighbourhood.get('/buurt/open-data', (c) =>
  c.render(<OpenDataPage viewer={c.get('viewer')} origin={c.get('config').origin} />),
)
