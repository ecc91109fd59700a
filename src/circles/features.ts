import { Hono } from 'hono'
import type { Env } from '#src/platform/request.ts'
import { circleOffers } from './asks/offer-routes.tsx'
import { asks } from './asks/routes.tsx'
import { circleBeginning } from './beginning/routes.tsx'
import { blocks } from './blocks/routes.tsx'
import { coaching } from './coach/routes.tsx'
import { concerns } from './concerns/routes.tsx'
import { circleConversation } from './conversation/routes.tsx'
import { doors } from './doors/routes.tsx'
import { goodTurns } from './good-turns/routes.tsx'
import { guidance } from './guidance/routes.tsx'
import { interests } from './interests/routes.tsx'
import { joining } from './joining/routes.tsx'
import { circleFeed } from './meetings/feed/routes.tsx'
import { circleMeetings } from './meetings/routes.tsx'
import { circleMembers } from './members/routes.tsx'
import { missingMe } from './missing-me/routes.tsx'
import { circlePage } from './page/routes.tsx'
import { phones } from './phones/routes.tsx'
import { steps } from './steps/routes.tsx'
import { talents } from './talents/routes.tsx'

/** One line per feature, in the order in which they are asked. */
export const circles = new Hono<Env>()
  .route('/', doors)
  .route('/', interests)
  .route('/', circleBeginning)
  .route('/', guidance)
  .route('/', joining)
  .route('/', circleMembers)
  .route('/', concerns)
  .route('/', circleConversation)
  .route('/', phones)
  .route('/', blocks)
  .route('/', missingMe)
  // before the page of a circle: `coach` is no circle
  .route('/', coaching)
  .route('/', talents)
  .route('/', asks)
  .route('/', circleOffers)
  .route('/', goodTurns)
  .route('/', circleFeed)
  .route('/', circleMeetings)
  .route('/', steps)
  .route('/', circlePage)
