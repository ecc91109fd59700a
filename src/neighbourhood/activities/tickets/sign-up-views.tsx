import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, Choice, ErrorSummary, Form, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Empty, Link, PageTitle } from '#src/ui/parts.tsx'
import { type Activity, activityUrl } from '../activity.ts'
import { roomInWords, spanInWords } from '../words.ts'
import { isFull } from './ticket.ts'
import { newSecret } from './words.ts'

type SignUpPageProps = {
  viewer: Viewer | null
  activity: Activity
  /** The day that was chosen on the page before. */
  day?: string | undefined
  form?: FormState | undefined
}

/** Nothing has to be filled in: whoever says nothing gets a ticket too. */
export function SignUpPage({ viewer, activity, day, form }: SignUpPageProps) {
  const { id, title, days } = activity
  const state = { values: form?.values ?? { day: day ?? '' }, problems: form?.problems }
  return (
    <Page title="Ik kom" viewer={viewer} current="neighbourhood" refused={Boolean(form)}>
      <PageTitle
        title="Ik kom"
        whose={title}
        lead="Je krijgt een kaartje met drie woorden. Daarmee kom je terug, ook om af te zeggen."
        back={activityUrl(id)}
      />
      {days.length === 0 ? (
        <Empty title="Er is nog geen nieuwe dag bekend. Kijk later nog eens." />
      ) : (
        <Form action={activityUrl(id, 'aanmelden')} hidden={{ secret: secretOf(form) }}>
          <ErrorSummary problems={form?.problems} />
          <DayChoice activity={activity} form={state} />
          <TextField
            name="name"
            label="Je voornaam"
            optional
            autocomplete="given-name"
            {...state}
          />
          <TextField
            name="phone"
            label="Je telefoonnummer"
            hint="Dan kunnen we bellen als het niet doorgaat."
            type="tel"
            autocomplete="tel"
            optional
            {...state}
          />
          <TextField
            name="mail"
            label="Je e-mailadres"
            hint="Dan krijg je een mail als het niet doorgaat, of als er een plek vrijkomt."
            type="email"
            autocomplete="email"
            optional
            {...state}
          />
          <p class="readers">
            Wie dit leest: wie deze activiteit begeleidt. Een week na de dag is het weg.
          </p>
          <Actions>
            <Button>Meld me aan</Button>
            <Link href={activityUrl(id)}>Toch niet</Link>
          </Actions>
        </Form>
      )}
    </Page>
  )
}

export const secretOf = (form?: FormState): string => form?.values.secret || newSecret()

/** With one day there is nothing to choose. The first with a seat is ticked. */
export function DayChoice({ activity, form }: { activity: Activity; form: FormState }) {
  const [first, ...others] = activity.days
  if (first && others.length === 0 && !form.problems?.day) {
    return (
      <>
        <input type="hidden" name="day" value={first.day} />
        <p>
          {spanInWords(first)}
          {isFull(activity.seats, first) ? ': vol. Je komt op de wachtlijst.' : ''}
        </p>
      </>
    )
  }
  const free = activity.days.find((day) => !isFull(activity.seats, day)) ?? first
  const values = { ...form.values, day: form.values.day || (free?.day ?? '') }
  return (
    <Choice
      name="day"
      label="Welke dag?"
      options={activity.days.slice(0, 6).map((day) => ({
        value: day.day,
        label: spanInWords(day),
        explanation: isFull(activity.seats, day)
          ? 'Vol. Je komt op de wachtlijst.'
          : roomInWords(activity.seats, day.coming),
      }))}
      {...form}
      values={values}
    />
  )
}
