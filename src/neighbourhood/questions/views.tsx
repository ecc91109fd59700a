import type { FormState, Values } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { dateInWords, momentInWords } from '#src/ui/dates.ts'
import {
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  PostButton,
  Select,
  TextArea,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { inWords } from '#src/ui/names.ts'
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
import type { Question } from './question.ts'

type Viewer = { name: string }
export const home = '/vraag-zonder-naam'

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

type Hinted = { form?: FormState | undefined; hints?: string[] }
type AskPageProps = Hinted & { viewer: Viewer; services: { id: string; name: string }[] }

export function AskPage({ viewer, services, form, hints = [] }: AskPageProps) {
  const values = form?.values ?? {}
  const state = { values, problems: form?.problems }
  return (
    <Page title="Stel een vraag zonder naam" viewer={viewer} current="me" refused={Boolean(form)}>
      <PageTitle
        title="Stel een vraag zonder naam"
        lead="Schrijf geen namen, adressen of nummers op. Beschrijf wat er speelt in het algemeen."
        back={home}
      />
      {services.length === 0 ? (
        <Empty title="Er is nog geen team dat meedenkt." />
      ) : (
        <Form action={home} hidden={{ id: values.id || newId() }}>
          <ErrorSummary problems={form?.problems} />
          <Hint hints={hints} />
          <Select
            name="organisation_id"
            label="Welk team vraag je?"
            empty="Kies er een"
            options={services.map(({ id, name }) => ({ value: id, label: name }))}
            {...state}
          />
          <TextArea name="wording" label="Je vraag" rows={6} {...state} />
          <Sure hints={hints} values={values} />
          <p class="readers">Wie dit leest: jij, en wie bij dat team werkt.</p>
          <Actions>
            <Button>Vraag het</Button>
            <Link href={home}>Toch niet</Link>
          </Actions>
        </Form>
      )}
    </Page>
  )
}

/** A word with a capital need not be a name: the sender knows. */
const Hint = ({ hints }: { hints: string[] }) =>
  hints.length > 0 ? (
    <Notice kind="warm">
      Kijk nog even: is dit van iemand? {inWords(hints.map((hint) => `«${hint}»`))}. Haal het dan
      weg.
    </Notice>
  ) : null

const Sure = ({ hints, values }: { hints: string[]; values: Values }) =>
  hints.length > 0 ? (
    <Checkbox
      name="nameless"
      label="Er staat niets in waaraan je iemand herkent. Verstuur het zo."
      values={values}
    />
  ) : null

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
