import { newId } from '#src/platform/ids.ts'
import { dateInWords, momentInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextArea } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Empty,
  Link,
  Notice,
  OwnText,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { Hint, type Hinted, Sure } from './hint.tsx'
import { home, type Question } from './question.ts'

type Viewer = { name: string }

export function QuestionsPage({ viewer, questions }: { viewer: Viewer; questions: Question[] }) {
  const mine = questions.filter((question) => question.mine)
  const asked = questions.filter((question) => !question.mine)
  return (
    <Page title="Vraag zonder naam" viewer={viewer} current="me">
      <PageTitle
        title="Vraag zonder naam"
        lead="Vraag een ander team om mee te denken. Er staat nooit een persoon in."
        back="/ik/werk"
      />
      {questions.length === 0 ? <Empty title="Er is nog niets gevraagd." /> : null}
      <QuestionCard title="Aan ons gevraagd" questions={asked} />
      <QuestionCard title="Door mij gevraagd" questions={mine} />
      <Actions>
        <ActionLink href={`${home}/nieuw`}>Stel een vraag</ActionLink>
      </Actions>
    </Page>
  )
}

function QuestionCard({ title, questions }: { title: string; questions: Question[] }) {
  if (questions.length === 0) return null
  return (
    <Card title={title}>
      <Rows>
        {questions.map(({ id, wording, mine, service, signed, asked_at, ended_at, answers }) => (
          <Row
            title={wording}
            href={`${home}/${id}`}
            meta={`${mine ? service : signed} · ${dateInWords(asked_at)}`}
            actions={
              ended_at ? (
                <Badge kind="done">Klaar</Badge>
              ) : answers.length > 0 ? (
                <Badge kind="done">Antwoord</Badge>
              ) : (
                <Badge>Open</Badge>
              )
            }
          />
        ))}
      </Rows>
    </Card>
  )
}

type QuestionPageProps = Hinted & { viewer: Viewer; question: Question }

export function QuestionPage({ viewer, question, form, hints = [] }: QuestionPageProps) {
  const { id, wording, mine, service, signed, asked_at, ended_at, answers } = question
  const at = `${home}/${id}`
  return (
    <Page title="Vraag zonder naam" viewer={viewer} current="me" refused={Boolean(form)}>
      <PageTitle
        title="Vraag zonder naam"
        lead={`${mine ? 'Jij' : signed} aan ${service}, ${momentInWords(asked_at)}.`}
        back={home}
      />
      <Card>
        <OwnText text={wording} />
      </Card>
      {answers.map((answer) => (
        <Card>
          <p class="row-meta">
            {answer.mine ? 'Jij' : answer.signed} · {momentInWords(answer.answered_at)}
          </p>
          <OwnText text={answer.wording} />
        </Card>
      ))}
      {ended_at && !form ? (
        <Notice>Deze vraag is klaar sinds {dateInWords(ended_at)}.</Notice>
      ) : (
        <AnswerForm {...{ at, mine, service, form, hints }} />
      )}
      {mine ? (
        <Actions>
          {ended_at ? null : <PostButton action={`${at}/einde`}>Deze vraag is klaar</PostButton>}
          <ActionLink kind="quiet" href={`${at}/wissen`} about="deze vraag">
            Wis dit
          </ActionLink>
        </Actions>
      ) : null}
    </Page>
  )
}

type AnswerFormProps = Hinted & { at: string; mine: boolean; service: string }

function AnswerForm({ at, mine, service, form, hints = [] }: AnswerFormProps) {
  const values = form?.values ?? {}
  return (
    <Form action={`${at}/antwoorden`} hidden={{ id: values.id || newId() }}>
      <ErrorSummary problems={form?.problems} />
      <Hint hints={hints} />
      <TextArea
        name="wording"
        label={mine ? 'Vraag of zeg nog iets' : 'Jouw antwoord'}
        values={values}
        problems={form?.problems}
      />
      <Sure hints={hints} values={values} />
      <p class="readers">Wie dit leest: wie het vroeg, en wie bij {service} werkt.</p>
      <Actions>
        <Button>{mine ? 'Verstuur' : 'Antwoord'}</Button>
      </Actions>
    </Form>
  )
}

/** Asks once before it really goes: after this nobody can bring it back. */
export function ErasePage({ viewer, question }: { viewer: Viewer; question: Question }) {
  const back = `${home}/${question.id}`
  return (
    <Page title="Wil je deze vraag wissen?" viewer={viewer} current="me">
      <PageTitle title="Wil je deze vraag wissen?" back={back} />
      <Card>
        <OwnText text={question.wording} />
      </Card>
      <p>Hierna is dit echt weg, ook de antwoorden. Niemand kan het terughalen.</p>
      <Actions>
        <PostButton kind="danger" action={`${back}/wissen`}>
          Wis voorgoed
        </PostButton>
        <Link href={back}>Toch niet</Link>
      </Actions>
    </Page>
  )
}
