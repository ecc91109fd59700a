import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, Form } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { PageTitle } from '#src/ui/parts.tsx'
import type { OwnSubmission } from './queries.ts'
import { fieldsOfStep } from './step-fields.tsx'
import { type Step, stepNames, stepTitles } from './steps.ts'
import { draftUrl } from './submission.ts'

type StepPageProps = {
  viewer: Viewer | null
  draft: string
  name: Step
  submission: OwnSubmission
  form: FormState | undefined
}

export function StepPage({ viewer, draft, name, submission, form }: StepPageProps) {
  const { content, sender_name, sender_email, sender_organisation } = submission
  const kept = { ...content, sender_name, sender_email, sender_organisation }
  const state = { values: form?.values ?? kept, problems: form?.problems }
  const at = stepNames.indexOf(name)
  return (
    <Page title={stepTitles[name]} viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title={stepTitles[name]}
        whose={`Stap ${at + 1} van ${stepNames.length}. Alles mag leeg blijven.`}
        back={draftUrl(draft)}
      />
      <Form action={`${draftUrl(draft)}/${name}`}>
        <ErrorSummary problems={form?.problems} />
        {fieldsOfStep[name](state, submission)}
        <Button>{at + 1 < stepNames.length ? 'Bewaar en ga verder' : 'Bewaar'}</Button>
      </Form>
    </Page>
  )
}
