import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, Choice, ErrorSummary, Form, TextArea } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { PageTitle } from '#src/ui/parts.tsx'
import { levels } from '../practice.ts'
import { levelWords } from '../words.ts'
import type { Submitted } from './queries.ts'
import { checklist, reviewUrl } from './review.ts'

type ReviewPageProps = { viewer: Viewer; submission: Submitted; form: FormState | undefined }

export function ReviewPage({ viewer, submission, form }: ReviewPageProps) {
  const values = form?.values ?? valuesOf(submission)
  const state = { values, problems: form?.problems }
  return (
    <Page title="Jouw oordeel" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Jouw oordeel"
        whose={submission.content.title}
        back={reviewUrl(submission.id)}
      />
      <Form
        action={`${reviewUrl(submission.id)}/beoordeling`}
        hidden={{ seen: submission.kept_at }}
      >
        <ErrorSummary problems={form?.problems} />
        <Choice
          name="tied"
          label="Ben je er zelf bij betrokken?"
          hint="Je werkt er, je kent de inzender goed, of je verdient eraan."
          options={[
            { value: 'no', label: 'Nee' },
            { value: 'yes', label: 'Ja, dan beoordeelt iemand anders het' },
          ]}
          {...state}
        />
        <TextArea name="conflict" label="Zo ja: hoe ben je betrokken?" optional {...state} />
        <Choice
          name="criteria"
          label="Wat zie je erin?"
          hint="Het niveau volgt uit je vinkjes: alles van dat niveau, en van de niveaus ervoor."
          many
          options={levels.flatMap((level) =>
            Object.entries(checklist[level]).map(([value, label]) => ({
              ...{ value, label, explanation: levelWords[level].label },
            })),
          )}
          {...state}
        />
        <Choice
          name="verdict"
          label="Mag het in de bibliotheek?"
          options={[
            { value: 'yes', label: 'Dit mag erin' },
            { value: 'not-yet', label: 'Nog niet', explanation: 'Stel de inzender een vraag.' },
          ]}
          {...state}
        />
        <TextArea name="remarks" label="Wat wil je erbij zeggen?" optional {...state} />
        <p class="readers">Wie dit leest: de andere beoordelaar en de redactie.</p>
        <Button>Verstuur je oordeel</Button>
      </Form>
    </Page>
  )
}

function valuesOf({ reviews }: Submitted): Record<string, string> {
  const mine = reviews.find((review) => review.mine)
  if (!mine) return {}
  return {
    tied: mine.conflict ? 'yes' : 'no',
    conflict: mine.conflict,
    criteria: mine.criteria.join(','),
    verdict: mine.level ? 'yes' : 'not-yet',
    remarks: mine.remarks,
  }
}
