import type { PropsWithChildren } from 'hono/jsx'
import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, Checkbox, ErrorSummary, Form, TextArea, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Link, PageTitle, Readers } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { type Reader, ReadersLine } from '../readers.tsx'
import { placesForPeople } from './beginning.ts'

type StepProps = PropsWithChildren<{
  viewer: Viewer
  step: 1 | 2 | 3
  title: string
  lead: string
  refused: boolean
}>

/** One question a page; what was filled in is kept, and one may stop after each. */
function Step({ viewer, step, title, lead, refused, children }: StepProps) {
  return (
    <Page title={title} viewer={viewer} current="plan" refused={refused}>
      <p class="row-meta">Stap {step} van 3</p>
      <PageTitle title={title} lead={lead} />
      {children}
    </Page>
  )
}

type BeginPageProps = { viewer: Viewer; form?: FormState | undefined }

export function BeginPage({ viewer, form }: BeginPageProps) {
  const { values = { owner_name: viewer.name }, problems } = form ?? {}
  const state = { values, problems }
  return (
    <Step
      viewer={viewer}
      step={1}
      title="Begin je plan"
      lead="Drie kleine vragen. Alleen je naam is nodig. De rest mag later, of nooit."
      refused={Boolean(problems)}
    >
      <Form action="/plan/beginnen">
        <ErrorSummary problems={problems} />
        <TextField
          name="owner_name"
          label="Hoe wil je genoemd worden?"
          hint="Nodig je later mensen uit? Dan zien zij deze naam."
          autocomplete="given-name"
          {...state}
        />
        <Checkbox
          name="own"
          label="Dit is mijn eigen plan"
          hint="Ben je mentor, curator of bewindvoerder? Dan kun je geen plan voor iemand anders maken of openen. Je kunt wel meedoen, als je wordt uitgenodigd."
          {...state}
        />
        <Readers names={[]} />
        <Actions>
          <Button>Begin</Button>
          <Link href="/">Toch niet</Link>
        </Actions>
      </Form>
    </Step>
  )
}

type WishPageProps = PlanStepProps & { readers: Reader[] }
type PlanStepProps = { frame: Frame; form?: FormState | undefined }

export function WishPage({ frame: { plan, viewer }, readers, form }: WishPageProps) {
  const { values = {}, problems } = form ?? {}
  return (
    <Step
      viewer={viewer}
      step={2}
      title="Wat wil je graag?"
      lead="Eén ding is genoeg. Bijvoorbeeld: elke dag even naar buiten."
      refused={Boolean(problems)}
    >
      <Form action={planUrl(plan, 'beginnen', 'doel')} hidden={{ id: values.id ?? newId() }}>
        <ErrorSummary problems={problems} />
        <TextArea
          name="wording"
          label="Dit wil ik graag"
          rows={3}
          optional
          values={values}
          problems={problems}
        />
        <ReadersLine plan={plan} readers={readers} />
        <Actions>
          <Button>Verder</Button>
          <Link href={planUrl(plan, 'beginnen', 'mensen')}>Sla over</Link>
        </Actions>
      </Form>
    </Step>
  )
}

export function PeoplePage({ frame: { plan, viewer }, form }: PlanStepProps) {
  const { values = {}, problems } = form ?? {}
  const ids = Object.fromEntries(
    placesForPeople.map((place) => [`id_${place}`, values[`id_${place}`] ?? newId()]),
  )
  return (
    <Step
      viewer={viewer}
      step={3}
      title="Wie is er om je heen?"
      lead="Mensen die dichtbij je staan. Zij krijgen hier geen bericht van."
      refused={Boolean(problems)}
    >
      <Form action={planUrl(plan, 'beginnen', 'mensen')} hidden={ids}>
        <ErrorSummary problems={problems} />
        {placesForPeople.map((place) => (
          <TextField
            name={`name_${place}`}
            label={`Voornaam ${place}`}
            optional
            values={values}
            problems={problems}
          />
        ))}
        <Readers names={[]} />
        <Actions>
          <Button>Klaar</Button>
          <Link href={planUrl(plan)}>Sla over</Link>
        </Actions>
      </Form>
    </Step>
  )
}
