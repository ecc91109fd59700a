import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import {
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  Form,
  Select,
  TextArea,
  TextField,
  TimeField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import { hostingUrl } from '../activity.ts'
import { activityKinds } from '../kind.ts'
import { rhythms } from '../rhythm.ts'
import { kindWords, monthlyExample, rhythmWords } from '../words.ts'

type ActivityFormPageProps = {
  viewer: Viewer
  /** Of one that is there already. */
  id?: string
  /** Where a new one can be. */
  places?: { id: string; name: string }[]
  form: FormState
}

export function ActivityFormPage({ viewer, id, places, form }: ActivityFormPageProps) {
  const title = id ? 'Wijzig de activiteit' : 'Een nieuwe activiteit'
  const back = id ? hostingUrl(id) : hostingUrl()
  const refused = Boolean(form.problems)
  return (
    <Page title={title} viewer={viewer} current="neighbourhood" refused={refused}>
      <PageTitle title={title} back={back} />
      <Form action={back} {...(!id && { hidden: hiddenOf(form) })}>
        <ErrorSummary problems={form.problems} />
        {places ? <PlaceChoice places={places} form={form} /> : null}
        <What form={form} />
        <When form={form} />
        <Who form={form} />
        {id ? (
          <p>Wordt het anders voor wie al komt? Dan krijgen zij een mail, als dat kan.</p>
        ) : null}
        <Actions>
          <Button>Bewaar</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}

const hiddenOf = ({ values }: FormState) => ({
  id: values.id || newId(),
  initiative_id: values.initiative_id ?? '',
})

type PlaceChoiceProps = { places: { id: string; name: string }[]; form: FormState }

const PlaceChoice = ({ places, form }: PlaceChoiceProps) => (
  <Select
    name="place_id"
    label="Bij welke plek?"
    {...(places.length > 1 && { empty: 'Kies een plek' })}
    options={places.map(({ id, name }) => ({ value: id, label: name }))}
    {...form}
  />
)

const What = ({ form }: { form: FormState }) => (
  <>
    <TextField name="title" label="Wat gaan jullie doen?" {...form} />
    <Select
      name="kind"
      label="Wat voor activiteit is het?"
      empty="Kies er een"
      options={activityKinds.map((kind) => ({ value: kind, label: kindWords[kind] }))}
      {...form}
    />
    <TextArea
      name="about"
      label="Hoe gaat het?"
      hint="Schrijf voor wie nog nooit is geweest: wat gebeurt er als je binnenkomt?"
      optional
      {...form}
    />
  </>
)

const When = ({ form }: { form: FormState }) => (
  <>
    <DateField name="starts_on" label="De eerste dag" {...form} />
    <TimeField name="starts_at" label="Hoe laat begint het?" {...form} />
    <TimeField name="ends_at" label="Tot hoe laat?" {...form} />
    <Select
      name="rhythm"
      label="Hoe vaak?"
      hint={monthlyExample}
      options={rhythms.map((rhythm) => ({ value: rhythm, label: rhythmWords[rhythm] }))}
      {...form}
    />
    <DateField name="ends_on" label="De laatste dag" optional {...form} />
    <TextField
      name="meeting_point"
      label="Waar precies?"
      hint="Bijvoorbeeld: de keuken, of bij het hek."
      optional
      {...form}
    />
  </>
)

const Who = ({ form }: { form: FormState }) => (
  <>
    <TextField
      name="seats"
      label="Hoeveel mensen kunnen er komen?"
      hint="Laat leeg als er altijd plek is."
      inputmode="numeric"
      short
      optional
      {...form}
    />
    <TextField
      name="cost"
      label="Wat kost het?"
      hint="Laat leeg als het gratis is."
      optional
      {...form}
    />
    <TextField
      name="host_name"
      label="Wie staat er klaar?"
      hint="Een voornaam. Iedereen kan dit lezen."
      optional
      {...form}
    />
    <Checkbox
      name="walk_in_with"
      label="Er loopt iemand mee naar binnen, voor wie dat wil"
      {...form}
    />
    <Checkbox name="is_quiet" label="Rustig: weinig mensen, weinig geluid" {...form} />
  </>
)
