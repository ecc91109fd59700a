import { Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { agreements } from './agreements/routes.tsx'
import { beginning } from './beginning/routes.tsx'
import { coherence } from './coherence/routes.tsx'
import { conversations } from './conversations/routes.tsx'
import { crisis } from './crisis/routes.tsx'
import { emergency } from './emergency/routes.tsx'
import { goals } from './goals/routes.tsx'
import { goingAlong } from './going-along/routes.tsx'
import { contacts } from './group/contacts/routes.tsx'
import { members } from './group/members/routes.tsx'
import { nominations } from './group/nominations/routes.tsx'
import { helpForPlan } from './independent-help/routes.tsx'
import { meetings } from './meetings/routes.tsx'
import { overview } from './overview/routes.tsx'
import { preparing } from './preparing/routes.tsx'
import { printing } from './printing/routes.tsx'
import { proposals } from './proposals/routes.tsx'
import { questions } from './questions/routes.tsx'
import { teams } from './questions/teams/routes.tsx'
import { reorientation } from './reorientation/routes.tsx'
import { exceptions } from './sharing/exceptions/routes.tsx'
import { sharingHistory } from './sharing/history/routes.tsx'
import { sharing } from './sharing/routes.tsx'
import { story } from './story/routes.tsx'
import { support } from './support/routes.tsx'
import { outside } from './taking-along/outside/routes.tsx'
import { takingAlong } from './taking-along/routes.tsx'
import { viewLog } from './view-log/routes.tsx'
import { wordings } from './wordings/routes.tsx'

/** One line per feature, in the order in which they are asked. */
export const plans = new Hono<Env>()
  .route('/', beginning)
  .route('/', overview)
  .route('/', goals)
  .route('/', goingAlong)
  .route('/', contacts)
  .route('/', nominations)
  .route('/', members)
  .route('/', agreements)
  .route('/', proposals)
  .route('/', story)
  .route('/', meetings)
  .route('/', preparing)
  .route('/', crisis)
  .route('/', support)
  .route('/', coherence)
  .route('/', questions)
  .route('/', conversations)
  .route('/', teams)
  .route('/', exceptions)
  .route('/', reorientation)
  .route('/', sharingHistory)
  .route('/', sharing)
  .route('/', takingAlong)
  .route('/', outside)
  .route('/', emergency)
  .route('/', helpForPlan)
  .route('/', viewLog)
  .route('/', wordings)
  .route('/', printing)
