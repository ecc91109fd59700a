import { type Found, labelOf } from '#src/geography/found.ts'
import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dayOf } from '#src/ui/dates.ts'
import {
  Button,
  Choice,
  DateField,
  ErrorSummary,
  Form,
  Select,
  TextArea,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { PageTitle } from '#src/ui/parts.tsx'
import type { Practice } from '../library/queries.ts'
import { pageOf } from '../practice.ts'
import { adoptUrl, ownUrl, stages, stageWords } from './adoption.ts'
import type { OwnAdoption } from './queries.ts'

type State = Pick<FormState, 'values' | 'problems'>
type AdoptPageProps = { viewer: Viewer; practice: Practice; form: FormState; places: Found[] }

export function AdoptPage({ viewer, practice, form, places }: AdoptPageProps) {
  const { content, adoptions } = practice
  const others = adoptions.filter(({ hidden }) => !hidden)
  return (
    <Page title="Wij doen dit ook" viewer={viewer} refused={Boolean(form.problems)}>
      <PageTitle
        title="Wij doen dit ook"
        whose={content.title}
        lead="Vertel wat jullie doen. Dan leert de volgende ervan."
        back={pageOf(content.id)}
      />
      <Form action={adoptUrl(content.id)} hidden={{ id: form.values.id || newId() }}>
        <ErrorSummary problems={form.problems} />
        <WhoFields {...{ form, places }} />
        {others.length > 0 ? (
          <Select
            name="adopted_from"
            label="Van wie namen jullie het over?"
            empty="Van dit voorbeeld zelf"
            options={others.map(({ id, shown_name, place }) => ({
              value: id,
              label: `${shown_name}, ${place}`,
            }))}
            {...form}
          />
        ) : null}
        <WhatFields form={form} />
        <StageFields form={form} />
        <Read />
        <Button>Zet het erbij</Button>
      </Form>
    </Page>
  )
}

type ChangePageProps = { viewer: Viewer; adoption: OwnAdoption; form: FormState; places: Found[] }

export const ChangePage = ({ viewer, adoption, form, places }: ChangePageProps) => (
  <Page title="Pas het aan" viewer={viewer} refused={Boolean(form.problems)}>
    <PageTitle title="Pas het aan" whose={adoption.title} back={ownUrl(adoption.id)} />
    <Form action={ownUrl(adoption.id)}>
      <ErrorSummary problems={form.problems} />
      <WhoFields {...{ form, places }} />
      <WhatFields form={form} />
      <Read />
      <Button>Bewaar</Button>
    </Form>
  </Page>
)

type StagePageProps = { viewer: Viewer; adoption: OwnAdoption; form?: FormState | undefined }

export function StagePage({ viewer, adoption, form }: StagePageProps) {
  const state = {
    values: form?.values ?? { since: dayOf(new Date()), stage: adoption.stages[0]?.stage ?? '' },
    problems: form?.problems,
  }
  return (
    <Page title="Hoe staat het ervoor?" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Hoe staat het ervoor?"
        whose={adoption.title}
        lead="Wat er eerder stond, blijft te lezen."
        back={ownUrl(adoption.id)}
      />
      <Form action={ownUrl(adoption.id, '/stap')} hidden={{ id: form?.values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <StageFields form={state} />
        <DateField name="since" label="Sinds wanneer is dat zo?" {...state} />
        <Read />
        <Button>Bewaar</Button>
      </Form>
    </Page>
  )
}

const WhoFields = ({ form, places }: { form: State; places: Found[] }) => (
  <>
    <TextField
      name="shown_name"
      label="Wie zijn jullie?"
      hint="De naam van de organisatie of de groep. Niet van een persoon."
      {...form}
    />
    <TextField name="waar" label="In welke plaats?" {...form} />
    {places.length > 1 ? (
      <Choice
        name="code"
        label="Welke bedoel je?"
        options={places.map((place) => ({ value: place.code, label: labelOf(place) }))}
        {...form}
      />
    ) : null}
    <DateField name="since" label="Sinds wanneer?" max={dayOf(new Date())} {...form} />
  </>
)

const WhatFields = ({ form }: { form: State }) => (
  <>
    <TextArea name="changes" label="Wat doen jullie anders dan het voorbeeld?" optional {...form} />
    <TextArea name="why" label="Waarom anders?" optional {...form} />
  </>
)

const StageFields = ({ form }: { form: State }) => (
  <>
    <Choice
      name="stage"
      label="Hoe ver zijn jullie?"
      options={stages.map((value) => ({
        value,
        label: stageWords[value].label,
        explanation: stageWords[value].meaning,
      }))}
      {...form}
    />
    <TextArea
      name="result"
      label="Wat levert het op?"
      hint="Wat je ziet of hoort is genoeg. Schrijf niets over één persoon."
      optional
      {...form}
    />
    <TextArea
      name="lesson"
      label="Zijn jullie gestopt? Wat leerden jullie ervan?"
      hint="Alleen nodig als jullie gestopt zijn."
      optional
      {...form}
    />
  </>
)

const Read = () => (
  <p class="readers">
    Wie dit leest: iedereen. Schrijf geen namen van mensen op, en niets over iemands gezondheid.
  </p>
)
