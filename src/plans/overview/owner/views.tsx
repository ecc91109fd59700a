import { isOnOffer } from '#src/people/together/together.ts'
import { found } from '#src/platform/errors.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { ActionLink, Actions, Card, Link, Notice } from '#src/ui/parts.tsx'
import { standOf } from '../../agreements/agreement.ts'
import { RecentEmergencies } from '../../emergency/views.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import { ownerDoors } from '../doors.ts'
import type { Overview } from '../queries.ts'
import { AgreementsCard, Doors, MeetingCard } from '../views.tsx'
import { type Situation, whatNow } from '../what-now.ts'

/** The whole plan at a glance, with one quiet line on what one could do now. */
export function OwnerOverviewPage({ frame, overview }: { frame: Frame; overview: Overview }) {
  const { plan } = frame
  if (frame.viewer.together) return <WritingPage frame={frame} overview={overview} />
  const situation = situationOf(overview)
  const { line, step } = whatNow(situation, plan)
  const hasOther = step?.href !== planUrl(plan, 'voorstellen')
  return (
    <PlanPage frame={frame} title="Mijn plan" plain>
      {overview.own?.pausedAt ? <Closed plan={plan} since={overview.own.pausedAt} /> : null}
      <RecentEmergencies plan={plan} readings={overview.own?.emergencies ?? []} />
      <Card title="Wat nu?">
        <p>{line}</p>
        {step ? (
          <Actions>
            <ActionLink href={step.href}>{step.label}</ActionLink>
          </Actions>
        ) : null}
      </Card>
      {situation.proposals > 0 && hasOther ? (
        <Notice>
          <Link href={planUrl(plan, 'voorstellen')}>
            {situation.proposals === 1
              ? 'Er ligt een voorstel voor je'
              : `Er liggen ${situation.proposals} voorstellen voor je`}
          </Link>
        </Notice>
      ) : null}
      <AgreementsCard frame={frame} title="Wie doet wat" agreements={overview.agreements} />
      <MeetingCard frame={frame} meeting={overview.meeting} />
      <Doors title="In mijn plan" doors={ownerDoors(plan, overview)} />
    </PlanPage>
  )
}

/** Samen invullen: what there is to write, and nothing of who reads it or what else goes on. */
function WritingPage({ frame, overview }: { frame: Frame; overview: Overview }) {
  const doors = ownerDoors(frame.plan, overview)
  return (
    <PlanPage frame={frame} title={`Het plan van ${frame.access.ownerName}`} plain>
      <AgreementsCard frame={frame} title="Wie doet wat" agreements={overview.agreements} />
      <Doors
        title="Wat willen jullie opschrijven?"
        doors={doors.filter(({ href }) => isOnOffer(frame.viewer, href))}
      />
    </PlanPage>
  )
}

const Closed = ({ plan, since }: { plan: string; since: string }) => (
  <Notice>
    Alles is dicht sinds {dateInWords(since)}. Niemand ziet nu iets.{' '}
    <Link href={planUrl(plan, 'wie-ziet-wat')}>Kijk wie wat ziet</Link>
  </Notice>
)

const day = 24 * 60 * 60 * 1000

function situationOf({ goals, story, members, agreements, own }: Overview): Situation {
  const { pausedAt, ...asked } = found(own)
  return {
    ...asked,
    goals: goals.length,
    storySections: story,
    members: members.length,
    pausedDays: pausedAt === null ? null : (Date.now() - Date.parse(pausedAt)) / day,
    toConfirm: agreements.filter((agreement) => standOf(agreement) === 'done'),
  }
}
