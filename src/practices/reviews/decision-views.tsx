import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { momentInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextArea } from '#src/ui/form.tsx'
import { Card, OwnText } from '#src/ui/parts.tsx'
import { levelWords } from '../words.ts'
import type { Roles, Submitted } from './queries.ts'
import { agreedLevel, type Review, reviewUrl } from './review.ts'

type SubmissionProps = { submission: Submitted }

/** What others found is read after one's own was sent: two pairs of eyes. */
export function Findings({ reviews, roles }: { reviews: Review[]; roles: Roles }) {
  const open = roles.byExperience === null || reviews.some(({ mine, done_at }) => mine && done_at)
  if (reviews.length === 0) return null
  if (!open) return <p>Iemand las dit al. Je leest dat oordeel als jij het jouwe hebt verstuurd.</p>
  return (
    <>
      {reviews.map((review) => (
        <Card title={`${nameOf(review)}: ${verdictOf(review)}`}>
          <p class="row-meta">
            {review.by_experience ? 'Vanuit eigen ervaring' : 'Vanuit het vak'}
            {review.current ? '' : ' · van voor de laatste verandering'}
          </p>
          {review.remarks ? <OwnText text={review.remarks} /> : null}
        </Card>
      ))}
    </>
  )
}

const nameOf = ({ mine, shown_name }: Review): string =>
  mine ? 'Jij' : (shown_name ?? 'De andere beoordelaar')

function verdictOf({ conflict, level }: Review): string {
  if (conflict) return `is betrokken (${conflict})`
  return level ? `mag erin, als «${levelWords[level].label.toLowerCase()}»` : 'nog niet'
}

export function Ask({ submission, form }: SubmissionProps & { form: FormState | undefined }) {
  const refused = form && !('reason' in form.values) ? form : undefined
  return (
    <Card title="Vragen aan de inzender">
      {submission.questions.map(({ wording, answer, asked_at }) => (
        <>
          <OwnText text={wording} />
          {answer ? (
            <OwnText text={`Antwoord: ${answer}`} />
          ) : (
            <p class="row-meta">Gevraagd {momentInWords(asked_at)}. Er is nog geen antwoord.</p>
          )}
        </>
      ))}
      <Form
        action={`${reviewUrl(submission.id)}/vragen`}
        hidden={{ id: refused?.values.id || newId() }}
      >
        <ErrorSummary problems={refused?.problems} />
        <TextArea
          name="wording"
          label="Wat wil je weten?"
          values={refused?.values}
          problems={refused?.problems}
        />
        <Button kind="plain">Stel de vraag</Button>
      </Form>
    </Card>
  )
}

export function Decide({ submission, form }: SubmissionProps & { form: FormState | undefined }) {
  const { id, practice, reviews } = submission
  const level = agreedLevel({ isChange: practice !== null, reviews })
  const refused = form && 'reason' in form.values ? form : undefined
  return (
    <Card title="Wat wordt het?">
      {level ? (
        <>
          <p>Wie het las, vindt het goed. Het niveau wordt: {levelWords[level].label}.</p>
          <PostButton kind="primary" action={`${reviewUrl(id)}/publiceren`}>
            Zet in de bibliotheek
          </PostButton>
        </>
      ) : (
        <p>
          {practice
            ? 'Het kan in de bibliotheek zodra één beoordelaar ja zegt.'
            : 'Het kan in de bibliotheek zodra twee beoordelaars ja zeggen, een van hen vanuit eigen ervaring.'}
        </p>
      )}
      <Form action={`${reviewUrl(id)}/afwijzen`}>
        <ErrorSummary problems={refused?.problems} />
        <TextArea
          name="reason"
          label="Komt het er niet in? Schrijf op waarom"
          hint="De inzender leest dit."
          values={refused?.values}
          problems={refused?.problems}
        />
        <Button kind="quiet">Neem het niet op</Button>
      </Form>
    </Card>
  )
}
