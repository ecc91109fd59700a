import type { PropsWithChildren } from 'hono/jsx'
import type { FormState } from '#src/platform/forms.ts'
import { Button, ErrorSummary, Form, PostButton, Select, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Card,
  Empty,
  Link,
  Notice,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { standOf, type Worker } from '../work/work.ts'
import { type OrganisationKind, organisationKinds } from './organisation.ts'
import type { OrganisationOverview } from './queries.ts'
import { organisationKindWords } from './words.ts'

type Viewer = { name: string }
type Organisation = { id: string; name: string; kind: OrganisationKind }

export function OrganisationsPage(props: { viewer: Viewer; organisations: Organisation[] }) {
  return (
    <Page title="Organisaties" viewer={props.viewer}>
      <PageTitle title="Organisaties" lead="Waar mensen werken die meedoen." back="/ik" />
      {props.organisations.length === 0 ? <Empty title="Er is nog geen organisatie." /> : null}
      <Rows>
        {props.organisations.map(({ id, name, kind }) => (
          <Row title={name} href={`/organisaties/${id}`} meta={organisationKindWords[kind]} />
        ))}
      </Rows>
      <Actions>
        <ActionLink href="/organisaties/nieuw">Zet een organisatie erbij</ActionLink>
      </Actions>
    </Page>
  )
}

type NewOrganisationPageProps = { viewer: Viewer; id: string; form?: FormState | undefined }

export function NewOrganisationPage({ viewer, id, form }: NewOrganisationPageProps) {
  return (
    <Page title="Nieuwe organisatie" viewer={viewer} refused={Boolean(form)}>
      <PageTitle title="Nieuwe organisatie" back="/organisaties" />
      <ErrorSummary problems={form?.problems} />
      <Form action="/organisaties" hidden={{ id }}>
        <TextField name="name" label="Hoe heet de organisatie?" {...form} />
        <Select
          name="kind"
          label="Wat voor organisatie is het?"
          empty="Kies er een"
          options={organisationKinds.map((kind) => ({
            value: kind,
            label: organisationKindWords[kind],
          }))}
          {...form}
        />
        <Button>Zet erbij</Button>
      </Form>
    </Page>
  )
}

type OrganisationPageProps = {
  viewer: Viewer
  organisation: OrganisationOverview
  appointed: boolean
}

export function OrganisationPage({ viewer, organisation, appointed }: OrganisationPageProps) {
  const { id, name, kind, own, as_platform } = organisation
  return (
    <Page title={name} viewer={viewer}>
      <PageTitle
        title={name}
        lead={organisationKindWords[kind]}
        back={as_platform ? '/organisaties' : '/ik'}
      />
      {appointed ? (
        <Notice kind="done">
          Gedaan. Als er een account is met dit adres, kan die persoon nu regelen wie hier werkt.
        </Notice>
      ) : null}
      {own ? <Workers organisation={organisation} /> : null}
      {own ? <ThinksAlong organisation={organisation} /> : null}
      {own ? (
        <p>
          <Link href={`/organisaties/${id}/buurtcirkels`}>Waar wij Buurtcirkels begeleiden</Link>
        </p>
      ) : null}
      <Card title="Wie regelt dit?">
        <p>Wie dit regelt, zegt wie hier werkt. Plannen van mensen ziet die persoon niet.</p>
        <ActionLink href={`/organisaties/${id}/beheerder`} kind="plain">
          Vraag iemand om dit te regelen
        </ActionLink>
      </Card>
    </Page>
  )
}

/** Whoever asks a team to think along sees first, by name, who works there. */
function ThinksAlong({ organisation }: { organisation: OrganisationOverview }) {
  const on = organisation.thinks_along_since !== null
  return (
    <Card title="Denkt mee">
      <p>
        {on
          ? 'Mensen met een plan kunnen jullie een vraag stellen. Zij zien dan de namen en functies van wie hier werkt, en kiezen wie van hen iets leest.'
          : 'Mogen mensen met een plan jullie een vraag stellen? Zij zien dan de namen en functies van wie hier werkt, en kiezen wie van hen iets leest.'}
      </p>
      <PostButton action={`/organisaties/${organisation.id}/denkt-mee/${on ? 'uit' : 'aan'}`}>
        {on ? 'Nee, niet meer' : 'Ja, wij denken mee'}
      </PostButton>
    </Card>
  )
}

function Workers({ organisation: { id, workers } }: { organisation: OrganisationOverview }) {
  const waiting = workers.filter((worker) => standOf(worker) === 'waiting')
  const working = workers.filter((worker) => standOf(worker) === 'confirmed')
  return (
    <>
      {waiting.length > 0 ? (
        <Card title="Werken deze mensen hier?">
          <p>Zij zeggen dat ze hier werken. Ken je iemand niet? Druk dan op Nee.</p>
          <Rows>
            {waiting.map((worker) => (
              <WorkerRow worker={worker}>
                <Decision {...{ id, worker }} to="bevestiging" label="Ja, bevestig" />
                <Decision {...{ id, worker }} to="einde" label="Nee" />
              </WorkerRow>
            ))}
          </Rows>
        </Card>
      ) : null}
      <Card title="Wie hier werkt">
        {working.length === 0 ? <p>Er is nog niemand bevestigd.</p> : null}
        <Rows>
          {working.map((worker) => (
            <WorkerRow worker={worker}>
              <Link href={`/organisaties/${id}/werk/${worker.id}/einde`} about={worker.shown_name}>
                Werkt hier niet meer
              </Link>
            </WorkerRow>
          ))}
        </Rows>
        <p class="hint">
          Werkt iemand hier niet meer? Dan stopt ook het meedoen in groepen voor dit werk. Meteen.
        </p>
      </Card>
    </>
  )
}

const WorkerRow = ({ worker, children }: PropsWithChildren<{ worker: Worker }>) => (
  <Row title={worker.shown_name} meta={worker.function} actions={children} />
)

type DecisionProps = { id: string; worker: Worker; to: 'bevestiging' | 'einde'; label: string }

const Decision = ({ id, worker, to, label }: DecisionProps) => (
  <PostButton
    action={`/organisaties/${id}/werk/${worker.id}/${to}`}
    kind={to === 'bevestiging' ? 'primary' : 'plain'}
    about={worker.shown_name}
  >
    {label}
  </PostButton>
)

type AppointPageProps = { viewer: Viewer; organisation: Organisation; form?: FormState | undefined }

export function AppointPage({ viewer, organisation: { id, name }, form }: AppointPageProps) {
  return (
    <Page title="Wie regelt dit?" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title={`Wie regelt wie er werkt bij ${name}?`}
        lead="Die persoon heeft al een account met dit e-mailadres."
        back={`/organisaties/${id}`}
      />
      <ErrorSummary problems={form?.problems} />
      <Form action={`/organisaties/${id}/beheerder`}>
        <TextField name="email" type="email" inputmode="email" label="E-mailadres" {...form} />
        <Button>Vraag deze persoon</Button>
      </Form>
    </Page>
  )
}
