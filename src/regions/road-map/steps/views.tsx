import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, TextArea, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Card, Link, OwnText, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { Overtaken } from '../../overtaken.tsx'
import { regionsUrl } from '../../region.ts'
import type { EarlierStep, StepToEdit } from '../queries.ts'
import { editingUrl } from '../road-map.ts'
import { ours } from '../words.ts'

export const StepsPage = ({ viewer, steps }: { viewer: Viewer; steps: StepToEdit[] }) => (
  <Page title="De stappen van de routekaart" viewer={viewer}>
    <PageTitle title="De stappen van de routekaart" lead={ours} back={regionsUrl} />
    <Rows>
      {steps.map(({ number, title, version }) => (
        <Row title={`${number}. ${title}`} href={editingUrl(number)} meta={`versie ${version}`} />
      ))}
    </Rows>
  </Page>
)

type EditStepPageProps = {
  viewer: Viewer
  step: StepToEdit
  earlier: readonly EarlierStep[]
  form?: FormState | undefined
}

export function EditStepPage({ viewer, step, earlier, form }: EditStepPageProps) {
  const { number, version, title, wording, why, how, pitfalls, slugs } = step
  const values = form?.values ?? {
    ...{ title, wording, why, how, pitfalls, practices: slugs.join(', ') },
  }
  const state = { values, problems: form?.problems }
  const seen = form?.overtaken ? `${version}` : (form?.values.version ?? `${version}`)
  return (
    <Page title={`Stap ${number}`} viewer={viewer} refused={Boolean(form)}>
      <PageTitle title={`Stap ${number}`} lead={ours} back={editingUrl()} />
      <Form action={editingUrl(number)} hidden={{ version: seen }}>
        <ErrorSummary problems={form?.problems} />
        {form?.overtaken ? <Overtaken texts={[title, wording, why, how, pitfalls]} /> : null}
        <TextField name="title" label="Hoe heet de stap?" {...state} />
        <TextArea name="wording" label="Wat is de stap?" {...state} />
        <TextArea name="why" label="Waarom" optional {...state} />
        <TextArea name="how" label="Zo pak je het aan" rows={6} optional {...state} />
        <TextArea name="pitfalls" label="Waar het misgaat" optional {...state} />
        <TextField
          name="practices"
          label="Goede voorbeelden"
          hint="Het laatste stuk van hun adres, met een komma ertussen: buurtcirkel, ips."
          optional
          {...state}
        />
        <p class="readers">Wie dit leest: iedereen, in elke regio.</p>
        <Actions>
          <Button>Bewaar</Button>
          <Link href={editingUrl()}>Toch niet</Link>
        </Actions>
      </Form>
      {earlier.map((one) => (
        <Card title={`Zo stond het er vanaf ${dateInWords(one.made_at)}: ${one.title}`}>
          <OwnText text={one.wording} />
        </Card>
      ))}
    </Page>
  )
}
