import { roleOptions } from '#src/groups/words.ts'
import type { FormState, Problems, Values } from '#src/platform/forms.ts'
import { Button, Choice, ErrorSummary, Form, Select, TextArea } from '#src/ui/form.tsx'
import { Actions, Link } from '#src/ui/parts.tsx'
import { optionsOf } from '../goals/words.ts'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { ReadersLine } from '../readers.tsx'
import { answerTo, type Round, type Step } from './reorientation.ts'
import { askedIn, goalWords, helpWords, memberWords, referralWords } from './words.ts'

type QuestionPageProps = {
  frame: Frame
  round: Round
  steps: Step[]
  step: Step
  number: number
  form?: FormState | undefined
}

/** One question; whoever stops here goes on here. */
export function QuestionPage({ frame, round, steps, step, number, form }: QuestionPageProps) {
  const list = planUrl(frame.plan, 'terugkijken')
  const here = `${list}/${round.id}`
  const { title, lead } = askedIn(step)
  const state = { values: form?.values ?? valuesOf(round, step), problems: form?.problems }
  return (
    <PlanPage
      frame={frame}
      plain
      title={title}
      lead={lead}
      back={number > 1 ? `${here}/vraag/${number - 1}` : list}
      refused={Boolean(form?.problems)}
    >
      <p class="row-meta">
        Vraag {number} van {steps.length}
      </p>
      <Form action={`${here}/vraag/${number}`}>
        <ErrorSummary problems={form?.problems} />
        <Fields step={step} {...state} />
        <ReadersLine plan={frame.plan} readers={[]} unshared />
        <Actions>
          <Button>Verder</Button>
          <Link href={list}>Later verder</Link>
        </Actions>
      </Form>
    </PlanPage>
  )
}

type State = { values: Values; problems?: Problems | undefined }

function Fields({ step, ...state }: State & { step: Step }) {
  switch (step.question) {
    case 'goal':
      return (
        <>
          <Choice name="goal" label="Wat kies je?" options={optionsOf(goalWords)} {...state} />
          <TextArea
            name="note"
            label="Pas je het aan? Hoe wil je het nu?"
            rows={3}
            optional
            {...state}
          />
        </>
      )
    case 'member':
      return (
        <>
          <Choice name="member" label="Wat kies je?" options={optionsOf(memberWords)} {...state} />
          <Select
            name="role"
            label="Een andere rol? Welke?"
            empty="Kies een rol"
            optional
            options={roleOptions}
            {...state}
          />
        </>
      )
    case 'help':
      return (
        <>
          <Choice name="help" label="Wat past nu?" options={optionsOf(helpWords)} {...state} />
          <TextArea name="note" label="Wat wil je erbij zeggen?" rows={3} optional {...state} />
        </>
      )
    case 'referral':
      return (
        <>
          <Choice
            name="referral"
            label="Weet je dat?"
            options={optionsOf(referralWords)}
            {...state}
          />
          <TextArea name="note" label="Wat wil je erbij zeggen?" rows={3} optional {...state} />
        </>
      )
    case 'who-to-call':
      return <TextArea name="note" label="Naam en telefoonnummer" rows={3} optional {...state} />
    default:
      return <TextArea name="note" label="Wat is er afgesproken?" rows={3} optional {...state} />
  }
}

function valuesOf(round: Round, step: Step): Values {
  const said = answerTo(round, step)
  if (!said) return {}
  const { question } = step
  const role = said.answer === 'other-role' ? said.note : ''
  return { [question]: said.answer, note: role ? '' : said.note, role }
}
