import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { dateInWords, momentInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextArea } from '#src/ui/form.tsx'
import { Actions, Card, Notice, OwnText } from '#src/ui/parts.tsx'
import { EraseLink, ErasePage } from '../erase-page.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { partsInWords, untilInWords } from '../sharing/words.ts'
import { LendingFields } from './ask-views.tsx'
import { type Answer, daysFromNow, type Question, waitsForOwner } from './question.ts'
import { someone, urgencyWords, whoToWhom } from './words.ts'

const part = 'denk-je-mee'

type QuestionPageProps = { frame: Frame; question: Question; form?: FormState | undefined }

export function QuestionPage({ frame, question, form }: QuestionPageProps) {
  const { plan, access } = frame
  const at = planUrl(plan, part, question.id)
  const waits = waitsForOwner(question)
  return (
    <PlanPage
      {...{ frame, part }}
      title="Denk je mee?"
      lead={`${whoToWhom(access, question)}, ${momentInWords(question.asked_at)}. ${urgencyWords[question.how_soon]}.`}
      back={planUrl(plan, part)}
      refused={Boolean(form?.problems)}
    >
      <Card>
        <OwnText text={question.wording} />
        <Readable frame={frame} question={question} />
      </Card>
      {question.answers.map((answer) => (
        <AnswerCard frame={frame} question={question} answer={answer} />
      ))}
      {question.ended_at && !form ? (
        <Notice>Deze vraag is klaar sinds {dateInWords(question.ended_at)}.</Notice>
      ) : waits ? (
        <Waiting frame={frame} question={question} form={form} />
      ) : (
        <AnswerForm frame={frame} question={question} form={form} />
      )}
      {access.owner ? (
        <Actions>
          {question.ended_at ? null : (
            <PostButton action={`${at}/einde`}>Deze vraag is klaar</PostButton>
          )}
          <EraseLink href={`${at}/wissen`} about="deze vraag" />
        </Actions>
      ) : null}
    </PlanPage>
  )
}

function Readable({ frame: { access }, question }: { frame: Frame; question: Question }) {
  const { parts, until, asked, ended_at } = question
  if (!access.owner || until === null || ended_at) return null
  const more = parts.length > 0 ? `, en ${partsInWords(parts)}` : ''
  return (
    <p class="row-meta">
      {asked} leest deze vraag{more}, {untilInWords(until)}. Is de vraag klaar? Dan stopt het lezen
      in je plan meteen.
    </p>
  )
}

type AnswerCardProps = { frame: Frame; question: Question; answer: Answer }

function AnswerCard({ frame: { access }, question, answer }: AnswerCardProps) {
  const { written_by, signed, answered_at, wording } = answer
  const name =
    written_by === null
      ? access.ownerName
      : written_by === question.to_member
        ? question.asked
        : question.asker
  const mine = written_by === access.member && signed === ''
  const who = mine ? 'Jij' : [signed, name ?? someone].filter(Boolean).join(', ')
  return (
    <Card>
      <p class="row-meta">
        {who} · {momentInWords(answered_at)}
      </p>
      <OwnText text={wording} />
    </Card>
  )
}

function AnswerForm({ frame, question, form }: QuestionPageProps) {
  const { plan, access } = frame
  const asksFurther = question.to_member !== access.member
  const values = form?.values ?? {}
  const state = { values, problems: form?.problems }
  return (
    <Form
      action={planUrl(plan, part, question.id, 'antwoorden')}
      hidden={{ id: values.id || newId() }}
    >
      <ErrorSummary problems={form?.problems} />
      <TextArea
        name="wording"
        label={asksFurther ? 'Vraag of zeg nog iets' : 'Jouw antwoord'}
        {...state}
      />
      <p class="readers">
        Wie dit leest:{' '}
        {[...new Set([access.ownerName, question.asker, question.asked])]
          .filter(Boolean)
          .join(', ')}
        .
      </p>
      <Actions>
        <Button>{asksFurther ? 'Verstuur' : 'Antwoord'}</Button>
      </Actions>
    </Form>
  )
}

/** A member asked: the owner says what may be read for it, or nothing happens. */
function Waiting({ frame, question, form }: QuestionPageProps) {
  const { plan, access } = frame
  if (!access.owner) {
    return <Notice>{access.ownerName} kijkt eerst wat er gelezen mag worden.</Notice>
  }
  const values = form?.values ?? { until: daysFromNow(14) }
  return (
    <Form action={planUrl(plan, part, question.id, 'lezen')}>
      <ErrorSummary problems={form?.problems} />
      <h2>Mag {question.asked} dit lezen?</h2>
      <LendingFields values={values} problems={form?.problems} />
      <Actions>
        <Button>Verder</Button>
      </Actions>
    </Form>
  )
}

export function EraseQuestionPage({ frame, question }: { frame: Frame; question: Question }) {
  const back = planUrl(frame.plan, part, question.id)
  return (
    <ErasePage
      {...{ frame, part, back }}
      title="Wil je deze vraag wissen?"
      words={question.wording}
      action={`${back}/wissen`}
    />
  )
}
