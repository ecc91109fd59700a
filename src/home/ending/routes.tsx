import { Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { accountEnding } from './account-routes.tsx'
import { planEnding } from './plan-routes.tsx'

export const ending = new Hono<Env>()

ending.route('/', accountEnding)
ending.route('/', planEnding)
