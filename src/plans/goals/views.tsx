import { isOnOffer } from '#src/people/together/together.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Empty,
  Facts,
  Link,
  Notice,
  OwnText,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { TalkLink } from '../conversations/talk-link.tsx'
import { type Before, Earlier } from '../earlier.tsx'
import { ErasePage } from '../erase-page.tsx'
import { GoingCard } from '../going-along/views.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { ProposeLink } from '../propose-link.tsx'
import { type Reader, ReadersLine } from '../readers.tsx'
import { advisedPerTerm, type Goal, standOf, type Term, terms } from './goal.ts'
import { factWords, lifeAreaWords, recoveryWords, termWords } from './words.ts'

/** Nothing of the plan goes along. */
const circleStep = '/cirkels/stap'

type GoalsPageProps = { frame: Frame; goals: Goal[]; readers: Reader[] }

export function GoalsPage({ frame, goals, readers }: GoalsPageProps) {
  const { owner, ownerName } = frame.access
  const open = goals.filter((goal) => standOf(goal) === 'open')
  const past = goals.filter((goal) => standOf(goal) !== 'open')
  return (
    <PlanPage
      frame={frame}
      part="doelen"
      title="Doelen"
      lead={owner ? 'Wat wil jij? In je eigen woorden.' : `Dit wil ${ownerName}.`}
    >
      {goals.length === 0 ? <NoGoals frame={frame} /> : null}
      {terms.map((term) => (
        <GoalsOfTerm frame={frame} term={term} goals={open.filter((goal) => goal.term === term)} />
      ))}
      {owner && goals.length > 0 ? (
        <Actions>
          <ActionLink href={planUrl(frame.plan, 'doelen', 'nieuw')}>Schrijf een doel op</ActionLink>
        </Actions>
      ) : null}
      <ProposeLink frame={frame} to="goals" />
      {owner && goals.length > 0 && isOnOffer(frame.viewer, planUrl(frame.plan, 'terugkijken')) ? (
        <p>
          <Link href={planUrl(frame.plan, 'terugkijken')}>Terugkijken en verder</Link>
        </p>
      ) : null}
      {owner && goals.length > 0 && isOnOffer(frame.viewer, circleStep) ? (
        <p>
          <Link href={circleStep}>Een kleine stap in mijn Buurtcirkel</Link>
        </p>
      ) : null}
      {past.length > 0 ? <PastGoals frame={frame} goals={past} /> : null}
      {owner ? <ReadersLine plan={frame.plan} readers={readers} /> : null}
    </PlanPage>
  )
}

function NoGoals({ frame: { plan, access } }: { frame: Frame }) {
  if (!access.owner) return <Empty title="Hier staat nog niets." />
  return (
    <Empty
      title="Je hebt nog geen doelen opgeschreven. Dat hoeft ook niet meteen."
      action={{ href: planUrl(plan, 'doelen', 'nieuw'), label: 'Schrijf een doel op' }}
    >
      Begin klein. Bijvoorbeeld: elke dag even naar buiten.
    </Empty>
  )
}

function GoalsOfTerm({ frame, term, goals }: { frame: Frame; term: Term; goals: Goal[] }) {
  if (goals.length === 0) return null
  return (
    <Card title={termWords[term]}>
      <Rows>
        {goals.map((goal) => (
          <Row
            title={goal.wording}
            href={planUrl(frame.plan, 'doelen', goal.id)}
            meta={goal.life_area ? lifeAreaWords[goal.life_area] : undefined}
          />
        ))}
      </Rows>
      {frame.access.owner && goals.length > advisedPerTerm ? (
        <Notice>Twee doelen tegelijk is voor de meeste mensen genoeg. Meer mag ook.</Notice>
      ) : null}
    </Card>
  )
}

function PastGoals({ frame, goals }: { frame: Frame; goals: Goal[] }) {
  return (
    <Card title="Gelukt of losgelaten">
      <Rows>
        {goals.map((goal) => (
          <Row
            title={goal.wording}
            href={planUrl(frame.plan, 'doelen', goal.id)}
            actions={<Stand goal={goal} />}
          />
        ))}
      </Rows>
    </Card>
  )
}

function Stand({ goal }: { goal: Goal }) {
  const stand = standOf(goal)
  if (stand === 'open') return null
  return <Badge kind={stand === 'reached' ? 'done' : undefined}>{factWords[stand]}</Badge>
}

type GoalPageProps = { frame: Frame; goal: Goal & Before }

export function GoalPage({ frame, goal }: GoalPageProps) {
  return (
    <PlanPage frame={frame} title="Doel" part="doelen" back={planUrl(frame.plan, 'doelen')}>
      <GoalPiece goal={goal} />
      {frame.access.owner ? <GoalActions plan={frame.plan} goal={goal} /> : null}
      <GoingCard frame={frame} going={goal.going} about={`doel:${goal.id}`} />
      <TalkLink frame={frame} about={goal.id} />
      <Card title="Wat er gebeurde">
        <Rows>
          {goal.facts.map(({ kind, recorded_at }) => (
            <Row title={factWords[kind]} meta={dateInWords(recorded_at)} />
          ))}
        </Rows>
      </Card>
      <Earlier {...goal} />
    </PlanPage>
  )
}

/** All of a goal, to read. */
export const GoalPiece = ({ goal }: { goal: Goal }) => (
  <Card>
    <Stand goal={goal} />
    <OwnText text={goal.wording} />
    <Facts
      facts={[
        ['Waarom dit belangrijk is', goal.why],
        ['Wanneer', termWords[goal.term]],
        ['Hoort bij', goal.life_area && lifeAreaWords[goal.life_area]],
        ['Wat het je brengt', goal.recovery && recoveryWords[goal.recovery]],
      ]}
    />
  </Card>
)

function GoalActions({ plan, goal }: { plan: string; goal: Goal }) {
  const at = (noun: string) => planUrl(plan, 'doelen', goal.id, noun)
  const isOpen = standOf(goal) === 'open'
  return (
    <Actions>
      <ActionLink kind="plain" href={at('wijzigen')}>
        Pas aan
      </ActionLink>
      {isOpen ? <PostButton action={at('bereikt')}>Het is gelukt</PostButton> : null}
      {isOpen ? (
        <PostButton kind="quiet" action={at('losgelaten')}>
          Laat dit los
        </PostButton>
      ) : (
        <PostButton action={at('opgepakt')}>Pak weer op</PostButton>
      )}
    </Actions>
  )
}

export function EraseGoalPage({ frame, goal }: { frame: Frame; goal: Goal }) {
  const at = planUrl(frame.plan, 'doelen', goal.id)
  return (
    <ErasePage
      frame={frame}
      part="doelen"
      title="Wil je dit doel wissen?"
      words={goal.wording}
      back={at}
      action={`${at}/wissen`}
    />
  )
}
