import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Badge, Card, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { initiativeUrl } from '../initiative.ts'
import type { Initiative } from '../queries.ts'
import type { Step } from './queries.ts'

type LearningPageProps = {
  viewer: Viewer
  initiative: Initiative
  steps: Step[]
  form?: FormState
}

export function LearningPage({ viewer, initiative, steps, form }: LearningPageProps) {
  const { id, title } = initiative
  const at = initiativeUrl(id, 'leren')
  const state = { values: form?.values ?? {}, problems: form?.problems }
  return (
    <Page title="Wat ik wil leren" viewer={viewer} current="neighbourhood" refused={Boolean(form)}>
      <PageTitle
        title="Wat ik wil leren"
        lead={`Bij «${title}». Alleen jij ziet dit.`}
        back={initiativeUrl(id)}
      />
      {steps.length > 0 ? (
        <Card>
          <Rows>
            {steps.map((step) => (
              <StepRow at={at} step={step} />
            ))}
          </Rows>
        </Card>
      ) : null}
      <Form action={at} hidden={{ id: state.values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <TextField
          name="wording"
          label="Ik leer"
          hint="Bijvoorbeeld: een groep leiden, op tijd komen, nee zeggen."
          {...state}
        />
        <Actions>
          <Button>Zet erbij</Button>
        </Actions>
      </Form>
    </Page>
  )
}

function StepRow({ at, step: { id, wording, done_at } }: { at: string; step: Step }) {
  return (
    <Row title={wording} actions={done_at ? <Badge kind="done">Dat kan ik</Badge> : null}>
      <Actions>
        <PostButton action={`${at}/${id}/gedaan`} about={wording}>
          {done_at ? 'Toch nog even oefenen' : 'Dat kan ik nu'}
        </PostButton>
        <PostButton kind="quiet" action={`${at}/${id}/weg`} about={wording}>
          Haal weg
        </PostButton>
      </Actions>
    </Row>
  )
}
