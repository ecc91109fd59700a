import { type Found, labelOf, whereIs } from '#src/geography/found.ts'
import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, Choice, ErrorSummary, Form, TextArea, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import { home, initiativeUrl } from './initiative.ts'
import type { Initiative } from './queries.ts'

type RewordPageProps = { viewer: Viewer; initiative: Initiative; form?: FormState }

export function RewordPage({ viewer, initiative, form }: RewordPageProps) {
  const { id, title, about } = initiative
  const state = { values: form?.values ?? { title, about }, problems: form?.problems }
  const at = initiativeUrl(id)
  return (
    <Page title="Pas aan" viewer={viewer} current="neighbourhood" refused={Boolean(form)}>
      <PageTitle title="Pas aan" back={at} />
      <Form action={`${at}/wijzigen`}>
        <ErrorSummary problems={form?.problems} />
        <Words {...state} />
        <Actions>
          <Button>Bewaar</Button>
          <Link href={at}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}

const Words = (state: Pick<FormState, 'problems' | 'values'>) => (
  <>
    <TextField name="title" label="In een paar woorden" {...state} />
    <TextArea
      name="about"
      label="Vertel er iets meer over"
      hint="Wat ga je doen, en wie zoek je? Iedereen kan dit lezen."
      {...state}
    />
  </>
)

type ProposePageProps = { viewer: Viewer; form?: FormState; places: Found[] }

export function ProposePage({ viewer, form, places }: ProposePageProps) {
  const state = { values: form?.values ?? { shown_name: viewer.name }, problems: form?.problems }
  return (
    <Page title="Wat wil je doen?" viewer={viewer} current="neighbourhood" refused={Boolean(form)}>
      <PageTitle
        title="Wat wil je doen?"
        lead="Samen koken, wandelen, een band, een moestuin. Klein is ook goed."
        back={home}
      />
      <Form action={home} hidden={{ id: state.values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <Words {...state} />
        <TextField
          name="where"
          label="In welke buurt of plaats?"
          hint="Een postcode mag ook, alleen de cijfers."
          {...state}
        />
        {places.length > 1 ? (
          <Choice
            name="chosen"
            label="Welke bedoel je?"
            options={places.map((place) => ({
              value: place.code,
              label: labelOf(place),
              explanation: whereIs(place),
            }))}
            {...state}
          />
        ) : null}
        <TextField
          name="shown_name"
          label="Hoe heet je hier?"
          hint="Een voornaam is genoeg. Alleen wie meedoet of helpt, ziet hem."
          {...state}
        />
        <Actions>
          <Button>Stel het voor</Button>
          <Link href={home}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}
