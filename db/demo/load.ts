import { asSystem, type SystemDatabase } from '#src/platform/database.ts'
import { addDemoAgreements } from './agreements.ts'
import { addDemoCircle } from './circle.ts'
import { addDemoCircles } from './circles/circles.ts'
import { addDemoConversations } from './conversations.ts'
import { addDemoCrisis } from './crisis.ts'
import { addDemoGoingAlong } from './going-along.ts'
import { addDemoIndependentHelp } from './independent-help.ts'
import { addDemoMeetings } from './meetings.ts'
import { addDemoActivities } from './neighbourhood/activities.ts'
import { addDemoInitiatives } from './neighbourhood/initiatives.ts'
import { addDemoLocalAgreements } from './neighbourhood/local-agreements.ts'
import { addDemoOffers } from './neighbourhood/offers.ts'
import { addDemoOutreach } from './neighbourhood/outreach.ts'
import { addDemoPlaces } from './neighbourhood/places.ts'
import { addDemoOrganisations } from './organisations.ts'
import { addDemoPeople } from './people.ts'
import { addDemoPlan } from './plan.ts'
import { addDemoPractices } from './practices/practices.ts'
import { addDemoProposals } from './proposals.ts'
import { addDemoQuestions } from './questions.ts'
import { addDemoKeptWaits } from './regions/hand-kept.ts'
import { addDemoRegionalPlan } from './regions/plan.ts'
import { addDemoRoadMap } from './regions/road-map.ts'
import { addDemoTaskforces } from './regions/taskforces.ts'
import { addDemoWaitingTimes } from './regions/waiting.ts'
import { addDemoReorientation } from './reorientation.ts'
import { addDemoStory } from './story.ts'
import { addDemoSupport } from './support.ts'
import { addDemoTakingAlong } from './taking-along.ts'
import { addDemoViewLog } from './view-log.ts'

/** The demo neighbourhood in an empty database: all of it or nothing. Does nothing where there are people already. */
export async function loadDemo(system: SystemDatabase): Promise<void> {
  await asSystem(system, async (tx) => {
    const anyone = await tx.selectFrom('people.person').select('id').limit(1).executeTakeFirst()
    if (anyone) return
    await addDemoPeople(tx)
    await addDemoOrganisations(tx)
    await addDemoPlan(tx)
    await addDemoViewLog(tx)
    await addDemoCircle(tx)
    await addDemoAgreements(tx)
    await addDemoProposals(tx)
    await addDemoStory(tx)
    await addDemoMeetings(tx)
    await addDemoCrisis(tx)
    await addDemoSupport(tx)
    await addDemoConversations(tx)
    await addDemoReorientation(tx)
    await addDemoQuestions(tx)
    await addDemoTakingAlong(tx)
    await addDemoIndependentHelp(tx)
    await addDemoPractices(tx)
    await addDemoPlaces(tx)
    await addDemoInitiatives(tx)
    await addDemoActivities(tx)
    await addDemoGoingAlong(tx)
    await addDemoLocalAgreements(tx)
    await addDemoOffers(tx)
    await addDemoOutreach(tx)
    await addDemoCircles(tx)
    await addDemoTaskforces(tx)
    await addDemoRoadMap(tx)
    await addDemoWaitingTimes(tx)
    await addDemoKeptWaits(tx)
    await addDemoRegionalPlan(tx)
  })
}
