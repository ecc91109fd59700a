import { dateInWords, dayOf } from '#src/ui/dates.ts'
import { ActionLink, Actions, Card, Empty, Link } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import { capital } from '../words.ts'
import type { HistoryDay } from './words.ts'

/** All that was ever decided about who sees what, day by day. */
export function HistoryPage({ frame, days }: { frame: Frame; days: HistoryDay[] }) {
  const at = planUrl(frame.plan, 'wie-ziet-wat')
  const today = dayOf(new Date())
  return (
    <PlanPage
      frame={frame}
      part="wie-ziet-wat"
      title="Wat je deelde, dag voor dag"
      lead="Alleen jij ziet dit. Wil je terug naar hoe het was? Kies dan een dag."
      back={at}
    >
      {days.length === 0 ? <Empty title="Je hebt nog niets gedeeld." /> : null}
      {days.length > 0 ? (
        <Actions>
          <ActionLink kind="plain" href={`${at}/terug`}>
            Kies een dag om naar terug te gaan
          </ActionLink>
        </Actions>
      ) : null}
      {days.map(({ day, sentences }) => (
        <Card title={capital(dateInWords(day))}>
          <ul>
            {sentences.map((sentence) => (
              <li>{sentence}</li>
            ))}
          </ul>
          {day < today ? (
            <p>
              <Link href={`${at}/terug?dag=${day}`} about={`op ${dateInWords(day)}`}>
                Terug naar hoe het toen was
              </Link>
            </p>
          ) : null}
        </Card>
      ))}
    </PlanPage>
  )
}
