import type { FormState } from '#src/platform/forms.ts'
import { momentInWords } from '#src/ui/dates.ts'
import {
  Button,
  Choice,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  TextArea,
  TextField,
  TimeField,
} from '#src/ui/form.tsx'
import { Actions, Link, Notice } from '#src/ui/parts.tsx'
import { circleUrl } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'
import type { Meeting, Rhythm } from './meeting.ts'

type RhythmPageProps = {
  frame: CircleFrame
  rhythm: Rhythm | null
  form: FormState | undefined
}

export function RhythmPage({ frame, rhythm, form }: RhythmPageProps) {
  const at = (...rest: string[]) => circleUrl(frame.circle, 'samen', ...rest)
  const state = form ?? {
    values: {
      starts_at: rhythm?.starts_at ?? '',
      every_weeks: `${rhythm?.every_weeks ?? 1}`,
      place: rhythm?.place ?? '',
    },
  }
  return (
    <CirclePage
      frame={frame}
      title="Wanneer komen jullie samen?"
      lead="Dit geldt voor de hele cirkel. Spreek het samen af, en schrijf het dan op."
      back={at()}
      refused={Boolean(form)}
    >
      <Form action={at('wanneer')}>
        <ErrorSummary problems={form?.problems} />
        <DateField name="meets_from" label="De eerste keer" {...state} />
        <TimeField name="starts_at" label="Hoe laat?" {...state} />
        <Choice
          name="every_weeks"
          label="Hoe vaak?"
          options={[
            { value: '1', label: 'Elke week' },
            { value: '2', label: 'Om de week' },
          ]}
          {...state}
        />
        <TextField name="place" label="Waar?" {...state} />
        {rhythm?.meets_from ? (
          <p class="hint">
            De weken die klaarstaan, worden opnieuw gemaakt. Zeg daarna nog een keer of je komt.
          </p>
        ) : null}
        <Actions>
          <Button>Bewaar</Button>
          <Link href={at()}>Toch niet</Link>
        </Actions>
      </Form>
      {rhythm?.meets_from ? (
        <PostButton kind="quiet" action={at('wanneer', 'weg')}>
          We hebben geen vaste dag meer
        </PostButton>
      ) : null}
    </CirclePage>
  )
}

type MeetingFormPageProps = {
  frame: CircleFrame
  id: string
  /** Undefined: once more, besides the rhythm. */
  meeting?: Meeting
  form: FormState | undefined
}

export function MeetingFormPage({ frame, id, meeting, form }: MeetingFormPageProps) {
  const at = (...rest: string[]) => circleUrl(frame.circle, 'samen', ...rest)
  const { day = '', time = '', place = '', wording = '', version = 0 } = { ...meeting }
  const state = form ?? { values: { day, time, place, wording } }
  // after an overtaken save the form counts on what stands there now
  const seen = form && !form.overtaken ? (form.values.version ?? '0') : String(version)
  return (
    <CirclePage
      frame={frame}
      title={meeting ? 'Wijzig deze keer' : 'Nog een keer samenkomen'}
      back={meeting ? at(id) : at()}
      refused={Boolean(form?.problems ?? form?.overtaken)}
    >
      {form?.overtaken && meeting ? (
        <Notice kind="warm">
          Iemand veranderde dit net: {momentInWords(meeting.starts_at)}, {meeting.place}. Hieronder
          staat wat jij typte. Druk op Bewaar als dat ervoor in de plaats komt.
        </Notice>
      ) : null}
      <Form action={meeting ? at(id, 'wijzigen') : at()} hidden={{ id, version: seen }}>
        <ErrorSummary problems={form?.problems} />
        <DateField name="day" label="Welke dag?" {...state} />
        <TimeField name="time" label="Hoe laat?" {...state} />
        <TextField name="place" label="Waar?" {...state} />
        <TextArea
          name="wording"
          label="Wat gaan jullie doen?"
          hint="Bijvoorbeeld: samen soep koken."
          optional
          rows={2}
          {...state}
        />
        <Actions>
          <Button>Bewaar</Button>
          <Link href={meeting ? at(id) : at()}>Toch niet</Link>
        </Actions>
      </Form>
    </CirclePage>
  )
}
