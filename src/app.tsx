import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { requestId } from 'hono/request-id'
import { circleOffers } from './circles/asks/offer-routes.tsx'
import { asks } from './circles/asks/routes.tsx'
import { circleBeginning } from './circles/beginning/routes.tsx'
import { blocks } from './circles/blocks/routes.tsx'
import { coaching } from './circles/coach/routes.tsx'
import { concerns } from './circles/concerns/routes.tsx'
import { circleConversation } from './circles/conversation/routes.tsx'
import { doors } from './circles/doors/routes.tsx'
import { goodTurns } from './circles/good-turns/routes.tsx'
import { guidance } from './circles/guidance/routes.tsx'
import { interests } from './circles/interests/routes.tsx'
import { joining } from './circles/joining/routes.tsx'
import { circleFeed } from './circles/meetings/feed/routes.tsx'
import { circleMeetings } from './circles/meetings/routes.tsx'
import { circleMembers } from './circles/members/routes.tsx'
import { missingMe } from './circles/missing-me/routes.tsx'
import { circlePage } from './circles/page/routes.tsx'
import { phones } from './circles/phones/routes.tsx'
import { steps } from './circles/steps/routes.tsx'
import { talents } from './circles/talents/routes.tsx'
import { demo } from './demo/routes.tsx'
import { hsds } from './exchange/hsds/routes.tsx'
import { calendars } from './exchange/ical/routes.tsx'
import { importSize, importUrl } from './exchange/import/import.ts'
import { imports } from './exchange/import/routes.tsx'
import { openNeighbourhood } from './exchange/open-data/routes.tsx'
import { independentHelp } from './geography/independent-help/routes.tsx'
import { invitations } from './groups/invitations/routes.tsx'
import { ending } from './home/ending/routes.tsx'
import { exported } from './home/export/routes.tsx'
import { relatives } from './home/relatives/routes.tsx'
import { home } from './home/routes.tsx'
import { hostedDays } from './neighbourhood/activities/hosting/day-routes.tsx'
import { hosting } from './neighbourhood/activities/hosting/routes.tsx'
import { activities } from './neighbourhood/activities/routes.tsx'
import { tickets } from './neighbourhood/activities/tickets/routes.tsx'
import { initiatives } from './neighbourhood/initiatives/routes.tsx'
import { localAgreements } from './neighbourhood/local-agreements/routes.tsx'
import { offers } from './neighbourhood/offers/routes.tsx'
import { round } from './neighbourhood/outreach/round/routes.tsx'
import { joiningTeams } from './neighbourhood/outreach/teams/join-routes.tsx'
import { outreachTeams } from './neighbourhood/outreach/teams/routes.tsx'
import { visits } from './neighbourhood/outreach/visits/routes.tsx'
import { worries } from './neighbourhood/outreach/worries/routes.tsx'
import { keptHours } from './neighbourhood/places/keeping/hours-routes.tsx'
import { keepers } from './neighbourhood/places/keeping/keeper-routes.tsx'
import { keptPlaces } from './neighbourhood/places/keeping/routes.tsx'
import { places } from './neighbourhood/places/routes.tsx'
import { namelessQuestions } from './neighbourhood/questions/routes.tsx'
import { search } from './neighbourhood/search/routes.tsx'
import { accounts } from './people/accounts/routes.tsx'
import { addresses } from './people/addresses/routes.tsx'
import { again } from './people/again/routes.tsx'
import { codes } from './people/codes/routes.tsx'
import { deaths } from './people/death/routes.tsx'
import { devices } from './people/devices/routes.tsx'
import { dropAcceptedDraft } from './people/drafts/kept.ts'
import { drafts } from './people/drafts/routes.tsx'
import { onlyTheWayBack } from './people/ending/way-back.ts'
import { me } from './people/me/routes.tsx'
import { organisations } from './people/organisations/routes.tsx'
import { passkeys } from './people/passkeys/routes.tsx'
import { readSession } from './people/session.ts'
import { signIn } from './people/sign-in/routes.tsx'
import { together } from './people/together/routes.tsx'
import { keepTogether } from './people/together/together.ts'
import { work } from './people/work/routes.tsx'
import { agreements } from './plans/agreements/routes.tsx'
import { beginning } from './plans/beginning/routes.tsx'
import { coherence } from './plans/coherence/routes.tsx'
import { conversations } from './plans/conversations/routes.tsx'
import { crisis } from './plans/crisis/routes.tsx'
import { emergency } from './plans/emergency/routes.tsx'
import { goals } from './plans/goals/routes.tsx'
import { goingAlong } from './plans/going-along/routes.tsx'
import { contacts } from './plans/group/contacts/routes.tsx'
import { members } from './plans/group/members/routes.tsx'
import { nominations } from './plans/group/nominations/routes.tsx'
import { helpForPlan } from './plans/independent-help/routes.tsx'
import { meetings } from './plans/meetings/routes.tsx'
import { overview } from './plans/overview/routes.tsx'
import { preparing } from './plans/preparing/routes.tsx'
import { routedPath, throughEyes } from './plans/preview/preview.ts'
import { printing } from './plans/printing/routes.tsx'
import { proposals } from './plans/proposals/routes.tsx'
import { questions } from './plans/questions/routes.tsx'
import { teams } from './plans/questions/teams/routes.tsx'
import { reorientation } from './plans/reorientation/routes.tsx'
import { exceptions } from './plans/sharing/exceptions/routes.tsx'
import { sharingHistory } from './plans/sharing/history/routes.tsx'
import { sharing } from './plans/sharing/routes.tsx'
import { story } from './plans/story/routes.tsx'
import { support } from './plans/support/routes.tsx'
import { outside } from './plans/taking-along/outside/routes.tsx'
import { takingAlong } from './plans/taking-along/routes.tsx'
import { viewLog } from './plans/view-log/routes.tsx'
import { wordings } from './plans/wordings/routes.tsx'
import { accessLog } from './platform/access-log.ts'
import { formSize, formsOnly, formToken, headers, noStore, sameOrigin } from './platform/guard.ts'
import { health } from './platform/health.ts'
import type { Env, Ground } from './platform/request.ts'
import { adoptionHiding } from './practices/adoptions/hiding-routes.tsx'
import { adoptions } from './practices/adoptions/routes.tsx'
import { calls } from './practices/calls/routes.tsx'
import { decisionAid } from './practices/decision-aid/routes.tsx'
import { weighing } from './practices/decision-aid/weighing/routes.tsx'
import { editors } from './practices/editors/routes.tsx'
import { library } from './practices/library/routes.tsx'
import { messages } from './practices/messages/routes.tsx'
import {
  importSize as practicesSize,
  importUrl as practicesUrl,
} from './practices/open-data/import.ts'
import { openData } from './practices/open-data/routes.tsx'
import { reviews } from './practices/reviews/routes.tsx'
import { beginning as bringing } from './practices/submissions/begin-routes.tsx'
import { submissionFiles } from './practices/submissions/file-routes.tsx'
import { submissions } from './practices/submissions/routes.tsx'
import { uploadSize, uploadUrl } from './practices/submissions/submission.ts'
import { synonyms } from './practices/synonyms/routes.tsx'
import { upkeep } from './practices/upkeep/routes.tsx'
import { versions } from './practices/versions/routes.tsx'
import { organising } from './practices/visits/organising-routes.tsx'
import { practiceVisits } from './practices/visits/routes.tsx'
import { visitTickets } from './practices/visits/ticket-routes.tsx'
import { accelerators } from './regions/accelerators/routes.tsx'
import { active } from './regions/active/routes.tsx'
import { regionKeeping } from './regions/keeping/routes.tsx'
import { regionPages } from './regions/page/routes.tsx'
import { plans as regionalPlans } from './regions/plan/routes.tsx'
import { roadMap } from './regions/road-map/routes.tsx'
import { taskforces } from './regions/taskforces/routes.tsx'
import { countryWaits } from './regions/waiting/country/routes.tsx'
import {
  arrivalSize as waitingTimesSize,
  importUrl as waitingTimesUrl,
} from './regions/waiting/import/import.ts'
import { waitingImports } from './regions/waiting/import/routes.tsx'
import { keptWaits } from './regions/waiting/kept/routes.tsx'
import { waits } from './regions/waiting/reading/routes.tsx'
import { whileWaiting } from './regions/while-waiting/routes.tsx'
import { answerError, answerNotAllowed, answerNotFound } from './trouble.tsx'
import { leave } from './ui/leave.ts'
import { renderer } from './ui/renderer.tsx'
import { staticFiles } from './ui/static.ts'

/** The one place that knows everything: what every request passes, in order, then one line per feature. */
export function createApp(ground: Ground): Hono<Env> {
  const app = new Hono<Env>({ getPath: routedPath })
  app.onError(answerError)
  app.notFound(answerNotFound)

  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(ground)) c.set(name as keyof Ground, value)
    c.set('viewer', null)
    await next()
  })
  app.use(requestId({ headerName: '' }), accessLog, headers, compress(), noStore, renderer)
  app.route('/', health)
  app.route('/', staticFiles)
  app.route('/', leave)
  app.route('/', hsds)
  app.use(methodNotAllowed({ app, onMethodNotAllowed: answerNotAllowed }))
  app.use(`/plan/${throughEyes(':plan', ':member')}/*`, (c, next) =>
    c.req.method === 'POST' ? answerNotAllowed(c, ['GET', 'HEAD']) : next(),
  )
  app.use(
    formsOnly,
    formSize(
      {
        [importUrl]: importSize,
        [practicesUrl]: practicesSize,
        [`${practicesUrl}/akkoord`]: 3 * practicesSize,
        [uploadUrl]: uploadSize,
      },
      { [waitingTimesUrl]: waitingTimesSize },
    ),
    readSession,
    sameOrigin,
    formToken,
    keepTogether,
  )
  app.use(onlyTheWayBack, dropAcceptedDraft)

  app.route('/', signIn)
  app.route('/', codes)
  app.route('/', passkeys)
  app.route('/', again)
  app.route('/', together)
  app.route('/', accounts)
  app.route('/', drafts)
  app.route('/', me)
  app.route('/', addresses)
  app.route('/', devices)
  app.route('/', work)
  app.route('/', organisations)
  app.route('/', namelessQuestions)
  app.route('/', initiatives)
  app.route('/', places)
  app.route('/', keptPlaces)
  app.route('/', keptHours)
  app.route('/', keepers)
  app.route('/', activities)
  app.route('/', tickets)
  app.route('/', hosting)
  app.route('/', hostedDays)
  app.route('/', imports)
  app.route('/', calendars)
  app.route('/', openNeighbourhood)
  app.route('/', worries)
  app.route('/', visits)
  app.route('/', round)
  app.route('/', outreachTeams)
  app.route('/', joiningTeams)
  app.route('/', localAgreements)
  app.route('/', offers)
  app.route('/', search)

  app.route('/', openData)
  app.route('/', synonyms)
  app.route('/', upkeep)
  app.route('/', editors)
  app.route('/', messages)
  app.route('/', calls)
  app.route('/', bringing)
  app.route('/', submissionFiles)
  app.route('/', submissions)
  app.route('/', reviews)
  app.route('/', versions)
  app.route('/', decisionAid)
  app.route('/', weighing)
  app.route('/', adoptions)
  app.route('/', adoptionHiding)
  app.route('/', organising)
  app.route('/', practiceVisits)
  app.route('/', visitTickets)
  // last of the good examples: an example's own name could be any word
  app.route('/', library)

  app.route('/', deaths)

  app.route('/', waitingImports)
  app.route('/', keptWaits)

  app.route('/', independentHelp)

  app.route('/', doors)
  app.route('/', interests)
  app.route('/', circleBeginning)
  app.route('/', guidance)
  app.route('/', joining)
  app.route('/', circleMembers)
  app.route('/', concerns)
  app.route('/', circleConversation)
  app.route('/', phones)
  app.route('/', blocks)
  app.route('/', missingMe)
  // before the page of a circle: `coach` is no circle
  app.route('/', coaching)
  app.route('/', talents)
  app.route('/', asks)
  app.route('/', circleOffers)
  app.route('/', goodTurns)
  app.route('/', circleFeed)
  app.route('/', circleMeetings)
  app.route('/', steps)
  app.route('/', circlePage)

  app.route('/', regionPages)
  app.route('/', regionKeeping)
  app.route('/', taskforces)
  app.route('/', roadMap)
  app.route('/', active)
  app.route('/', countryWaits)
  app.route('/', regionalPlans)
  app.route('/', whileWaiting)
  app.route('/', accelerators)
  app.route('/', waits)

  app.route('/', home)
  app.route('/', relatives)
  app.route('/', ending)
  app.route('/', exported)
  app.route('/', beginning)
  app.route('/', overview)
  app.route('/', goals)
  app.route('/', goingAlong)
  app.route('/', contacts)
  app.route('/', nominations)
  app.route('/', members)
  app.route('/', invitations)
  app.route('/', agreements)
  app.route('/', proposals)
  app.route('/', story)
  app.route('/', meetings)
  app.route('/', preparing)
  app.route('/', crisis)
  app.route('/', support)
  app.route('/', coherence)
  app.route('/', questions)
  app.route('/', conversations)
  app.route('/', teams)
  app.route('/', exceptions)
  app.route('/', reorientation)
  app.route('/', sharingHistory)
  app.route('/', sharing)
  app.route('/', takingAlong)
  app.route('/', outside)
  app.route('/', emergency)
  app.route('/', helpForPlan)
  app.route('/', viewLog)
  app.route('/', wordings)
  app.route('/', printing)
  if (ground.config.demo) app.route('/', demo)
  return app
}
