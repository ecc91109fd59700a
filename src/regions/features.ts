import { Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { accelerators } from './accelerators/routes.tsx'
import { active } from './active/routes.tsx'
import { regionKeeping } from './keeping/routes.tsx'
import { regionPages } from './page/routes.tsx'
import { plans as regionalPlans } from './plan/routes.tsx'
import { roadMap } from './road-map/routes.tsx'
import { taskforces } from './taskforces/routes.tsx'
import { countryWaits } from './waiting/country/routes.tsx'
import { waitingImports } from './waiting/import/routes.tsx'
import { keptWaits } from './waiting/kept/routes.tsx'
import { waits } from './waiting/reading/routes.tsx'
import { whileWaiting } from './while-waiting/routes.tsx'

/** One line per feature, in the order in which they are asked. */
export const regions = new Hono<Env>()
  .route('/', waitingImports)
  .route('/', keptWaits)
  .route('/', regionPages)
  .route('/', regionKeeping)
  .route('/', taskforces)
  .route('/', roadMap)
  .route('/', active)
  .route('/', countryWaits)
  .route('/', regionalPlans)
  .route('/', whileWaiting)
  .route('/', accelerators)
  .route('/', waits)
