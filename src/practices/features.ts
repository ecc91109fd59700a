import { Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { adoptionHiding } from './adoptions/hiding-routes.tsx'
import { adoptions } from './adoptions/routes.tsx'
import { calls } from './calls/routes.tsx'
import { decisionAid } from './decision-aid/routes.tsx'
import { weighing } from './decision-aid/weighing/routes.tsx'
import { editors } from './editors/routes.tsx'
import { library } from './library/routes.tsx'
import { messages } from './messages/routes.tsx'
import { openData } from './open-data/routes.tsx'
import { reviews } from './reviews/routes.tsx'
import { beginning as bringing } from './submissions/begin-routes.tsx'
import { submissionFiles } from './submissions/file-routes.tsx'
import { submissions } from './submissions/routes.tsx'
import { synonyms } from './synonyms/routes.tsx'
import { upkeep } from './upkeep/routes.tsx'
import { versions } from './versions/routes.tsx'
import { organising } from './visits/organising-routes.tsx'
import { practiceVisits } from './visits/routes.tsx'
import { visitTickets } from './visits/ticket-routes.tsx'

/** One line per feature, in the order in which they are asked. */
export const practices = new Hono<Env>()
  .route('/', openData)
  .route('/', synonyms)
  .route('/', upkeep)
  .route('/', editors)
  .route('/', messages)
  .route('/', calls)
  .route('/', bringing)
  .route('/', submissionFiles)
  .route('/', submissions)
  .route('/', reviews)
  .route('/', versions)
  .route('/', decisionAid)
  .route('/', weighing)
  .route('/', adoptions)
  .route('/', adoptionHiding)
  .route('/', organising)
  .route('/', practiceVisits)
  .route('/', visitTickets)
  // last of the good examples: an example's own name could be any word
  .route('/', library)
