import { ActionLink, Actions, Card, Row, Rows } from '#src/ui/parts.tsx'
import { type AssessedStep, roadMapUrl, stateOf } from './road-map.ts'
import { StateBadge } from './views.tsx'

type SectionProps = { region: { slug: string }; steps: readonly AssessedStep[] }

/** Where a region stands on the road map: its part of the page of a region. */
export function RoadMapCard({ region: { slug }, steps }: SectionProps) {
  const begun = steps.filter((step) => stateOf(step) !== 'not-begun')
  const working = begun.filter((step) => stateOf(step) !== 'busy')
  return (
    <Card title="Waar staat de regio op de routekaart?">
      <p>
        {begun.length === 0
          ? `Nog aan geen van de ${steps.length} stappen begonnen.`
          : `Met ${begun.length} van de ${steps.length} stappen begonnen. ${working.length === 1 ? '1 stap werkt' : `${working.length} stappen werken`} al.`}
      </p>
      <Rows>
        {begun.map((step) => (
          <Row
            title={`${step.number}. ${step.title}`}
            href={roadMapUrl(slug, step.number)}
            actions={<StateBadge state={stateOf(step)} />}
          />
        ))}
      </Rows>
      <Actions>
        <ActionLink kind="plain" href={roadMapUrl(slug)}>
          Bekijk de routekaart
        </ActionLink>
      </Actions>
    </Card>
  )
}
