import { exceptionsFingerprint } from '#src/consent/exceptions/exception.ts'
import type { Sharing } from '#src/consent/shares/queries.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Actions, Card, Link, Notice, Row, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import { partLabels } from '../words.ts'
import { hidingOf } from './choices.ts'
import { vanishing } from './item.ts'
import type { Exceptions } from './queries.ts'
import { byPart, firstWords, thingsInWords } from './words.ts'

type HidingPageProps = {
  frame: Frame
  page: Exceptions
  /** From whom, and who. */
  member: Sharing
  other: Sharing
  overtaken: boolean
}

/** Before one member is hidden from another: exactly what then goes, by name. */
export function HidingPage({ frame, page, member, other, overtaken }: HidingPageProps) {
  const { items, exceptions } = page
  const [from, who] = [member.shown_name, other.shown_name]
  const back = planUrl(frame.plan, 'wie-ziet-wat', member.id, 'behalve')
  const standing = exceptions.filter(hidingOf(member.id, other.id))
  const isHidden = standing.length > 0
  const going = vanishing(member, other.id, items, exceptions)
  const count = going.items.length
  const hidden = { version: exceptionsFingerprint(standing) }
  return (
    <PlanPage
      frame={frame}
      part="wie-ziet-wat"
      title={isHidden ? `${who} is verborgen voor ${from}` : `Verberg ${who} voor ${from}`}
      back={back}
    >
      {overtaken ? (
        <Notice kind="warm">
          Dit is intussen veranderd, misschien in een ander venster. Zo is het nu.
        </Notice>
      ) : null}
      <Card title={isHidden ? `Dit ziet ${from} daardoor niet` : `Dit verdwijnt voor ${from}`}>
        <p>
          {count === 0
            ? `Van wat ${who} schreef of doet, ziet ${from} nu niets.`
            : `${thingsInWords(count)} die ${who} schreef, doet of waar ${who} bij helpt:`}
        </p>
        {byPart(going.items).map(({ part, items: some }) => (
          <>
            <h3>
              {partLabels[part]} ({some.length})
            </h3>
            <Rows>
              {some.map((item) => (
                <Row title={firstWords(item.words)} />
              ))}
            </Rows>
          </>
        ))}
        {going.themself ? <p>En {who} zelf, in de lijst van je groep.</p> : null}
        <p>
          Ook wat {who} later schrijft of doet, ziet {from} dan niet. Dat geldt ook bij een
          bijeenkomst.
        </p>
      </Card>
      <Notice>
        Staat de naam van {who} in je eigen woorden? Die woorden blijven staan. {who} ziet nog wel
        wat {from} doet. Wil je dat niet? Verberg dan ook {from} voor {who}.
      </Notice>
      <Actions>
        <PostButton
          kind="primary"
          action={`${back}/${other.id}${isHidden ? '/einde' : ''}`}
          hidden={hidden}
        >
          {isHidden ? `Laat ${from} dit weer zien` : `Verberg ${who} voor ${from}`}
        </PostButton>
        <Link href={back}>Laat zoals het is</Link>
      </Actions>
    </PlanPage>
  )
}
