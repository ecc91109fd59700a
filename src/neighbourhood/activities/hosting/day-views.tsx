import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords, dayOf, momentInWords } from '#src/ui/dates.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  TextField,
  TimeField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Badge, Card, Link, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { dialled } from '#src/ui/phone.ts'
import { hostingUrl } from '../activity.ts'
import { type Hosted, type HostedDay, isWaiting } from './hosted.ts'

type DayPageProps = { viewer: Viewer; hosted: Hosted; day: string; form?: FormState | undefined }

export function DayPage({ viewer, hosted, day, form }: DayPageProps) {
  const known = hosted.days.find((one) => one.day === day)
  const title = `${hosted.title}, ${dateInWords(day)}`
  return (
    <Page title={title} viewer={viewer} current="neighbourhood" refused={Boolean(form)}>
      <PageTitle
        title={<bdi>{hosted.title}</bdi>}
        lead={dateInWords(day)}
        back={hostingUrl(hosted.id)}
      />
      {known ? <DayCard {...{ hosted, day: known, form }} /> : <p>Op deze dag is het niet.</p>}
    </Page>
  )
}

type DayCardProps = { hosted: Hosted; day: HostedDay; form?: FormState | undefined }

/** Who comes, and how many came: numbers, no names. */
export function DayCard({ hosted, day, form }: DayCardProps) {
  const { id, comers } = hosted
  const at = hostingUrl(id, 'dag', day.day)
  const isPast = Date.parse(day.ends_at) < Date.now()
  return (
    <Card title={momentInWords(day.starts_at)}>
      {comers.length === 0 ? (
        <p>Nog niemand heeft zich aangemeld. Iedereen mag ook zo komen.</p>
      ) : null}
      <Rows>
        {comers.map((comer, place) => (
          <Row
            title={comer.name || 'Iemand zonder naam'}
            meta={comer.phone ? <a href={dialled(comer.phone)}>{comer.phone}</a> : undefined}
            actions={
              <>
                {isWaiting(hosted, place) ? <Badge kind="warm">Wacht op een plek</Badge> : null}
                {isPast ? null : (
                  <PostButton
                    kind="quiet"
                    action={`${at}/afgemeld`}
                    hidden={{ sign_up: comer.id }}
                    about={comer.name || 'iemand zonder naam'}
                  >
                    Zegde af
                  </PostButton>
                )}
              </>
            }
          />
        ))}
      </Rows>
      {day.day <= dayOf(new Date()) ? <Attendance {...{ at, day, form }} /> : null}
      {isPast ? null : (
        <Actions>
          <ActionLink kind="plain" href={`${at}/verplaats`}>
            Verplaats deze keer
          </ActionLink>
          <Link href={`${at}/afgelast`}>Deze keer niet</Link>
        </Actions>
      )}
    </Card>
  )
}

type AttendanceProps = { at: string; day: HostedDay; form?: FormState | undefined }

/** One tap on a number; more than that is typed. */
function Attendance({ at, day: { coming, came }, form }: AttendanceProps) {
  const most = Math.max(12, coming + 3)
  return (
    <>
      <h3>Hoeveel mensen waren er?</h3>
      {came === null ? null : <p>Je telde er {came}. Klopt dat niet? Tik een ander getal.</p>}
      <Form action={`${at}/opkomst`}>
        <Actions>
          {Array.from({ length: Math.min(most, 25) + 1 }, (_, count) => (
            <Button
              kind={count === came ? 'primary' : 'plain'}
              name="came"
              value={`${count}`}
              about="mensen"
            >
              {count}
            </Button>
          ))}
        </Actions>
      </Form>
      <Form action={`${at}/opkomst`}>
        <ErrorSummary problems={form?.problems} />
        <TextField name="came" label="Of meer" inputmode="numeric" short {...form} />
        <Button kind="plain">Bewaar</Button>
      </Form>
    </>
  )
}

export function OffPage({ viewer, hosted, day, form }: DayPageProps) {
  const back = hostingUrl(hosted.id)
  return (
    <Page title="Deze keer niet" viewer={viewer} current="neighbourhood" refused={Boolean(form)}>
      <PageTitle title={`Niet ${dateInWords(day)}?`} whose={hosted.title} back={back} />
      <Form action={hostingUrl(hosted.id, 'dag', day, 'afgelast')}>
        <ErrorSummary problems={form?.problems} />
        <TextField
          name="why"
          label="Een woord erbij"
          hint="Iedereen kan dit lezen."
          optional
          {...form}
        />
        <Told hosted={hosted} />
        <Actions>
          <Button>Deze keer gaat het niet door</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}

export function MovePage({ viewer, hosted, day, form }: DayPageProps) {
  const back = hostingUrl(hosted.id)
  const state = form ?? { values: { moved_to: day, starts_at: hosted.starts_at } }
  return (
    <Page
      title="Verplaats deze keer"
      viewer={viewer}
      current="neighbourhood"
      refused={Boolean(form)}
    >
      <PageTitle
        title="Verplaats deze keer"
        whose={hosted.title}
        lead={`Nu is het ${dateInWords(day)}.`}
        back={back}
      />
      <Form action={hostingUrl(hosted.id, 'dag', day, 'verplaats')}>
        <ErrorSummary problems={form?.problems} />
        <DateField name="moved_to" label="Naar welke dag?" {...state} />
        <TimeField name="starts_at" label="Hoe laat begint het dan?" {...state} />
        <TextField
          name="why"
          label="Een woord erbij"
          hint="Iedereen kan dit lezen."
          optional
          {...state}
        />
        <Told hosted={hosted} />
        <Actions>
          <Button>Verplaats</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}

/** Who cannot be mailed has to be called, or hears it from their ticket. */
function Told({ hosted: { comers } }: { hosted: Hosted }) {
  if (comers.length === 0) return null
  return (
    <p>
      Wie een mailadres achterliet, krijgt een mail. Bel wie alleen een nummer gaf. De anderen zien
      het op hun kaartje.
    </p>
  )
}
