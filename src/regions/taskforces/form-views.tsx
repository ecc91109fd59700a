import { Hint, type Hinted, Sure } from '#src/neighbourhood/questions/hint.tsx'
import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import {
  Button,
  Choice,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  TextArea,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Card, Link, PageTitle } from '#src/ui/parts.tsx'
import { Overtaken } from '../overtaken.tsx'
import { regionUrl } from '../region.ts'
import type { NamedRegion } from '../region-queries.ts'
import type { Taskforce } from './queries.ts'
import { taskforceKinds, taskforceUrl } from './taskforce.ts'
import { kindExplanations, kindWords } from './words.ts'

type BeginPageProps = { viewer: Viewer; region: NamedRegion; form?: FormState | undefined }

export function BeginPage({ viewer, region, form }: BeginPageProps) {
  const values = form?.values ?? {}
  const state = { values, problems: form?.problems }
  return (
    <Page title="Begin een tafel" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Begin een tafel"
        lead={`Wie werken samen in de regio ${region.name}?`}
        back={regionUrl(region.slug)}
      />
      <Form action={`${regionUrl(region.slug)}/taskforce`} hidden={{ id: values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <Choice
          name="kind"
          label="Wat voor tafel is het?"
          options={taskforceKinds.map((value) => ({
            ...{ value, label: kindWords[value], explanation: kindExplanations[value] },
          }))}
          {...state}
        />
        <TextArea name="about" label="Waar gaat het om, in een paar zinnen?" optional {...state} />
        <DateField name="begun_on" label="Sinds wanneer?" optional {...state} />
        <p class="readers">Wie dit leest: iedereen.</p>
        <Actions>
          <Button>Begin</Button>
          <Link href={regionUrl(region.slug)}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}

type ChangePageProps = Hinted & { viewer: Viewer; taskforce: Taskforce }

export function ChangePage({ viewer, taskforce, form, hints = [] }: ChangePageProps) {
  const { slug, kind, about, consultation, begun_on, version, ended_at } = taskforce
  const at = taskforceUrl(slug, kind)
  const values = form?.values ?? { about, consultation, begun_on: begun_on ?? '' }
  const state = { values, problems: form?.problems }
  const seen = form?.overtaken ? `${version}` : (form?.values.version ?? `${version}`)
  return (
    <Page title="Wijzig deze tafel" viewer={viewer} refused={Boolean(form)}>
      <PageTitle title={kindWords[kind]} lead={`Regio ${taskforce.region}`} back={at} />
      <Form action={`${at}/wijzigen`} hidden={{ version: seen }}>
        <ErrorSummary problems={form?.problems} />
        {form?.overtaken ? <Overtaken texts={[about, consultation]} /> : null}
        <Hint hints={hints} />
        <TextArea name="about" label="Waar gaat het om, in een paar zinnen?" optional {...state} />
        <DateField name="begun_on" label="Sinds wanneer?" optional {...state} />
        <TextArea
          name="consultation"
          label="Hoe overleggen jullie over organisaties heen?"
          hint="Wie zit erbij, hoe vaak, en hoe doet de inwoner zelf mee? Schrijf nooit over een persoon."
          rows={8}
          optional
          {...state}
        />
        <Sure hints={hints} values={values} />
        <p class="readers">Wie dit leest: iedereen.</p>
        <Actions>
          <Button>Bewaar</Button>
          <Link href={at}>Toch niet</Link>
        </Actions>
      </Form>
      <Card title="Stopt deze tafel?">
        <p>De bladzijde blijft te lezen. Op de bladzijde van de regio staat zij dan niet meer.</p>
        {ended_at ? (
          <PostButton action={`${at}/verder`}>We gaan toch verder</PostButton>
        ) : (
          <PostButton kind="quiet" action={`${at}/einde`}>
            Deze tafel is gestopt
          </PostButton>
        )}
      </Card>
    </Page>
  )
}
