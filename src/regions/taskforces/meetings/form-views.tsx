import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { momentInWords } from '#src/ui/dates.ts'
import {
  Button,
  Choice,
  DateField,
  ErrorSummary,
  Form,
  TextField,
  TimeField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import { Overtaken } from '../../overtaken.tsx'
import type { Taskforce } from '../queries.ts'
import { taskforceUrl } from '../taskforce.ts'
import { kindWords, readersWords } from '../words.ts'
import { type Meeting, readers } from './meeting.ts'

export const readerOptions = readers.map((value) => ({ value, label: readersWords[value] }))

type MeetingFormProps = { viewer: Viewer; taskforce: Taskforce; form?: FormState | undefined }

export function PlanPage({ viewer, taskforce, form }: MeetingFormProps) {
  const state = { values: form?.values ?? { read_by: 'public' }, problems: form?.problems }
  const at = taskforceUrl(taskforce.slug, taskforce.kind)
  const title = 'Plan een bijeenkomst'
  return (
    <Page title={title} viewer={viewer} refused={Boolean(form)}>
      <PageTitle title={title} whose={kindWords[taskforce.kind]} back={at} />
      <Form action={`${at}/bijeenkomsten`} hidden={{ id: form?.values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <PlannedFields state={state} />
        <Actions>
          <Button>Plan</Button>
          <Link href={at}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}

type ChangeProps = MeetingFormProps & { meeting: Meeting }

export function ChangeMeetingPage({ viewer, taskforce, meeting, form }: ChangeProps) {
  const { id, day, time, place, is_public, version } = meeting
  const values = form?.values ?? { day, time, place, read_by: is_public ? 'public' : 'members' }
  const here = taskforceUrl(taskforce.slug, taskforce.kind, 'bijeenkomsten', id)
  const seen = form && !form.overtaken ? (form.values.version ?? '0') : `${version}`
  const title = 'Wijzig deze bijeenkomst'
  return (
    <Page title={title} viewer={viewer} refused={Boolean(form)}>
      <PageTitle title={title} whose={kindWords[taskforce.kind]} back={here} />
      <Form action={`${here}/wijzigen`} hidden={{ version: seen }}>
        <ErrorSummary problems={form?.problems} />
        {form?.overtaken ? <Overtaken texts={[momentInWords(meeting.starts_at), place]} /> : null}
        <PlannedFields state={{ values, problems: form?.problems }} />
        <Actions>
          <Button>Bewaar</Button>
          <Link href={here}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}

const PlannedFields = ({ state }: { state: FormState }) => (
  <>
    <DateField name="day" label="Welke dag?" {...state} />
    <TimeField name="time" label="Hoe laat?" {...state} />
    <TextField name="place" label="Waar?" optional {...state} />
    <Choice name="read_by" label="Wie leest dit?" options={readerOptions} {...state} />
    <p class="hint">Wie aan tafel zit en meeleest, krijgt mail.</p>
  </>
)
