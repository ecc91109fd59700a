import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, Form, PostButton, TextArea, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Link, Notice, PageTitle } from '#src/ui/parts.tsx'
import type { Ticket } from './queries.ts'
import { VisitFacts } from './views.tsx'
import { seatsLeft, takesSignUps, ticketUrl, type Visit, visitsUrl, visitUrl } from './visit.ts'

type SignUpPageProps = { viewer: Viewer | null; visit: Visit; form?: FormState | undefined }

export function SignUpPage({ viewer, visit, form }: SignUpPageProps) {
  const values = form?.values ?? { name: viewer?.name ?? '' }
  const state = { values, problems: form?.problems }
  const full = seatsLeft(visit) === 0
  return (
    <Page title="Ik kijk mee" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title={full ? 'Zet me op de wachtlijst' : 'Ik kijk mee'}
        whose={`${visit.title}, bij ${visit.host}`}
        lead={
          full
            ? 'Het is vol. Komt er een plek vrij, dan krijg je een mail.'
            : 'Je krijgt een mail met een link. Daarmee kun je ook afzeggen.'
        }
        back={visitUrl(visit.id)}
      />
      <Form action={visitUrl(visit.id, '/aanmelden')} hidden={{ id: values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <TextField name="name" label="Hoe heet je?" autocomplete="name" {...state} />
        <TextField
          name="email"
          label="Wat is je mailadres?"
          type="email"
          autocomplete="email"
          {...state}
        />
        <TextArea name="question" label="Wat wil je daar graag weten?" optional {...state} />
        <label class="unseen">
          Laat dit leeg
          <input name="website" value={values.website} tabindex={-1} autocomplete="off" />
        </label>
        <p class="readers">
          Wie dit leest: {visit.host}. Dertig dagen na het bezoek is het weg. Schrijf niets over
          iemands gezondheid.
        </p>
        <Button>Meld me aan</Button>
      </Form>
    </Page>
  )
}

export const SignedUpPage = ({ viewer, visit }: { viewer: Viewer | null; visit: Visit }) => (
  <Page title="Kijk in je mail" viewer={viewer}>
    <PageTitle
      title="Kijk in je mail"
      lead="Daar staat een link. Die laat zien of je een plek hebt, en daarmee zeg je ook af."
    />
    <Actions>
      <ActionLink href={visitUrl(visit.id)}>Terug naar het bezoek</ActionLink>
    </Actions>
  </Page>
)

type TicketPageProps = {
  viewer: Viewer | null
  ticket: Ticket
  secret: string
  form?: FormState | undefined
}

/** Somebody's own sign-up: a seat or a turn, the question beforehand, and the way off. */
export function TicketPage({ viewer, ticket, secret, form }: TicketPageProps) {
  const { visit, web, signUp } = ticket
  const waits = signUp.ahead - visit.seats
  const seated = waits < 0
  const values = form?.values ?? { question: signUp.question }
  return (
    <Page title="Je bezoek" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title={seated ? 'Je kunt mee' : 'Je staat op de wachtlijst'}
        whose={`${visit.title}, bij ${visit.host}`}
        lead={`${signUp.name}, je staat op de lijst. We mailden je deze link: bewaar die.`}
        back={visitsUrl}
      />
      {visit.cancelled_at ? <Notice kind="warm">Dit bezoek gaat niet door.</Notice> : null}
      {seated || visit.cancelled_at ? null : (
        <Notice>
          {waits === 0 ? 'Je bent de eerste.' : `Er wachten ${waits} mensen voor je.`} Komt er een
          plek vrij, dan krijg je een mail.
        </Notice>
      )}
      <Card>
        <VisitFacts visit={visit} web={seated && visit.online ? web : ''} />
        <p>
          <Link href={visitUrl(visit.id)}>Lees meer over dit bezoek</Link>
        </p>
      </Card>
      {takesSignUps(visit) ? (
        <Form action={ticketUrl(secret, '/vraag')}>
          <ErrorSummary problems={form?.problems} />
          <TextArea
            name="question"
            label="Wat wil je daar graag weten?"
            optional
            values={values}
            problems={form?.problems}
          />
          <Button>Bewaar je vraag</Button>
        </Form>
      ) : null}
      <Actions>
        <ActionLink kind="plain" href={visitUrl(visit.id, '/agenda.ics')}>
          Zet in je agenda
        </ActionLink>
        <PostButton kind="quiet" action={ticketUrl(secret, '/afzeggen')}>
          Ik kom niet
        </PostButton>
      </Actions>
    </Page>
  )
}
