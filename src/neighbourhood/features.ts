import { Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { hostedDays } from './activities/hosting/day-routes.tsx'
import { hosting } from './activities/hosting/routes.tsx'
import { activities } from './activities/routes.tsx'
import { tickets } from './activities/tickets/routes.tsx'
import { initiatives } from './initiatives/routes.tsx'
import { localAgreements } from './local-agreements/routes.tsx'
import { offers } from './offers/routes.tsx'
import { round } from './outreach/round/routes.tsx'
import { joiningTeams } from './outreach/teams/join-routes.tsx'
import { outreachTeams } from './outreach/teams/routes.tsx'
import { visits } from './outreach/visits/routes.tsx'
import { worries } from './outreach/worries/routes.tsx'
import { keptHours } from './places/keeping/hours-routes.tsx'
import { keepers } from './places/keeping/keeper-routes.tsx'
import { keptPlaces } from './places/keeping/routes.tsx'
import { places } from './places/routes.tsx'
import { namelessQuestions } from './questions/routes.tsx'
import { search } from './search/routes.tsx'

/** One line per feature, in the order in which they are asked. */
export const neighbourhood = new Hono<Env>()
  .route('/', namelessQuestions)
  .route('/', initiatives)
  .route('/', places)
  .route('/', keptPlaces)
  .route('/', keptHours)
  .route('/', keepers)
  .route('/', activities)
  .route('/', tickets)
  .route('/', hosting)
  .route('/', hostedDays)
  .route('/', worries)
  .route('/', visits)
  .route('/', round)
  .route('/', outreachTeams)
  .route('/', joiningTeams)
  .route('/', localAgreements)
  .route('/', offers)
  .route('/', search)
