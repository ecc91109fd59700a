import { canBeLetIn, type Service, type TeamWorker } from '#src/groups/services/service.ts'
import { organisationKindLabel } from '#src/people/organisations/words.ts'
import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { Button, Choice, ErrorSummary, Form, PostButton } from '#src/ui/form.tsx'
import { ActionLink, Actions, Card, Empty, Link, Row, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'

const part = 'denk-je-mee'

export function TeamsPage({ frame, services }: { frame: Frame; services: Service[] }) {
  return (
    <PlanPage
      {...{ frame, part }}
      title="Vraag een team, of je huisarts"
      lead="Jij kiest op naam wie van het team iets leest. Wie er later komt werken, leest niets."
      back={planUrl(frame.plan, part, 'nieuw')}
    >
      {services.length === 0 ? <Empty title="Er is hier nog geen team dat meedenkt." /> : null}
      <Rows>
        {services.map(({ id, name, kind }) => (
          <Row
            title={name}
            href={planUrl(frame.plan, 'teams', id)}
            meta={organisationKindLabel(kind)}
          />
        ))}
      </Rows>
    </PlanPage>
  )
}

type TeamPageProps = {
  frame: Frame
  service: Service
  member: string | null
  workers: TeamWorker[]
  form?: FormState | undefined
}

export function TeamPage({ frame, service, member, workers, form }: TeamPageProps) {
  const at = planUrl(frame.plan, 'teams', service.id)
  const reading = workers.filter(({ reads }) => reads)
  const others = workers.filter(canBeLetIn)
  return (
    <PlanPage
      {...{ frame, part }}
      title={service.name}
      lead="Wie van dit team mag lezen wat je deelt? Kies alleen wie je vertrouwt."
      back={planUrl(frame.plan, 'teams')}
      refused={Boolean(form?.problems)}
    >
      {reading.length > 0 ? <Reading at={at} workers={reading} /> : null}
      {member && reading.length > 0 ? (
        <Actions>
          <ActionLink href={`${planUrl(frame.plan, part, 'nieuw')}?aan=${member}`}>
            Vraag dit team iets
          </ActionLink>
        </Actions>
      ) : null}
      {others.length > 0 ? (
        <Form action={at} hidden={{ id: form?.values.id || newId() }}>
          <ErrorSummary problems={form?.problems} />
          <Choice
            name="workers"
            label={reading.length > 0 ? 'Wie nog meer?' : 'Deze mensen werken er'}
            many
            options={others.map(({ work_id, shown_name, function: work }) => ({
              value: work_id,
              label: shown_name,
              explanation: work,
            }))}
            {...form}
          />
          <p class="readers">
            {reading.length > 0
              ? 'Zij lezen meteen wat dit team nu leest. Kijk bij '
              : 'Zij lezen nog niets. Dat kies je bij je vraag, of bij '}
            <Link href={planUrl(frame.plan, 'wie-ziet-wat')}>wie ziet wat</Link>.
          </p>
          <Actions>
            <Button>Ja, deze mensen</Button>
          </Actions>
        </Form>
      ) : null}
      {workers.length === 0 ? <Empty title="Van dit team is nog niemand bevestigd." /> : null}
      <Aside workers={workers} />
    </PlanPage>
  )
}

const Reading = ({ at, workers }: { at: string; workers: TeamWorker[] }) => (
  <Card title="Jij zei ja tegen">
    <Rows>
      {workers.map(({ work_id, shown_name, function: work }) => (
        <Row
          title={shown_name}
          meta={work}
          actions={
            <PostButton kind="quiet" action={`${at}/${work_id}/einde`} about={shown_name}>
              Mag niet meer lezen
            </PostButton>
          }
        />
      ))}
    </Rows>
  </Card>
)

function Aside({ workers }: { workers: TeamWorker[] }) {
  const inside = workers.filter((one) => one.inside && !one.reads)
  const ended = workers.filter((one) => one.ended)
  return (
    <>
      {inside.map(({ shown_name }) => (
        <p class="hint">{shown_name} doet al mee in je groep.</p>
      ))}
      {ended.map(({ shown_name }) => (
        <p class="hint">{shown_name} leest niet meer mee.</p>
      ))}
    </>
  )
}
