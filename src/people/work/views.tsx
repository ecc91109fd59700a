import type { FormState } from '#src/platform/forms.ts'
import { Button, ErrorSummary, Form, PostButton, Select, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Badge, Card, Link, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { standOf, type Worker } from './work.ts'

const standWords = {
  waiting: 'Wacht op bevestiging',
  confirmed: 'Bevestigd',
  ended: 'Gestopt',
}

type MyWork = Worker & { organisation: string }
type WorkPageProps = {
  viewer: { name: string }
  id: string
  work: MyWork[]
  organisations: { id: string; name: string }[]
  form?: FormState | undefined
}

export function WorkPage({ viewer, id, work, organisations, form }: WorkPageProps) {
  return (
    <Page title="Mijn werk" viewer={viewer} current="me" refused={Boolean(form)}>
      <PageTitle
        title="Mijn werk"
        lead="Doe je mee in een groep vanuit je werk? Zeg dan hier waar je werkt."
        back="/ik"
      />
      <ErrorSummary problems={form?.problems} />
      {work.length > 0 ? (
        <Card>
          <Rows>
            {work.map((one) => (
              <WorkRow work={one} />
            ))}
          </Rows>
        </Card>
      ) : null}
      {work.some((one) => standOf(one) === 'confirmed') ? (
        <>
          <p>
            <Link href="/beheer/plekken">Houd bij wat er over jullie plekken staat</Link>
          </p>
          <p>
            <Link href="/vraag-zonder-naam">
              Vraag een ander team om mee te denken, zonder naam
            </Link>
          </p>
          <p>
            <Link href="/beheer/aanbod">Laat de buurt weten waar plek is</Link>
          </p>
          <p>
            <Link href="/kennismaken">Bekijk wie met jullie wil kennismaken</Link>
          </p>
        </>
      ) : null}
      {organisations.length === 0 ? (
        <p>Er staat hier nog geen organisatie.</p>
      ) : (
        <Card title="Ik werk bij">
          <p>Iemand van je organisatie bevestigt het. Daarna kun je meedoen voor dit werk.</p>
          <NewWork id={id} organisations={organisations} form={form} viewer={viewer} />
        </Card>
      )}
    </Page>
  )
}

function WorkRow({ work }: { work: MyWork }) {
  const stand = standOf(work)
  return (
    <Row
      title={work.organisation}
      meta={work.function}
      actions={
        <>
          <Badge kind={stand === 'confirmed' ? 'done' : undefined}>{standWords[stand]}</Badge>
          {stand === 'ended' ? null : (
            <Link href={`/ik/werk/${work.id}/einde`} about={work.organisation}>
              Ik werk hier niet meer
            </Link>
          )}
        </>
      }
    />
  )
}

type NewWorkProps = Pick<WorkPageProps, 'id' | 'organisations' | 'form' | 'viewer'>

function NewWork({ id, organisations, form, viewer }: NewWorkProps) {
  const state = form ?? { values: { shown_name: viewer.name } }
  return (
    <Form action="/ik/werk" hidden={{ id }}>
      <Select
        name="organisation_id"
        label="Organisatie"
        empty="Kies er een"
        options={organisations.map((one) => ({ value: one.id, label: one.name }))}
        {...state}
      />
      <TextField name="shown_name" label="Hoe kennen ze je daar?" {...state} />
      <TextField
        name="function"
        label="Wat doe je daar?"
        hint="Bijvoorbeeld: verpleegkundige."
        {...state}
      />
      <Button>Bewaar</Button>
    </Form>
  )
}

type EndWorkPageProps = { viewer: { name: string }; title: string; action: string; back: string }

/** Asks once: what was held for this work does not come back by itself. */
export function EndWorkPage({ viewer, title, action, back }: EndWorkPageProps) {
  return (
    <Page title={title} viewer={viewer}>
      <PageTitle
        title={title}
        lead="Dan stopt meteen ook het meedoen in groepen voor dit werk. Dat kun je hier niet terugdraaien."
        back={back}
      />
      <Actions>
        <PostButton action={action} kind="danger">
          Ja, dit werk is gestopt
        </PostButton>
      </Actions>
    </Page>
  )
}
