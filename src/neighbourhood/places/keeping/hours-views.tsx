import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords, dayOf } from '#src/ui/dates.ts'
import {
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Card, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { hoursOn, weekdays } from '../hours/hours.ts'
import { dayInWords, weekdayWords } from '../hours/words.ts'
import { keepingUrl } from '../place.ts'
import type { PlacePage } from '../queries.ts'
import { typedWeek } from './hours-form.ts'

type HoursPageProps = {
  viewer: Viewer
  place: PlacePage
  form?: FormState | undefined
  /** The other form of this page. */
  exception?: FormState | undefined
}

export function HoursPage({ viewer, place, form, exception }: HoursPageProps) {
  const at = `${keepingUrl}/${place.id}`
  const state = { values: form?.values ?? typedWeek(place), problems: form?.problems }
  const refused = Boolean(form ?? exception)
  return (
    <Page title="Openingstijden" viewer={viewer} current="neighbourhood" refused={refused}>
      <PageTitle title="Openingstijden" lead={<bdi>{place.name}</bdi>} back={at} />
      <Form action={`${at}/tijden`}>
        <ErrorSummary problems={form?.problems} />
        <p>
          Schrijf bijvoorbeeld <strong>10.00-12.00, 13.00-17.00</strong>. Is het dan rustig? Zet er
          dan <strong>rustig</strong> achter. Laat een dag leeg als jullie dicht zijn.
        </p>
        {weekdays.map((weekday) => (
          <TextField name={`day_${weekday}`} label={weekdayWords[weekday - 1] ?? ''} {...state} />
        ))}
        <Checkbox
          name="on_holidays"
          label="Ook op feestdagen open"
          hint="Anders staat er op feestdagen vanzelf: dicht."
          {...state}
        />
        <Button>Bewaar</Button>
      </Form>
      <Exceptions at={at} place={place} form={exception} />
    </Page>
  )
}

type ExceptionsProps = { at: string; place: PlacePage; form: FormState | undefined }

function Exceptions({ at, place, form }: ExceptionsProps) {
  return (
    <Card title="Een dag anders">
      <Rows>
        {place.exceptions.map(({ day }) => (
          <Row
            title={dateInWords(day)}
            meta={dayInWords(hoursOn(place, day))}
            actions={
              <PostButton
                kind="quiet"
                action={`${at}/uitzonderingen/${day}/weg`}
                about={dateInWords(day)}
              >
                Haal weg
              </PostButton>
            }
          />
        ))}
      </Rows>
      <Form action={`${at}/uitzonderingen`}>
        <ErrorSummary problems={form?.problems} />
        <DateField name="day" label="Welke dag?" min={dayOf(new Date())} {...form} />
        <TextField
          name="times"
          label="Open van wanneer tot wanneer?"
          hint="Leeg is: de hele dag dicht."
          optional
          {...form}
        />
        <TextField name="why" label="Waarom?" hint="Bijvoorbeeld: vakantie." optional {...form} />
        <Button kind="plain">Zet erbij</Button>
      </Form>
    </Card>
  )
}
