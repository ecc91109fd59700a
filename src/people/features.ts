import { Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { accounts } from './accounts/routes.tsx'
import { addresses } from './addresses/routes.tsx'
import { again } from './again/routes.tsx'
import { codes } from './codes/routes.tsx'
import { deaths } from './death/routes.tsx'
import { devices } from './devices/routes.tsx'
import { drafts } from './drafts/routes.tsx'
import { me } from './me/routes.tsx'
import { organisations } from './organisations/routes.tsx'
import { passkeys } from './passkeys/routes.tsx'
import { signIn } from './sign-in/routes.tsx'
import { together } from './together/routes.tsx'
import { work } from './work/routes.tsx'

/** One line per feature, in the order in which they are asked. */
export const people = new Hono<Env>()
  .route('/', signIn)
  .route('/', codes)
  .route('/', passkeys)
  .route('/', again)
  .route('/', together)
  .route('/', accounts)
  .route('/', drafts)
  .route('/', me)
  .route('/', addresses)
  .route('/', devices)
  .route('/', work)
  .route('/', organisations)
  .route('/', deaths)
