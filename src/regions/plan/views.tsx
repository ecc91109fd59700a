import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords, dayOf } from '#src/ui/dates.ts'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Empty,
  Link,
  OwnText,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { regionUrl } from '../region.ts'
import { BreachRows } from './breach-rows.tsx'
import { type Action, actionUrl, inOrder, planUrl, stateOf, staysOpen, unanswered } from './plan.ts'
import type { Plan } from './queries.ts'
import { stateWords, whoInWords } from './words.ts'

type PlanPageProps = { viewer: Viewer | null; plan: Plan }

export function PlanPage({ viewer, plan }: PlanPageProps) {
  const { slug, name, edits, goals, actions } = plan
  const others = actions.filter(({ goal_id }) => goal_id === null)
  return (
    <Page title={`Het plan van regio ${name}`} viewer={viewer}>
      <PageTitle
        title={`Het plan van regio ${name}`}
        lead="Wat er gebeurt zodat mensen korter wachten, en wie dat doet."
        back={regionUrl(slug)}
      />
      {edits ? (
        <Actions>
          <ActionLink href={planUrl(slug, 'acties', 'nieuw')}>Zet een actie erbij</ActionLink>
          <ActionLink kind="plain" href={planUrl(slug, 'doelen', 'nieuw')}>
            Zet een doel erbij
          </ActionLink>
        </Actions>
      ) : null}
      {goals.length + actions.length === 0 ? <NoPlan /> : null}
      {goals.map((goal) => (
        <Card title={<bdi>{goal.title}</bdi>}>
          {goal.about ? <OwnText text={goal.about} /> : null}
          <ActionRows
            slug={slug}
            actions={actions.filter(({ goal_id }) => goal_id === goal.id)}
            none="Hier doet nog niemand iets voor."
          />
          {edits ? (
            <p>
              <Link href={planUrl(slug, 'doelen', goal.id)} about={goal.title}>
                Pas dit doel aan
              </Link>
            </p>
          ) : null}
        </Card>
      ))}
      {others.length > 0 ? (
        <Card title={goals.length > 0 ? 'Wat er verder gebeurt' : 'Wat er gebeurt'}>
          <ActionRows slug={slug} actions={others} />
        </Card>
      ) : null}
      <Unanswered plan={plan} />
      <p>
        <Link href={planUrl(slug, 'print')}>Print dit plan</Link>
      </p>
      <p>
        <Link href={planUrl(slug, 'open-data')}>Gebruik deze gegevens</Link>
      </p>
    </Page>
  )
}

const NoPlan = () => (
  <Empty title="Deze regio heeft hier nog geen plan.">
    Vraag het aan wie er in de regio samenwerken.
  </Empty>
)

type ActionRowsProps = { slug: string; actions: readonly Action[]; none?: string }

export function ActionRows({ slug, actions, none }: ActionRowsProps) {
  if (actions.length === 0) return none ? <p>{none}</p> : null
  return (
    <Rows>
      {inOrder(actions).map((action) => (
        <Row
          title={action.wording}
          href={actionUrl(slug, action.id)}
          meta={metaOf(action)}
          actions={<StateBadge action={action} />}
        />
      ))}
    </Rows>
  )
}

/** Who does it, how far it is, and by when. */
function metaOf(action: Action): string {
  const state = stateOf(action.facts)
  const day = dateInWords(action.due_on)
  const when = state === 'done' || state === 'stopped' ? '' : `voor ${day}`
  return [whoInWords(action), stateWords[state], when].filter(Boolean).join(' · ')
}

function StateBadge({ action }: { action: Action }) {
  if (staysOpen(action, dayOf(new Date()))) return <Badge kind="warm">Staat nog open</Badge>
  return stateOf(action.facts) === 'done' ? <Badge kind="done">Klaar</Badge> : null
}

const most = 5

/** The waits of today against which nothing is done. */
function Unanswered({ plan: { slug, edits, breaches, actions } }: { plan: Plan }) {
  const open = unanswered(breaches, actions)
  if (open.length === 0) return null
  return (
    <Card title="Hier gebeurt nog niets aan">
      <p>
        {open.length === 1
          ? 'Op één plek wachten mensen langer dan is afgesproken. Daar doet nog niemand iets aan.'
          : `Op ${open.length} plekken wachten mensen langer dan is afgesproken. Daar doet nog niemand iets aan.`}
      </p>
      <BreachRows {...{ slug, edits, actions }} breaches={open.slice(0, most)} />
      {open.length > most ? (
        <p>
          <Link href={`${regionUrl(slug)}/wachttijden`}>Bekijk alle wachttijden</Link>
        </p>
      ) : null}
    </Card>
  )
}
