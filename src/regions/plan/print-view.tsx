import { dateOnPaper, dayOf } from '#src/ui/dates.ts'
import { PrintPage } from '#src/ui/layout.tsx'
import { BackLink, Card, OwnText } from '#src/ui/parts.tsx'
import { type Action, inOrder, planUrl, stateOf, staysOpen } from './plan.ts'
import type { Plan } from './queries.ts'
import { stateWords, whoInWords } from './words.ts'

/** The plan on paper, to lie on a table. */
export function PlanSheet({ plan, origin }: { plan: Plan; origin: string }) {
  const { slug, name, goals, actions } = plan
  const parts = [...goals, { id: null, title: 'Wat er verder gebeurt', about: '' }]
  return (
    <PrintPage title={`Het plan van regio ${name}`} forOthers>
      <p class="not-print">
        <BackLink href={planUrl(slug)} />
      </p>
      <h1>Het plan van regio {name}</h1>
      <p>
        Zoals het er stond op {dateOnPaper(new Date())}. Hoe het nu is, lees je op{' '}
        {`${origin}${planUrl(slug)}`}
      </p>
      {parts.map(({ id, title, about }) => {
        const own = actions.filter(({ goal_id }) => goal_id === id)
        return id === null && own.length === 0 ? null : (
          <Card title={<bdi>{title}</bdi>}>
            {about ? <OwnText text={about} /> : null}
            <ul>
              {inOrder(own).map((action) => (
                <li dir="auto">
                  <strong>{action.wording}</strong> {lineOf(action)}
                </li>
              ))}
            </ul>
          </Card>
        )
      })}
    </PrintPage>
  )
}

function lineOf(action: Action): string {
  const state = staysOpen(action, dayOf(new Date()))
    ? 'staat nog open'
    : stateWords[stateOf(action.facts)]
  return `${whoInWords(action)}, voor ${dateOnPaper(action.due_on)}: ${state}.`
}
