import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dayOf } from '#src/ui/dates.ts'
import {
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  Select,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Card, Link, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { waitingUrl } from '../import/import.ts'
import { careInWords, monthInWords } from '../words.ts'
import { circuits, keptCare, keptUrl } from './kept-wait.ts'
import type { KeptWait, Municipality } from './queries.ts'
import { waitInWords } from './words.ts'

type KeptWaitProps = {
  viewer: Viewer
  id: string
  municipalities: Municipality[]
  /** What stands there. */
  wait?: KeptWait
  /** The same in other months. */
  others?: KeptWait[]
  /** A new one that looks like this one. */
  like?: KeptWait | undefined
  form?: FormState | undefined
}

export function KeptWaitPage({
  viewer,
  id,
  municipalities,
  wait,
  others = [],
  like,
  form,
}: KeptWaitProps) {
  const title = wait ? 'Wijzig een wachttijd' : 'Zet een wachttijd erbij'
  const state = form ?? { values: valuesOf(wait, like, municipalities) }
  // after an overtaken save the form counts on what stands there now
  const seen = form && !form.overtaken ? (form.values.version ?? '0') : String(wait?.version ?? 0)
  return (
    <Page title={title} viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title={title}
        lead="Wat een aanbieder nu zelf zegt. Iedereen kan dit lezen."
        back={waitingUrl}
      />
      {form?.overtaken && wait ? <Overtaken wait={wait} /> : null}
      <Form action={wait ? `${keptUrl}/${id}` : keptUrl} hidden={{ id, version: seen }}>
        <ErrorSummary problems={form?.problems} />
        <WaitFields municipalities={municipalities} state={state} />
        <Actions>
          <Button>Bewaar</Button>
          <Link href={waitingUrl}>Toch niet</Link>
        </Actions>
      </Form>
      {wait ? (
        <PostButton kind="danger" action={`${keptUrl}/${id}/weg`}>
          Haal deze wachttijd weg
        </PostButton>
      ) : null}
      {others.length > 0 ? <Others waits={others} /> : null}
    </Page>
  )
}

const Others = ({ waits }: { waits: readonly KeptWait[] }) => (
  <Card title="In andere maanden">
    <Rows>
      {waits.map((wait) => (
        <Row
          title={monthInWords(wait.month)}
          href={`${keptUrl}/${wait.id}`}
          meta={waitInWords(wait)}
        />
      ))}
    </Rows>
  </Card>
)

const Overtaken = ({ wait }: { wait: KeptWait }) => (
  <div role="alert" tabindex={-1} autofocus>
    <Card title="Iemand veranderde dit net">
      <p>Er staat nu: {waitInWords(wait)}.</p>
      <p>Hieronder staat wat jij typte. Druk op Bewaar als dat ervoor in de plaats komt.</p>
    </Card>
  </div>
)

function WaitFields({
  municipalities,
  state,
}: {
  municipalities: Municipality[]
  state: FormState
}) {
  return (
    <>
      <TextField name="provider" label="Wie geeft de hulp?" {...state} />
      <TextField name="location" label="Op welke locatie?" optional {...state} />
      <TextField name="town" label="In welke plaats?" optional {...state} />
      <Select
        name="municipality"
        label="In welke gemeente?"
        empty="Kies een gemeente"
        options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
        {...state}
      />
      <Select
        name="care_type"
        label="Wat voor hulp is het?"
        empty="Kies"
        options={keptCare.map((value) => ({ value, label: careInWords(value) }))}
        {...state}
      />
      <Select
        name="circuit"
        label="Voor wie?"
        empty="Voor iedereen"
        options={circuits.map((value) => ({ value, label: value }))}
        {...state}
      />
      <TextField
        name="main_group"
        label="Voor welke groep diagnoses?"
        hint="Bijvoorbeeld: Angststoornissen. Open laten als het voor alle is."
        optional
        {...state}
      />
      <TextField
        name="intake"
        label="Hoelang wacht iemand op een eerste gesprek?"
        hint="Zoals de aanbieder het zegt: «3-4 weken», «geen wachttijd» of «niet bekend»."
        short
        {...state}
      />
      <TextField
        name="treatment"
        label="En daarna, tot de hulp begint?"
        hint="Ook zo. Weet niemand het? Laat het open."
        short
        optional
        {...state}
      />
      <Checkbox name="intake_stop" label="Er kan nu niemand bij (aanmeldstop)" {...state} />
      <DateField
        name="measured_on"
        label="Op welke dag gold dit?"
        max={dayOf(new Date())}
        {...state}
      />
    </>
  )
}

function valuesOf(
  wait: KeptWait | undefined,
  like: KeptWait | undefined,
  municipalities: readonly Municipality[],
): FormState['values'] {
  const today = dayOf(new Date())
  const from = wait ?? like
  if (!from) {
    const [only, ...others] = municipalities
    const municipality = only && others.length === 0 ? only.code : ''
    return { measured_on: today, municipality }
  }
  const { provider, location, town, municipality_code, care_type, circuit, main_group } = from
  return {
    ...{ provider, location, town, municipality: municipality_code ?? '', care_type, circuit },
    main_group,
    ...(wait
      ? {
          intake: wait.intake_text,
          treatment: wait.treatment_text,
          intake_stop: wait.intake_stop ? 'ja' : '',
          measured_on: wait.measured_on,
        }
      : { measured_on: today }),
  }
}
