import type { FormState, Values } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  Select,
  TextArea,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Card, Link, PageTitle } from '#src/ui/parts.tsx'
import { Overtaken } from '../overtaken.tsx'
import { type Action, actionUrl, type Goal, planUrl } from './plan.ts'
import type { Plan } from './queries.ts'

type FormPageProps = { viewer: Viewer; plan: Plan; form?: FormState | undefined }

/** After an overtaken save the form counts on what stands there now. */
const seen = (version = 0, form?: FormState) =>
  form && !form.overtaken ? (form.values.version ?? '0') : `${version}`

const Readers = () => <p class="readers">Wie dit leest: iedereen.</p>

export function GoalFormPage({ viewer, plan, goal, form }: FormPageProps & { goal: Goal | null }) {
  const { slug, actions } = plan
  const { values = {}, problems, overtaken } = form ?? {}
  const stands: Values = goal ? { title: goal.title, about: goal.about } : {}
  const state = { values: form ? values : stands, problems }
  const action = planUrl(slug, 'doelen', ...(goal ? [goal.id] : []))
  const title = goal ? 'Pas dit doel aan' : 'Wat willen jullie bereiken?'
  const id = goal?.id ?? (values.id || newId())
  return (
    <Page title={title} viewer={viewer} refused={Boolean(form)}>
      <PageTitle title={title} back={planUrl(slug)} />
      {overtaken && goal ? <Overtaken texts={[goal.title, goal.about]} /> : null}
      <Form action={action} hidden={{ id, version: seen(goal?.version, form) }}>
        <ErrorSummary problems={problems} />
        <TextField
          name="title"
          label="Het doel"
          hint="Bijvoorbeeld: niemand wacht langer dan vier weken op een eerste gesprek."
          {...state}
        />
        <TextArea name="about" label="Waarom dit doel?" optional {...state} />
        <Readers />
        <Actions>
          <Button>Bewaar</Button>
          <Link href={planUrl(slug)}>Toch niet</Link>
        </Actions>
      </Form>
      {goal && !actions.some(({ goal_id }) => goal_id === goal.id) ? (
        <PostButton kind="danger" action={planUrl(slug, 'doelen', goal.id, 'weg')}>
          Haal dit doel weg
        </PostButton>
      ) : null}
    </Page>
  )
}

type ActionFormPageProps = FormPageProps & {
  action: Action | null
  organisations: readonly { id: string; name: string }[]
  subject: {
    breach: { key: string; words: string } | undefined
    step: { number: number; title: string } | undefined
    goal: string | null
  }
}

export function ActionFormPage({ viewer, plan, action, form, ...page }: ActionFormPageProps) {
  const { organisations, subject } = page
  const { slug, goals } = plan
  const { values = {}, problems, overtaken } = form ?? {}
  const state = { values: form ? values : standing(action, subject.goal), problems }
  const back = action ? actionUrl(slug, action.id) : planUrl(slug)
  const to = action ? actionUrl(slug, action.id, 'wijzigen') : planUrl(slug, 'acties')
  const title = action ? 'Pas deze actie aan' : 'Wat gaat er gebeuren?'
  const hidden = {
    id: action?.id ?? (values.id || newId()),
    version: seen(action?.version, form),
    overschrijding: subject.breach?.key ?? '',
    stap: `${subject.step?.number ?? ''}`,
  }
  return (
    <Page title={title} viewer={viewer} refused={Boolean(form)}>
      <PageTitle title={title} back={back} />
      {overtaken && action ? (
        <Overtaken texts={[action.wording, action.about, action.who]} />
      ) : null}
      {subject.breach ? (
        <Card title="Dit gaat over deze wachttijd">
          <p>{subject.breach.words}</p>
        </Card>
      ) : null}
      {subject.step ? <p>Dit gaat over de stap «{subject.step.title}».</p> : null}
      <Form action={to} hidden={hidden}>
        <ErrorSummary problems={problems} />
        <TextField
          name="wording"
          label="Wat gaat er gebeuren?"
          hint="Bijvoorbeeld: samen met de huisartsen de lijst van wachtenden doorlopen."
          {...state}
        />
        <TextArea name="about" label="Hoe?" optional {...state} />
        <TextField
          name="who"
          label="Wie doet dit?"
          hint="Een naam mag alleen als die persoon dat goed vindt. Iedereen kan het lezen."
          {...state}
        />
        <Select
          name="organisation_id"
          label="Van welke organisatie?"
          optional
          empty="Geen, of staat er niet bij"
          options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
          {...state}
        />
        <DateField name="due_on" label="Wanneer moet het klaar zijn?" {...state} />
        {goals.length > 0 ? (
          <Select
            name="goal_id"
            label="Bij welk doel hoort het?"
            optional
            empty="Bij geen doel"
            options={goals.map((goal) => ({ value: goal.id, label: goal.title }))}
            {...state}
          />
        ) : null}
        <Readers />
        <Actions>
          <Button>Bewaar</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}

function standing(action: Action | null, goal: string | null): Values {
  if (!action) return { goal_id: goal ?? '' }
  const { wording, about, who, due_on, goal_id, organisation_id } = action
  return {
    ...{ wording, about, who, due_on },
    goal_id: goal_id ?? '',
    organisation_id: organisation_id ?? '',
  }
}
