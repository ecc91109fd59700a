import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords, dayOf } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextArea } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Card, Facts, Link, Notice, OwnText, PageTitle } from '#src/ui/parts.tsx'
import { type Action, actionUrl, nextFacts, planUrl, stateOf, staysOpen } from './plan.ts'
import type { Plan } from './queries.ts'
import { factInWords, pressWords, stateWords, whoInWords } from './words.ts'

type ActionPageProps = {
  viewer: Viewer | null
  plan: Plan
  action: Action
  /** It was made by mistake, and not long ago. */
  erasable: boolean
  /** Stopping was refused: the reason is missing. */
  form?: FormState | undefined
}

export function ActionPage({ viewer, plan, action, erasable, form }: ActionPageProps) {
  const { slug, edits } = plan
  const at = actionUrl(slug, action.id)
  return (
    <Page title={action.wording} viewer={viewer} refused={Boolean(form)}>
      <PageTitle title={<bdi>{action.wording}</bdi>} back={planUrl(slug)} />
      {staysOpen(action, dayOf(new Date())) ? (
        <Notice kind="warm">
          Dit staat nog open. Het zou {dateInWords(action.due_on)} klaar zijn.
        </Notice>
      ) : null}
      {action.about ? <OwnText text={action.about} /> : null}
      <Card>
        <Facts facts={factsOf(plan, action)} />
      </Card>
      {action.facts.length > 0 ? (
        <Card title="Wat er gebeurde">
          <ul>
            {action.facts.map((fact) => (
              <li dir="auto">{factInWords(fact)}</li>
            ))}
          </ul>
        </Card>
      ) : null}
      {edits ? <Telling {...{ at, action, form }} /> : null}
      {erasable ? (
        <details>
          <summary>Dit hoort hier niet</summary>
          <p>
            Een vergissing? De actie gaat helemaal weg, met alles wat erbij staat. Dat kan één dag.
          </p>
          <PostButton kind="danger" action={`${at}/weg`}>
            Haal deze actie weg
          </PostButton>
        </details>
      ) : null}
    </Page>
  )
}

function factsOf({ goals, breaches, steps }: Plan, action: Action) {
  const { goal_id, facts, due_on, breach, breach_words, step } = action
  const still = breaches.some(({ key }) => key === breach)
  const wait = still
    ? breach_words
    : `${breach_words}. Deze wachttijd is nu niet meer langer dan afgesproken, of niet opnieuw gemeten.`
  return [
    ['Wie dit doet', whoInWords(action)],
    ['Hoever het is', stateWords[stateOf(facts)]],
    ['Klaar op', dateInWords(due_on)],
    ['Doel', goals.find(({ id }) => id === goal_id)?.title],
    ['Gaat over deze wachttijd', breach ? wait : null],
    ['Stap van de routekaart', steps.find(({ number }) => number === step)?.title],
  ] as const satisfies [string, string | null | undefined][]
}

type TellingProps = { at: string; action: Action; form?: FormState | undefined }

/** What can be said of it now. The likeliest is the main action; stopping asks why. */
function Telling({ at, action: { facts }, form }: TellingProps) {
  const next = nextFacts[stateOf(facts)]
  const presses = Object.entries(pressWords).filter(([, { kind }]) => next.includes(kind))
  return (
    <>
      <Actions>
        {presses.map(([press, { label }], index) => (
          <PostButton kind={index === 0 ? 'primary' : 'plain'} action={`${at}/${press}`}>
            {label}
          </PostButton>
        ))}
        <Link href={`${at}/wijzigen`}>Pas aan</Link>
      </Actions>
      {form || next.includes('stopped') ? (
        <details open={Boolean(form)}>
          <summary>Dit stopt</summary>
          <Form action={`${at}/gestopt`}>
            <ErrorSummary problems={form?.problems} />
            <TextArea
              name="why"
              label="Waarom stopt dit?"
              hint="Schrijf niets over mensen. Iedereen kan dit lezen."
              values={form?.values ?? {}}
              problems={form?.problems}
            />
            <Button kind="plain">Zeg dat dit stopt</Button>
          </Form>
        </details>
      ) : null}
    </>
  )
}
