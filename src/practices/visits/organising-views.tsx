import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import {
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  TextArea,
  TextField,
  TimeField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Empty, Notice, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { VisitFacts } from './views.tsx'
import { type SignUp, type Visit, visitUrl } from './visit.ts'

type OrganisePageProps = {
  viewer: Viewer
  action: string
  hidden: Record<string, string>
  /** Of the example. */
  title: string
  back: string
  form?: FormState | undefined
}

export function OrganisePage({ viewer, action, hidden, title, back, form }: OrganisePageProps) {
  const state = { values: form?.values ?? {}, problems: form?.problems }
  return (
    <Page title="Laat anderen meekijken" viewer={viewer} refused={Boolean(form?.problems)}>
      <PageTitle
        title="Laat anderen meekijken"
        whose={title}
        lead="Mensen melden zich aan zonder account. Is het vol, dan komen ze op een wachtlijst."
        back={back}
      />
      <Form action={action} hidden={{ ...hidden, id: form?.values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <TextField name="host" label="Bij wie kijken mensen mee?" {...state} />
        <DateField name="day" label="Op welke dag?" {...state} />
        <TimeField name="from" label="Hoe laat begint het?" {...state} />
        <TimeField name="until" label="Hoe laat is het klaar?" {...state} />
        <TextField
          name="seats"
          label="Hoeveel mensen kunnen mee?"
          inputmode="numeric"
          short
          {...state}
        />
        <TextField name="place" label="Waar komen mensen naartoe?" optional {...state} />
        <Checkbox name="online" label="Het is online" {...state} />
        <TextField
          name="web"
          label="Het adres van de online bijeenkomst"
          hint="Alleen wie een plek heeft ziet dit."
          type="url"
          optional
          {...state}
        />
        <TextArea name="wording" label="Wat krijgen mensen te zien?" optional {...state} />
        <p class="readers">Wie dit leest: iedereen.</p>
        <Button>Bewaar</Button>
      </Form>
    </Page>
  )
}

type OwnVisitPageProps = {
  viewer: Viewer
  visit: Visit
  signUps: SignUp[]
  form?: FormState | undefined
}

export function OwnVisitPage({ viewer, visit, signUps, form }: OwnVisitPageProps) {
  const coming = signUps.filter(({ ahead }) => ahead < visit.seats)
  const waiting = signUps.filter(({ ahead }) => ahead >= visit.seats)
  return (
    <Page title="Wie komen er?" viewer={viewer} refused={Boolean(form)}>
      <PageTitle title="Wie komen er?" whose={visit.title} back={visitUrl(visit.id)} />
      {visit.cancelled_at ? (
        <Notice kind="warm">Dit bezoek gaat niet door. Wie zich aanmeldde krijgt een mail.</Notice>
      ) : null}
      <Card>
        <VisitFacts visit={visit} web={visit.web} />
      </Card>
      <Guests
        title={`${coming.length} van de ${visit.seats} plekken`}
        visit={visit}
        guests={coming}
      />
      {waiting.length > 0 ? <Guests title="Wachtlijst" visit={visit} guests={waiting} /> : null}
      <p class="row-meta">Dertig dagen na het bezoek zijn deze namen weg.</p>
      {visit.is_past || form ? <Recap visit={visit} form={form} /> : <Ahead visit={visit} />}
    </Page>
  )
}

const Guests = ({ title, visit, guests }: { title: string; visit: Visit; guests: SignUp[] }) => (
  <Card title={title}>
    {guests.length === 0 ? (
      <Empty title="Er is nog niemand aangemeld. Deel het adres van het bezoek." />
    ) : null}
    <Rows>
      {guests.map(({ id, name, email, question }) => (
        <Row
          title={name}
          meta={email}
          actions={
            <PostButton
              kind="quiet"
              action={visitUrl(visit.id, `/deelnemer/${id}/weg`)}
              about={name}
            >
              Haal weg
            </PostButton>
          }
        >
          {question ? <p dir="auto">Wil weten: {question}</p> : null}
        </Row>
      ))}
    </Rows>
  </Card>
)

const Ahead = ({ visit }: { visit: Visit }) => (
  <Actions>
    <ActionLink kind="plain" href={visitUrl(visit.id, '/wijzig')}>
      Pas het bezoek aan
    </ActionLink>
    {visit.cancelled_at ? null : (
      <PostButton kind="danger" action={visitUrl(visit.id, '/afgelast')}>
        Het gaat niet door
      </PostButton>
    )}
  </Actions>
)

const Recap = ({ visit, form }: { visit: Visit; form: FormState | undefined }) => (
  <Card title="Voor wie er niet bij was">
    <Form action={visitUrl(visit.id, '/verslag')}>
      <ErrorSummary problems={form?.problems} />
      <TextArea
        name="recap"
        label="Wat zagen en bespraken jullie?"
        hint="Noem geen namen van mensen."
        rows={8}
        values={form?.values ?? { recap: visit.recap }}
        problems={form?.problems}
      />
      <p class="readers">Wie dit leest: iedereen.</p>
      <Button>Zet dit erbij</Button>
    </Form>
  </Card>
)
