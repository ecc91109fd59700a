import { ActionLink, Actions, Card } from '#src/ui/parts.tsx'
import { type Action, inOrder, isOpen, planUrl } from './plan.ts'
import { ActionRows } from './views.tsx'

type PlanCardProps = { region: { slug: string; name: string }; actions: readonly Action[] }

const most = 5

/** The part of a region's page about what is done: what is not over, the first to be ready first. */
export function PlanCard({ region: { slug, name }, actions }: PlanCardProps) {
  const open = inOrder(actions.filter(isOpen))
  return (
    <Card title="Wat eraan gebeurt">
      <ActionRows
        slug={slug}
        actions={open.slice(0, most)}
        none="Er loopt nu geen actie om mensen korter te laten wachten."
      />
      <Actions>
        <ActionLink kind="plain" href={planUrl(slug)} about={`van de regio ${name}`}>
          Het hele plan
        </ActionLink>
      </Actions>
    </Card>
  )
}
