import { dateInWords } from '#src/ui/dates.ts'
import { ActionLink, Actions, Badge, Card, Empty, Link, Row, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import type { ConversationLine } from './conversation.ts'
import { titleOf } from './words.ts'

type ConversationsPageProps = { frame: Frame; conversations: ConversationLine[] }

export function ConversationsPage({ frame, conversations }: ConversationsPageProps) {
  const { owner, ownerName } = frame.access
  const here = planUrl(frame.plan, 'berichten')
  const lead = owner
    ? 'Hier praat je met de mensen in je groep.'
    : `Hier praat je met ${ownerName} en anderen in de groep.`
  return (
    <PlanPage frame={frame} part="berichten" title="Berichten" lead={lead}>
      {conversations.length === 0 ? <NoConversations frame={frame} /> : null}
      {conversations.length > 0 ? (
        <Card>
          <Rows>
            {conversations.map((conversation) => (
              <ConversationRow href={`${here}/${conversation.id}`} conversation={conversation} />
            ))}
          </Rows>
        </Card>
      ) : null}
      {owner && conversations.length > 0 ? (
        <Actions>
          <ActionLink href={`${here}/nieuw`}>Begin een gesprek</ActionLink>
        </Actions>
      ) : null}
      <p>
        <Link href={`${here}/instellingen`}>Wanneer krijg ik mail over berichten?</Link>
      </p>
    </PlanPage>
  )
}

function NoConversations({ frame: { plan, access } }: { frame: Frame }) {
  if (!access.owner) {
    return <Empty title={`Er is nog geen gesprek. ${access.ownerName} begint een gesprek.`} />
  }
  return (
    <Empty
      title="Er is nog geen gesprek."
      action={{ href: planUrl(plan, 'berichten', 'nieuw'), label: 'Begin een gesprek' }}
    >
      Je kiest zelf met wie. Wie er niet bij is, ziet er niets van.
    </Empty>
  )
}

function ConversationRow({ href, conversation }: { href: string; conversation: ConversationLine }) {
  const { closed, unread, last } = conversation
  const state = closed ? <Badge>Gesloten</Badge> : unread ? <Badge kind="warm">Nieuw</Badge> : null
  const text = closed ? 'Dit gesprek is gesloten.' : (last?.wording ?? 'Nog geen berichten.')
  return (
    <Row
      title={titleOf(conversation)}
      href={href}
      meta={last && !closed ? dateInWords(last.written_at) : undefined}
      actions={state}
    >
      <span class="row-line" dir="auto">
        {beginOf(text)}
      </span>
    </Row>
  )
}

function beginOf(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')]
  return letters.length > 90 ? `${letters.slice(0, 88).join('')}…` : letters.join('')
}
