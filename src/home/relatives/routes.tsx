import { Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { RelativesPage } from './views.tsx'

export const relatives = new Hono<Env>()

relatives.get('/naasten', (c) => c.render(<RelativesPage viewer={c.get('viewer')} />))
