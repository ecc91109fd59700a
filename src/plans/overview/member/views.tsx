import { ActionLink, Actions, Card, Empty, Link } from '#src/ui/parts.tsx'
import { carries } from '../../agreements/agreement.ts'
import { EmergencyLink } from '../../emergency/member-views.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import { mayProposeIn } from '../../proposals/proposal.ts'
import { memberDoors } from '../doors.ts'
import type { Overview } from '../queries.ts'
import { AgreementsCard, Doors, MeetingCard } from '../views.tsx'

/** What a member has in common with this plan. With nothing shared: no word on whether it ever was. */
export function MemberOverviewPage({ frame, overview }: { frame: Frame; overview: Overview }) {
  const { plan, access } = frame
  const mine = overview.agreements.filter((agreement) => carries(agreement, access))
  return (
    <PlanPage frame={frame} title={`Meedoen bij ${access.ownerName}`} back="/" plain>
      {access.reading ? <EmergencyLink frame={frame} /> : null}
      {access.sees.length === 0 ? (
        <Empty title="Er is nu niets met je gedeeld.">
          Dat is goed zo. {access.ownerName} kiest wat jij ziet. Je hoeft niets te doen.
        </Empty>
      ) : (
        <>
          <AgreementsCard frame={frame} title="Wat jij doet" agreements={mine} mine />
          <MeetingCard frame={frame} meeting={overview.meeting} />
          <Doors title="Wat je kunt lezen" doors={memberDoors(plan, access.sees, overview)} />
          <p>
            <Link href={planUrl(plan, 'berichten')}>Berichten</Link>
          </p>
        </>
      )}
      {mayProposeIn(access).length > 0 ? (
        <Card title="Heb je een idee?">
          <p>Doe een voorstel. {access.ownerName} beslist wat ermee gebeurt.</p>
          <Actions>
            <ActionLink kind="plain" href={planUrl(plan, 'voorstellen')}>
              Mijn voorstellen
            </ActionLink>
          </Actions>
        </Card>
      ) : null}
      {access.reading ? null : <EmergencyLink frame={frame} />}
      <p>
        <Link href={planUrl(plan, 'vertrekken')}>Stop met meedoen</Link>
      </p>
    </PlanPage>
  )
}
