import type { FormState } from '#src/platform/forms.ts'
import { dateInWords, momentInWords } from '#src/ui/dates.ts'
import { Button, Choice, ErrorSummary, Form, TextArea } from '#src/ui/form.tsx'
import { inWords } from '#src/ui/names.ts'
import { ActionLink, Actions, Card, Facts, Link, OwnText, Row, Rows } from '#src/ui/parts.tsx'
import { circleUrl, isCoach } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'
import { type Concern, type ConcernStep, mayBeShown, steps as stepKinds } from './concern.ts'
import type { ConcernsRead } from './queries.ts'
import { kindWords, stepWords } from './words.ts'

type Names = ConcernsRead['names']
const nameIn = (names: Names, chair: string): string =>
  names.find(({ id }) => id === chair)?.shown_name ?? 'iemand die hier niet meer is'

const at = (frame: CircleFrame, ...rest: string[]) => circleUrl(frame.circle, 'er-is-iets', ...rest)

type ConcernsPageProps = ConcernsRead & { frame: CircleFrame }

export function ConcernsPage({ frame, concerns, steps, names }: ConcernsPageProps) {
  const open = concerns.map(({ id }) => id)
  const forMe = steps.filter(({ concern_id }) => !open.includes(concern_id))
  return (
    <CirclePage
      frame={frame}
      title="Er is iets in de cirkel"
      lead="Botst het, of gaat iemand over een grens? Je hoeft het niet alleen op te lossen. Niemand wordt weggestemd."
    >
      <SafeHome />
      <Card title="Vertel het aan een coach">
        <p>Jij kiest welke coach het leest. Wie het betreft, ziet het niet.</p>
        <Actions>
          <ActionLink href={at(frame, 'botsing')}>{kindWords.conflict}</ActionLink>
          <ActionLink kind="plain" href={at(frame, 'grens')}>
            {kindWords.abuse}
          </ActionLink>
        </Actions>
      </Card>
      {concerns.length > 0 ? (
        <Card title={isCoach(frame.access) ? 'Aan jou verteld' : 'Wat jij vertelde'}>
          <Rows>
            {concerns.map(({ id, kind, told_by, told_at }) => (
              <Row
                title={kindWords[kind]}
                href={at(frame, id)}
                meta={`${told_by === frame.access.member ? 'Jij' : nameIn(names, told_by)} · ${dateInWords(told_at)}`}
              />
            ))}
          </Rows>
        </Card>
      ) : null}
      {forMe.length > 0 ? (
        <Card title="De coach schreef dit ook voor jou">
          <Steps steps={forMe} />
        </Card>
      ) : null}
    </CirclePage>
  )
}

export const SafeHome = () => (
  <Card title="Word je bedreigd, geslagen of gedwongen?">
    <p>
      Bel Veilig Thuis: <Link href="tel:08002000">0800-2000</Link>. Gratis, dag en nacht. Is er nu
      gevaar? Bel <Link href="tel:112">112</Link>.
    </p>
  </Card>
)

type ConcernPageProps = ConcernsRead & {
  frame: CircleFrame
  concern: Concern
  id: string
  form: FormState | undefined
}

export function ConcernPage({ frame, concern, id, form, steps, names }: ConcernPageProps) {
  const { kind, told_by, about, read_by, wording, told_at } = concern
  const mine = told_by === frame.access.member
  const taken = steps.filter(({ concern_id }) => concern_id === concern.id)
  return (
    <CirclePage frame={frame} title={kindWords[kind]} back={at(frame)} refused={Boolean(form)}>
      <Card>
        <OwnText text={wording} />
        <Facts
          facts={[
            ['Verteld door', mine ? 'jou' : nameIn(names, told_by)],
            ['Wanneer', momentInWords(told_at)],
            ['Over', inWords(about.map((chair) => nameIn(names, chair)))],
            ['Aan', nameIn(names, read_by)],
          ]}
        />
      </Card>
      {taken.length > 0 ? (
        <Card title="Wat er gebeurde">
          <Steps steps={taken} />
        </Card>
      ) : null}
      {mine ? null : <StepForm {...{ frame, concern, id, form, names }} />}
      <SafeHome />
    </CirclePage>
  )
}

const Steps = ({ steps }: { steps: readonly ConcernStep[] }) => (
  <Rows>
    {steps.map(({ step, note, recorded_at }) => (
      <Row title={stepWords[step]} meta={momentInWords(recorded_at)}>
        {note ? <OwnText text={note} /> : null}
      </Row>
    ))}
  </Rows>
)

type StepFormProps = Omit<ConcernPageProps, 'steps' | 'members' | 'concerns'>

function StepForm({ frame, concern, id, form, names }: StepFormProps) {
  const state = form ?? { values: {} }
  return (
    <Card title="Schrijf op wat je deed">
      <Form action={at(frame, concern.id, 'stappen')} hidden={{ id }}>
        <ErrorSummary problems={form?.problems} />
        <Choice
          name="step"
          label="Wat deed je?"
          options={stepKinds.map((step) => ({ value: step, label: stepWords[step] }))}
          {...state}
        />
        <TextArea name="note" label="Een notitie. Dat hoeft niet." {...state} />
        <Choice
          name="seen_by"
          many
          label="Wie mag deze stap en notitie lezen? Kies je niemand, dan alleen jij."
          options={mayBeShown(concern).map((chair) => ({
            value: chair,
            label: nameIn(names, chair),
          }))}
          {...state}
        />
        <Button>Bewaar deze stap</Button>
      </Form>
    </Card>
  )
}
