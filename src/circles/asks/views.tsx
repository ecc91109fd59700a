import type { FormState } from '#src/platform/forms.ts'
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
  OwnText,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { circleUrl, isNeighbour } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import { goodTurnsUrl } from '../good-turns/good-turn.ts'
import type { CircleFrame } from '../in-circle.ts'
import type { Member } from '../members/queries.ts'
import { kindWords } from '../talents/words.ts'
import { type Ask, mayHelp, type Offer } from './ask.ts'
import { AskedByMe } from './own-views.tsx'
import type { AskPageRead, AsksRead } from './queries.ts'
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

export type AskPageProps = AskPageRead & { frame: CircleFrame; form?: FormState | undefined }

export function AskPage(props: AskPageProps) {
  const { frame, ask, members } = props
  const mine = ask.asked_by === frame.access.member
  return (
    <CirclePage
      frame={frame}
      title={kindWords[ask.kind].asked}
      lead={mine ? undefined : `${nameOf(members, ask.asked_by)} vraagt dit.`}
      back={circleUrl(frame.circle, 'vragen')}
      refused={Boolean(props.form)}
    >
      <Card>
        <OwnText text={ask.wording} />
        <Facts
          facts={[
            ['Wanneer', ask.day ? dateInWords(ask.day) : null],
            ['Gevraagd', dateInWords(ask.asked_at)],
            ['Wie dit leest', mine ? readersOf(ask, members) : null],
            ['Klaar', ask.solved_at ? dateInWords(ask.solved_at) : null],
          ]}
        />
      </Card>
      {mine ? <AskedByMe {...props} /> : <AskedOfMe {...props} />}
    </CirclePage>
  )
}

function AskedOfMe({ frame, ask, members, helps, noted }: AskPageProps) {
  const me = frame.access.member ?? ''
  const at = (...rest: string[]) => circleUrl(frame.circle, 'vragen', ask.id, ...rest)
  const said = helps.includes(me)
  if (!said) {
    return mayHelp(ask, frame.access) ? (
      <>
        {ask.helper ? <p>{nameOf(members, ask.helper)} helpt al. Meedenken mag altijd.</p> : null}
        <PostButton kind={ask.helper ? 'plain' : 'primary'} action={at('hulp')}>
          Ik wil helpen
        </PostButton>
      </>
    ) : (
      <p>Deze vraag is klaar.</p>
    )
  }
  return (
    <Card title="Dank je wel dat je wilt helpen">
      <p>
        {ask.helper === me
          ? `Jij gaat. Spreek met ${nameOf(members, ask.asked_by)} af hoe en hoe laat.`
          : ask.helper
            ? `${nameOf(members, ask.helper)} was net iets eerder en gaat. Fijn dat jij ook wilde.`
            : `${nameOf(members, ask.asked_by)} kiest wie er gaat.`}
      </p>
      <Actions>
        {noted ? (
          <Link href={goodTurnsUrl}>Het staat op je eigen lijst</Link>
        ) : ask.helper === me ? (
          <PostButton action={at('op-mijn-lijst')}>Ik heb geholpen: zet op mijn lijst</PostButton>
        ) : null}
        {ask.solved_at ? null : (
          <PostButton kind="quiet" action={at('hulp', 'intrekking')}>
            Ik kan toch niet
          </PostButton>
        )}
      </Actions>
    </Card>
  )
}

export const EraseAskPage = ({ frame, ask }: { frame: CircleFrame; ask: string }) => (
  <CirclePage
    frame={frame}
    title="Wil je deze vraag weghalen?"
    lead="Dan ziet niemand hem meer. Zei iemand al ja? Bel dan even."
    back={circleUrl(frame.circle, 'vragen', ask)}
  >
    <Actions>
      <PostButton kind="danger" action={circleUrl(frame.circle, 'vragen', ask, 'wissen')}>
        Haal de vraag weg
      </PostButton>
      <Link href={circleUrl(frame.circle, 'vragen', ask)}>Toch niet</Link>
    </Actions>
  </CirclePage>
)
