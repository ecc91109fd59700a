import { dateInWords } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { ActionLink, Actions, Badge, Card, Empty, Link, Row, Rows } from '#src/ui/parts.tsx'
import { circleUrl, isNeighbour } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import { goodTurnsUrl } from '../good-turns/good-turn.ts'
import type { CircleFrame } from '../in-circle.ts'
import type { Member } from '../members/queries.ts'
import { kindWords } from '../talents/words.ts'
import type { Ask, Offer } from './ask.ts'
import type { AsksRead } from './queries.ts'
import { nameOf, readersOf } from './words.ts'

const title = 'Vragen en aanbod'

type AsksPageProps = AsksRead & { frame: CircleFrame }

export function AsksPage({ frame, members, asks, offers, told }: AsksPageProps) {
  const me = frame.access.member
  const neighbour = isNeighbour(frame.access)
  const at = (...rest: string[]) => circleUrl(frame.circle, ...rest)
  const open = asks.filter(({ asked_by, solved_at }) => asked_by !== me && solved_at === null)
  return (
    <CirclePage
      frame={frame}
      title={title}
      lead={neighbour ? 'Je mag vragen, je mag ja zeggen, en je mag nee zeggen.' : undefined}
    >
      {neighbour && !told ? (
        <Card title="Begin met wat jij graag doet">
          <p>Dan weten de anderen wat ze jou kunnen vragen. Iets kleins telt ook.</p>
          <ActionLink href={at('talenten', 'van-mij')}>Schrijf op wat je graag doet</ActionLink>
        </Card>
      ) : null}
      {neighbour ? (
        <Actions>
          <ActionLink kind={told ? 'primary' : 'plain'} href={at('vragen', 'nieuw')}>
            Vraag iets
          </ActionLink>
          <ActionLink kind="plain" href={at('aanbod', 'nieuw')}>
            Bied iets aan
          </ActionLink>
        </Actions>
      ) : null}
      <Card title={neighbour ? 'Wat anderen vragen' : 'Aan jou gevraagd'}>
        {open.length === 0 ? <Empty title="Er is nu geen vraag." /> : null}
        <AskRows frame={frame} asks={open} members={members} />
      </Card>
      <MyAsks {...{ frame, asks, members }} />
      <Offers {...{ frame, offers, members }} />
      {neighbour ? (
        <p>
          <Link href={at('talenten')}>Wat we graag doen en kunnen</Link>
          {' · '}
          <Link href={goodTurnsUrl}>Wat ik deed voor een ander</Link>
        </p>
      ) : null}
    </CirclePage>
  )
}

type AsksProps = { frame: CircleFrame; asks: Ask[]; members: Member[] }

function MyAsks({ frame, asks, members }: AsksProps) {
  const mine = asks.filter(({ asked_by }) => asked_by === frame.access.member)
  return mine.length === 0 ? null : (
    <Card title="Wat jij vroeg">
      <AskRows frame={frame} asks={mine} members={members} />
    </Card>
  )
}

const AskRows = ({ frame, asks, members }: AsksProps) => (
  <Rows>
    {asks.map((ask) => (
      <Row
        title={ask.wording}
        href={circleUrl(frame.circle, 'vragen', ask.id)}
        meta={[
          ask.asked_by === frame.access.member
            ? `Aan ${readersOf(ask, members)}`
            : nameOf(members, ask.asked_by),
          kindWords[ask.kind].asked,
          ask.day ? dateInWords(ask.day) : '',
        ]
          .filter(Boolean)
          .join(' · ')}
        actions={<Stand ask={ask} members={members} />}
      />
    ))}
  </Rows>
)

function Stand({ ask, members }: { ask: Ask; members: Member[] }) {
  if (ask.solved_at) return <Badge kind="done">Klaar</Badge>
  return ask.helper ? (
    <Badge kind="done">{nameOf(members, ask.helper)} helpt</Badge>
  ) : (
    <Badge>Open</Badge>
  )
}

type OffersProps = { frame: CircleFrame; offers: Offer[]; members: Member[] }

const Offers = ({ frame, offers, members }: OffersProps) =>
  offers.length === 0 ? null : (
    <Card title="Wat er wordt aangeboden">
      <Rows>
        {offers.map(({ id, member_id, kind, wording, until }) => (
          <Row
            title={wording}
            meta={[
              member_id === frame.access.member ? 'Jij' : nameOf(members, member_id),
              kindWords[kind].likes,
              until ? `tot en met ${dateInWords(until)}` : '',
            ]
              .filter(Boolean)
              .join(' · ')}
            actions={
              member_id === frame.access.member ? (
                <PostButton
                  kind="quiet"
                  action={circleUrl(frame.circle, 'aanbod', id, 'weg')}
                  about={wording}
                >
                  Haal weg
                </PostButton>
              ) : null
            }
          />
        ))}
      </Rows>
    </Card>
  )
