import type { Child } from 'hono/jsx'
import type { Takeable } from '#src/consent/outside/outside.ts'
import { Badge, Row, Rows } from '#src/ui/parts.tsx'
import { isOver, standOf } from '../agreements/agreement.ts'
import type { Agreement } from '../agreements/queries.ts'
import { standWords, whenInWords } from '../agreements/words.ts'
import { ContactRows } from '../crisis/contacts/views.tsx'
import { inOrder as crisisInOrder } from '../crisis/section.ts'
import { CrisisPiece } from '../crisis/views.tsx'
import { noCompulsion } from '../crisis/words.ts'
import { GoalPiece } from '../goals/views.tsx'
import { goingOnPaper } from '../going-along/going.ts'
import { partLabels } from '../sharing/words.ts'
import { inOrder } from '../story/section.ts'
import { StoryPiece } from '../story/views.tsx'
import { SupportRows } from '../support/views.tsx'
import type { TakenText } from './queries.ts'

type TakenPartsProps = { taken: TakenText; parts: readonly Takeable[]; ownerName: string }

/** The chosen parts one below the other, to read from the top to the end. */
export function TakenParts({ taken, parts, ownerName }: TakenPartsProps) {
  const text: Record<Takeable, Child[]> = {
    story: inOrder(taken.story).map((section) => <StoryPiece section={section} level={3} />),
    goals: taken.goals.map((goal) => (
      <>
        <GoalPiece goal={goal} />
        {goal.going.map((one) => (
          <p>{goingOnPaper(one)}</p>
        ))}
      </>
    )),
    agreements: agreementRows(taken.agreements, ownerName),
    support: taken.support.length > 0 ? [<SupportRows supports={taken.support} />] : [],
    crisis: crisisOf(taken),
  }
  return parts.map((part) => (
    <section>
      <h2>{partLabels[part]}</h2>
      {text[part].length > 0 ? text[part] : <p>Hier staat nog niets.</p>}
    </section>
  ))
}

function agreementRows(agreements: Agreement[], ownerName: string): Child[] {
  const now = agreements.filter((agreement) => !isOver(agreement))
  if (now.length === 0) return []
  return [
    <Rows>
      {now.map((agreement) => (
        <Row
          title={agreement.wording}
          meta={[whoOf(agreement, ownerName), whenInWords(agreement)].filter(Boolean).join(' · ')}
          actions={<Stand agreement={agreement} />}
        >
          {agreement.going.map((one) => (
            <span class="row-meta">{goingOnPaper(one)}</span>
          ))}
        </Row>
      ))}
    </Rows>,
  ]
}

const whoOf = ({ carried_by, carrier }: Agreement, ownerName: string) =>
  carried_by === null ? ownerName : (carrier ?? 'iemand anders')

function Stand({ agreement }: { agreement: Agreement }) {
  const words = standWords[standOf(agreement)]
  return words ? <Badge>{words}</Badge> : null
}

function crisisOf({ crisis, contacts }: TakenText): Child[] {
  if (crisis.length + contacts.length === 0) return []
  return [
    contacts.length > 0 ? <ContactRows contacts={contacts} /> : null,
    ...crisisInOrder(crisis).map((section) => <CrisisPiece section={section} level={3} />),
    <p>{noCompulsion}</p>,
  ]
}
