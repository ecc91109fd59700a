import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateOnPaper } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form } from '#src/ui/form.tsx'
import { Page, PrintPage } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Empty, Facts, Link, PageTitle } from '#src/ui/parts.tsx'
import { type Activity, activityUrl } from '../activity.ts'
import { spanOnPaper } from '../words.ts'
import { DayChoice, secretOf } from './sign-up-views.tsx'
import { type Ticket, ticketUrl } from './ticket.ts'

type MakeSlipPageProps = { viewer: Viewer | null; activity: Activity; form?: FormState | undefined }

/** For a GP, a neighbour, anyone: a seat for somebody who is not named. */
export function MakeSlipPage({ viewer, activity, form }: MakeSlipPageProps) {
  const { id, title, days } = activity
  return (
    <Page title="Een briefje" viewer={viewer} current="neighbourhood" refused={Boolean(form)}>
      <PageTitle
        title="Een briefje om mee te geven"
        whose={title}
        lead="Je houdt een plek vrij en print waar en wanneer. Er gaat niets mee over de persoon."
        back={activityUrl(id)}
      />
      {days.length === 0 ? (
        <Empty title="Er is nog geen nieuwe dag bekend. Kijk later nog eens." />
      ) : (
        <Form action={activityUrl(id, 'briefje')} hidden={{ secret: secretOf(form) }}>
          <ErrorSummary problems={form?.problems} />
          <DayChoice
            activity={activity}
            form={{
              values: form?.values ?? {},
              ...(form?.problems && { problems: form.problems }),
            }}
          />
          <Actions>
            <Button>Maak het briefje</Button>
            <Link href={activityUrl(id)}>Toch niet</Link>
          </Actions>
        </Form>
      )}
    </Page>
  )
}

type SlipPageProps = { ticket: Ticket; words: string; origin: string }

export function SlipPage({ ticket, words, origin }: SlipPageProps) {
  const { activity, place, day, starts_at, ends_at, waits_behind } = ticket
  const when = starts_at && ends_at ? spanOnPaper({ starts_at, ends_at }) : dateOnPaper(day)
  return (
    <PrintPage title={activity.title} forOthers>
      <div class="not-print">
        <h1>Het briefje</h1>
        <p class="lead">Print dit, of schrijf het over. Je ziet deze woorden nu één keer.</p>
      </div>
      <Card title={<bdi>{activity.title}</bdi>}>
        <Facts
          facts={[
            ['Wanneer', when],
            [
              'Waar',
              [activity.meeting_point, place?.name, place?.address].filter(Boolean).join(', '),
            ],
            ['Voor je klaar staat', activity.host_name],
            ['Kosten', activity.cost || 'Gratis'],
          ]}
        />
        {activity.walk_in_with ? (
          <p>Is alleen binnenkomen lastig? Dan loopt iemand met je mee.</p>
        ) : null}
        <p>
          {waits_behind === null ? 'Er is een plek voor je.' : 'Je staat op de wachtlijst.'} Jouw
          woorden:
        </p>
        <p class="give-away">{words}</p>
        <p>
          Kom je toch niet? Of wil je kijken of er een plek is? Typ deze woorden op{' '}
          {origin.replace(/^https?:\/\//, '')}
          {ticketUrl}
        </p>
      </Card>
      <p class="not-print">
        <ActionLink href={activityUrl(activity.id)}>Klaar</ActionLink>
      </p>
    </PrintPage>
  )
}
