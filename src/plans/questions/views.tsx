import { dateInWords } from '#src/ui/dates.ts'
import { ActionLink, Actions, Badge, Card, Empty, Row, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { type Question, waitsForOwner } from './question.ts'
import { urgencyWords, whoToWhom } from './words.ts'

const part = 'denk-je-mee'

export function QuestionsPage({ frame, questions }: { frame: Frame; questions: Question[] }) {
  const { plan, access } = frame
  const open = questions.filter(({ ended_at }) => ended_at === null)
  const closed = questions.filter(({ ended_at }) => ended_at !== null)
  const mayAsk = access.owner || access.proposes.includes('questions')
  const ask = planUrl(plan, part, 'nieuw')
  return (
    <PlanPage
      {...{ frame, part }}
      title="Denk je mee?"
      lead={
        access.owner
          ? 'Vraag iemand om mee te denken voordat het moeilijk wordt. Jij kiest wat die persoon leest.'
          : undefined
      }
    >
      {questions.length === 0 && mayAsk ? (
        <Empty title="Er is nog niets gevraagd." action={{ href: ask, label: 'Stel een vraag' }} />
      ) : null}
      {questions.length === 0 && !mayAsk ? <Empty title="Er is nu geen vraag voor je." /> : null}
      {open.length > 0 ? (
        <Card>
          <QuestionRows frame={frame} questions={open} />
        </Card>
      ) : null}
      {questions.length > 0 && mayAsk ? (
        <Actions>
          <ActionLink href={ask}>Stel een vraag</ActionLink>
        </Actions>
      ) : null}
      {closed.length > 0 ? (
        <details class="card">
          <summary>Vragen die klaar zijn</summary>
          <QuestionRows frame={frame} questions={closed} />
        </details>
      ) : null}
    </PlanPage>
  )
}

const QuestionRows = ({ frame, questions }: { frame: Frame; questions: Question[] }) => (
  <Rows>
    {questions.map((question) => (
      <Row
        title={question.wording}
        href={planUrl(frame.plan, part, question.id)}
        meta={`${whoToWhom(frame.access, question)} · ${dateInWords(question.asked_at)}`}
        actions={<Stand question={question} />}
      />
    ))}
  </Rows>
)

function Stand({ question }: { question: Question }) {
  const { answers, how_soon, ended_at } = question
  if (ended_at) return <Badge kind="done">Klaar</Badge>
  if (waitsForOwner(question)) return <Badge kind="warm">Wacht nog</Badge>
  const last = answers.at(-1)
  return last ? <Badge kind="done">Antwoord</Badge> : <Badge>{urgencyWords[how_soon]}</Badge>
}
