import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import {
  Button,
  Checkbox,
  ErrorSummary,
  Form,
  PostButton,
  Select,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { inWords } from '#src/ui/names.ts'
import { ActionLink, Actions, Badge, Card, Empty, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { deskUrl } from '../../as-editor.ts'
import { addressOf, outcomeUrl } from '../answers.ts'
import { questions } from '../question.ts'
import { heaviest, type Weights } from '../weights.ts'
import { type WeighingDesk, weightsOf } from './queries.ts'
import { type Tried, tryOn, typedWeights, type Weighing, weighingUrl } from './weighing.ts'

type WeighingPageProps = {
  viewer: Viewer
  desk: WeighingDesk
  form?: FormState | undefined
  /** What is tried out, and not kept yet. */
  trial?: Weighing | undefined
}

export function WeighingPage({ viewer, desk, form, trial }: WeighingPageProps) {
  const title = trial ? 'Dit verandert er' : 'Zo kiest de keuzehulp'
  return (
    <Page title={title} viewer={viewer} refused={Boolean(form?.problems)}>
      <PageTitle
        title={title}
        lead="Een antwoord dat past telt zo zwaar als je hier kiest. Past het niet, dan gaat de helft eraf."
        back={trial ? weighingUrl : deskUrl}
      />
      {trial ? <Trial desk={desk} trial={trial} values={form?.values ?? {}} /> : null}
      <Card title={trial ? 'Pas het verder aan' : 'Hoe zwaar telt elke vraag?'}>
        <WeightsForm desk={desk} form={form} tried={Boolean(trial)} />
      </Card>
      {trial ? null : <Cases desk={desk} />}
      {trial ? null : <Versions desk={desk} />}
    </Page>
  )
}

function WeightsForm({
  desk,
  form,
  tried,
}: Pick<WeighingPageProps, 'desk' | 'form'> & { tried: boolean }) {
  const values = form?.values ?? typedWeights(desk.weights)
  const state = { values, problems: form?.problems }
  const numbers = Array.from({ length: heaviest + 1 }, (_, n) => String(n))
  return (
    <Form
      action={`${weighingUrl}/proef`}
      hidden={{ version: String(desk.versions[0]?.version ?? 0) }}
    >
      <ErrorSummary problems={form?.problems} />
      {questions.map(({ name, title }) => (
        <>
          <Select
            name={`counts_${name}`}
            label={title}
            options={numbers.map((value) => ({
              value,
              label: value === '0' ? '0: telt niet' : value,
            }))}
            {...state}
          />
          <Checkbox name={`must_${name}`} label="Wat hierbij niet past, valt af" {...state} />
        </>
      ))}
      <TextField name="note" label="Waarom verander je dit?" optional {...state} />
      <Button kind={tried ? 'plain' : 'primary'}>Probeer dit uit</Button>
    </Form>
  )
}

/** What each try gives now and would give then. */
function Trial({
  desk,
  trial,
  values,
}: {
  desk: WeighingDesk
  trial: Weighing
  values: FormState['values']
}) {
  const now = tryOn(desk.cases, desk.library, desk.weights)
  const then = tryOn(desk.cases, desk.library, trial.weights)
  const worse = then.filter(({ right }, i) => !right && now[i]?.right).length
  return (
    <>
      <p role="status">
        {then.filter(({ right }) => right).length} van de {then.length} proeven gaan goed. Nu zijn
        dat er {now.filter(({ right }) => right).length}.
        {worse > 0 ? ' Let op: er gaat iets mis dat eerst goed ging.' : ''}
      </p>
      {then.map((one, i) => (
        <Card title={one.case.name}>
          <Verdict tried={one} />
          <p>Dan: {titlesOf(one)}.</p>
          <p class="row-meta">
            {titlesOf(one) === titlesOf(now[i])
              ? 'Nu staat er hetzelfde.'
              : `Nu: ${titlesOf(now[i])}.`}
          </p>
        </Card>
      ))}
      <Actions>
        <PostButton kind="primary" action={weighingUrl} hidden={values}>
          Bewaar dit
        </PostButton>
      </Actions>
    </>
  )
}

const titlesOf = (tried: Tried | undefined): string =>
  tried && tried.top.length > 0 ? inWords(tried.top.map(({ title }) => title)) : 'niets'

const Verdict = ({ tried }: { tried: Tried }) => (
  <Badge kind={tried.right ? 'done' : 'warm'}>{tried.right ? 'Gaat goed' : 'Gaat niet goed'}</Badge>
)

function Cases({ desk }: { desk: WeighingDesk }) {
  return (
    <Card title="Waarop we het proberen">
      {desk.cases.length === 0 ? (
        <Empty title="Er zijn nog geen proeven. Doe de keuzehulp, en maak er onderaan een proef van." />
      ) : null}
      <Rows>
        {tryOn(desk.cases, desk.library, desk.weights).map((tried) => (
          <Row
            title={tried.case.name}
            href={addressOf(outcomeUrl, tried.case.answers)}
            meta={`Hoort erbij: ${tried.case.expected.join(', ')}`}
            actions={
              <>
                <Verdict tried={tried} />
                <PostButton
                  kind="quiet"
                  action={`${weighingUrl}/geval/${tried.case.id}/weg`}
                  about={tried.case.name}
                >
                  Haal weg
                </PostButton>
              </>
            }
          />
        ))}
      </Rows>
      <Actions>
        <ActionLink kind="plain" href="/goede-voorbeelden/keuzehulp">
          Naar de keuzehulp
        </ActionLink>
      </Actions>
    </Card>
  )
}

function Versions({ desk: { versions } }: { desk: WeighingDesk }) {
  if (versions.length === 0) return null
  return (
    <Card title="Zo was het eerder">
      <Rows>
        {versions.map((one, i) => (
          <Row
            title={`Versie ${one.version}${i === 0 ? ' (geldt nu)' : ''}`}
            meta={`${dateInWords(one.made_at)}${one.note ? ` · ${one.note}` : ''}`}
            actions={
              i === 0 ? null : (
                <PostButton
                  kind="quiet"
                  action={`${weighingUrl}/${one.version}/terug`}
                  about={`versie ${one.version}`}
                >
                  Zet terug
                </PostButton>
              )
            }
          >
            <p>{summaryOf(weightsOf(one))}</p>
          </Row>
        ))}
      </Rows>
    </Card>
  )
}

const summaryOf = (weights: Weights): string =>
  questions
    .map(({ name }) => `${name} ${weights[name].counts}${weights[name].must ? ' (moet)' : ''}`)
    .join(', ')
