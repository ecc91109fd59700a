import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, Form, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Facts, PageTitle } from '#src/ui/parts.tsx'
import type { Answers } from '../answers.ts'
import { optionOf, questionNames, questionOf } from '../question.ts'
import { weighingUrl } from './weighing.ts'

type CasePageProps = { viewer: Viewer; answers: Answers; form?: FormState | undefined }

export function CasePage({ viewer, answers, form }: CasePageProps) {
  const state = { values: form?.values ?? {}, problems: form?.problems }
  return (
    <Page title="Een proef erbij" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Een proef erbij"
        lead="Bij deze antwoorden weet jij wat er hoort te staan. Voortaan proberen we dat uit."
        back={weighingUrl}
      />
      <AnswerFacts answers={answers} />
      <Form action={`${weighingUrl}/geval`} hidden={{ ...answers, id: form?.values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <TextField
          name="name"
          label="Wie zoekt wat?"
          hint="Bijvoorbeeld: een gemeente zoekt iets zonder indicatie."
          {...state}
        />
        <TextField
          name="expected"
          label="Wat hoort bij de eerste vijf te staan?"
          hint="Een of meer adressen van voorbeelden, met een komma ertussen. Een ervan is genoeg."
          {...state}
        />
        <TextField
          name="unexpected"
          label="Wat hoort niet bij de eerste drie te staan?"
          optional
          {...state}
        />
        <Button>Zet erbij</Button>
      </Form>
    </Page>
  )
}

function AnswerFacts({ answers }: { answers: Answers }) {
  const facts = questionNames.map((name): [string, string] => [
    questionOf(name).title,
    optionOf(name, answers[name] ?? '')?.label ?? '',
  ])
  if (facts.every(([, label]) => label === '')) return <p>Alle vragen zijn overgeslagen.</p>
  return <Facts facts={facts} />
}
