import type { Child } from 'hono/jsx'
import { dateInWords } from '#src/ui/dates.ts'
import { ActionLink, Actions, Badge, Card, Notice, Row, Rows } from '#src/ui/parts.tsx'
import type { Breach } from './breach-queries.ts'
import { CareFigures, MethodLink } from './figure-views.tsx'
import { waitsUrl } from './period.ts'
import type { Waiting } from './summary-queries.ts'
import { careInWords, exactWeeks, monthInWords, partAlone } from './words.ts'

/** `beside`: what is done about a wait over its norm, and what one can do meanwhile. */
type WaitingCardProps = {
  region: { slug: string; name: string }
  waiting: Waiting
  beside: (breach: Breach) => Child
}

/** The part of a region's page about waiting. */
export function WaitingCard({ region, waiting, beside }: WaitingCardProps) {
  const { now, latest } = waiting
  return (
    <Card title="Hoe lang mensen wachten">
      {now.length > 0 ? <Now {...{ waiting, beside }} /> : <Before latest={latest} />}
      <Actions>
        <ActionLink kind="plain" href={waitsUrl(region.slug)} about={`in de regio ${region.name}`}>
          Alle wachttijden
        </ActionLink>
      </Actions>
    </Card>
  )
}

function Now({ waiting, beside }: Pick<WaitingCardProps, 'waiting' | 'beside'>) {
  const { now, breaches, over } = waiting
  return (
    <>
      <p>Dit is gemeten in de laatste drie maanden.</p>
      {now.map(({ care, group: _, ...figures }) => (
        <CareFigures id={`wacht-${care}`} care={care} figures={figures} />
      ))}
      <MethodLink />
      {over > 0 ? (
        <>
          <h3>Hier duurt het langer dan afgesproken</h3>
          <BreachRows {...{ breaches, beside }} />
          {over > breaches.length ? (
            <p>
              Dit zijn de langste {breaches.length} van de {over}.
            </p>
          ) : null}
        </>
      ) : null}
    </>
  )
}

type BreachRowsProps = {
  breaches: readonly Breach[]
  beside: WaitingCardProps['beside']
}

const BreachRows = ({ breaches, beside }: BreachRowsProps) => (
  <Rows>
    {breaches.map((breach) => (
      <Row
        title={[breach.provider, breach.location || breach.town].filter(Boolean).join(', ')}
        meta={[
          careInWords(breach.care_type),
          breach.main_group,
          breach.circuit,
          `gemeten ${dateInWords(breach.measured_on)}`,
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={
          <Badge kind="warm">
            {exactWeeks(breach.weeks)}, afgesproken is {breach.norm}
          </Badge>
        }
      >
        <span>{partAlone[breach.part]}</span>
        {beside(breach)}
      </Row>
    ))}
  </Rows>
)

/** What was measured longer ago says nothing about today. */
function Before({ latest }: Pick<Waiting, 'latest'>) {
  const month = latest[0]?.month
  if (!month) return <p>Van deze regio zijn er geen wachttijden.</p>
  return (
    <>
      <Notice>
        Dit is geschiedenis: het is gemeten in {monthInWords(month)}. Hoe lang het nu duurt, weten
        we niet.
      </Notice>
      {latest.map(({ care_type, month: _, ...figures }) => (
        <CareFigures id={`wacht-${care_type}`} care={care_type} figures={figures} />
      ))}
      <MethodLink />
    </>
  )
}
