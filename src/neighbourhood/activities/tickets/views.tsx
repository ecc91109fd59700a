import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Facts, Link, Notice, PageTitle } from '#src/ui/parts.tsx'
import { activityUrl } from '../activity.ts'
import { spanInWords } from '../words.ts'
import { type Ticket, ticketUrl } from './ticket.ts'

type Looking = { viewer: Viewer | null }

export function AskTicketPage({ viewer, form }: Looking & { form?: FormState }) {
  return (
    <Page title="Je kaartje" viewer={viewer} current="neighbourhood" refused={Boolean(form)}>
      <PageTitle
        title="Je kaartje"
        lead="Typ de drie woorden die je kreeg. Dan zie je waar en wanneer, en kun je afzeggen."
        back="/buurt/activiteiten"
      />
      <ErrorSummary problems={form?.problems} />
      <Form action={ticketUrl}>
        <TextField
          name="words"
          label="De drie woorden"
          hint="Met spaties of streepjes. Hoofdletters maken niet uit."
          {...form}
        />
        <Button>Laat mijn kaartje zien</Button>
      </Form>
    </Page>
  )
}

type TicketPageProps = Looking & { ticket: Ticket; words: string; isNew: boolean }

/** The activity, and never who holds the ticket: somebody else may look along. */
export function TicketPage({ viewer, ticket, words, isNew }: TicketPageProps) {
  return (
    <Page title="Je kaartje" viewer={viewer} current="neighbourhood">
      <PageTitle
        title={isNew ? headingOf(ticket) : 'Je kaartje'}
        lead={isNew ? 'Schrijf deze drie woorden op, of maak er een foto van.' : undefined}
        back={activityUrl(ticket.activity.id)}
      />
      <Stand ticket={ticket} />
      <Card>
        <p class="give-away">{words}</p>
        <TicketFacts ticket={ticket} />
      </Card>
      {ticket.is_past ? null : (
        <Actions>
          <PostButton action={`${ticketUrl}/afzeggen`} hidden={{ words }}>
            Ik kom toch niet
          </PostButton>
          <Link href={activityUrl(ticket.activity.id)}>Lees meer over deze activiteit</Link>
        </Actions>
      )}
    </Page>
  )
}

const headingOf = ({ waits_behind }: Ticket): string =>
  waits_behind === null ? 'Je hebt een plek' : 'Je staat op de wachtlijst'

/** What changed, or whether there is a seat. */
function Stand({ ticket: { is_past, starts_at, waits_behind } }: { ticket: Ticket }) {
  if (is_past) return <Notice>Deze dag is voorbij.</Notice>
  if (!starts_at) return <Notice kind="warm">Dit gaat niet door.</Notice>
  if (waits_behind === null) return <Notice kind="done">Er is een plek voor je.</Notice>
  return (
    <Notice kind="warm">
      Het is vol. Je staat op de wachtlijst, op plaats {waits_behind + 1}. Komt er een plek vrij?
      Dan schuif je vanzelf door.
    </Notice>
  )
}

function TicketFacts({ ticket }: { ticket: Ticket }) {
  const { activity, place, day, starts_at, ends_at } = ticket
  return (
    <Facts
      facts={[
        ['Wat', activity.title],
        ['Wanneer', starts_at && ends_at ? spanInWords({ starts_at, ends_at }) : dateInWords(day)],
        ['Waar', [activity.meeting_point, place?.name, place?.address].filter(Boolean).join(', ')],
        ['Voor je klaar staat', activity.host_name],
        ['Kosten', activity.cost || 'Gratis'],
      ]}
    />
  )
}

export const GivenBackPage = ({ viewer, activity }: Looking & { activity: string }) => (
  <Page title="Je bent afgemeld" viewer={viewer} current="neighbourhood">
    <PageTitle
      title="Je bent afgemeld"
      lead="Dat is helemaal goed. Je hoeft niet te zeggen waarom. Je kaartje werkt niet meer."
    />
    <Actions>
      <ActionLink kind="plain" href={activityUrl(activity, 'aanmelden')}>
        Ik kom toch wel
      </ActionLink>
      <Link href="/buurt">Kijk wat er nog meer is</Link>
    </Actions>
  </Page>
)
