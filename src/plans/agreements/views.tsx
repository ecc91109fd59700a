import { dateInWords, momentInWords } from '#src/ui/dates.ts'
import {
  ActionLink,
  Actions,
  Card,
  Empty,
  Facts,
  Notice,
  OwnText,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { TalkLink } from '../conversations/talk-link.tsx'
import { type Before, Earlier } from '../earlier.tsx'
import { GoingCard } from '../going-along/views.tsx'
import type { Frame } from '../in-plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { type Reader, ReadersLine } from '../readers.tsx'
import { isOver, standOf } from './agreement.ts'
import {
  agreementUrl,
  asksViewer,
  carrierWords,
  FactButtons,
  isTheirTurn,
  Stand,
} from './facts/views.tsx'
import type { Agreement, AgreementFact } from './queries.ts'
import { factWords, lastDoneInWords, rhythmWords, whenInWords } from './words.ts'

type AgreementsPageProps = { frame: Frame; agreements: Agreement[]; readers: Reader[] }

export function AgreementsPage({ frame, agreements, readers }: AgreementsPageProps) {
  const { owner, ownerName, proposes } = frame.access
  const asked = agreements.filter((agreement) => asksViewer(frame, agreement))
  const over = agreements.filter(isOver)
  const now = agreements.filter((agreement) => !asked.includes(agreement) && !isOver(agreement))
  const mayAdd = owner || proposes.includes('agreements')
  return (
    <PlanPage
      frame={frame}
      part="wie-doet-wat"
      title="Wie doet wat"
      lead={owner ? 'Kleine en grote dingen, en wie ze doet.' : `Wie doet wat voor ${ownerName}.`}
    >
      <AgreementList
        frame={frame}
        title={owner ? 'Gedaan. Klopt dat?' : `${ownerName} vraagt jou`}
        agreements={asked}
      />
      <AgreementList frame={frame} title="Nu" agreements={now} />
      {agreements.length === 0 ? <NoAgreements frame={frame} mayAdd={mayAdd} /> : null}
      {mayAdd && agreements.length > 0 ? (
        <Actions>
          <ActionLink href={agreementUrl(frame, 'nieuw')}>
            {owner ? 'Schrijf op wie wat doet' : 'Ik wil iets doen'}
          </ActionLink>
        </Actions>
      ) : null}
      {over.length > 0 ? (
        <details class="card">
          <summary>Klaar of gestopt ({over.length})</summary>
          <AgreementRows frame={frame} agreements={over} />
        </details>
      ) : null}
      {owner ? <ReadersLine plan={frame.plan} readers={readers} /> : null}
    </PlanPage>
  )
}

function NoAgreements({ frame, mayAdd }: { frame: Frame; mayAdd: boolean }) {
  if (!mayAdd) return <Empty title="Hier staat nog niets." />
  const { owner, ownerName } = frame.access
  return (
    <Empty
      title={owner ? 'Er staat nog niets. Dat hoeft ook niet meteen.' : 'Er staat nog niets.'}
      action={{
        href: agreementUrl(frame, 'nieuw'),
        label: owner ? 'Schrijf op wie wat doet' : 'Ik wil iets doen',
      }}
    >
      {owner
        ? 'Begin klein. Bijvoorbeeld: mijn zus belt op zondag.'
        : `Wil je iets doen voor ${ownerName}? Klein is ook goed.`}
    </Empty>
  )
}

type ListProps = { frame: Frame; agreements: Agreement[] }

function AgreementList({ title, ...list }: ListProps & { title: string }) {
  if (list.agreements.length === 0) return null
  return (
    <Card title={title}>
      <AgreementRows {...list} />
    </Card>
  )
}

const AgreementRows = ({ frame, agreements }: ListProps) => (
  <Rows>
    {agreements.map((agreement) => (
      <Row
        title={agreement.wording}
        href={agreementUrl(frame, agreement.id)}
        meta={[carrierWords(frame, agreement), whenInWords(agreement), lastDoneInWords(agreement)]
          .filter(Boolean)
          .join(' · ')}
        actions={isTheirTurn(frame, agreement) ? null : <Stand agreement={agreement} />}
      >
        {isTheirTurn(frame, agreement) ? (
          <>
            {asksViewer(frame, agreement) ? null : <Stand agreement={agreement} />}
            <FactButtons frame={frame} agreement={agreement} few />
          </>
        ) : null}
      </Row>
    ))}
  </Rows>
)

type AgreementPageProps = {
  frame: Frame
  agreement: Agreement & Before
  facts: AgreementFact[]
}

export function AgreementPage({ frame, agreement, facts }: AgreementPageProps) {
  const { owner } = frame.access
  return (
    <PlanPage frame={frame} title="Wie doet wat" part="wie-doet-wat" back={agreementUrl(frame)}>
      <Card>
        <Stand agreement={agreement} />
        <OwnText text={agreement.wording} />
        <Facts
          facts={[
            ['Wie', carrierWords(frame, agreement)],
            ['Voor welk doel', agreement.goal],
            ['Hoe vaak', rhythmWords[agreement.rhythm]],
            [
              agreement.rhythm === 'once' ? 'Voor' : 'Tot',
              agreement.due_on && dateInWords(agreement.due_on),
            ],
          ]}
        />
        <FactButtons frame={frame} agreement={agreement} />
      </Card>
      {owner ? <OwnerActions frame={frame} agreement={agreement} /> : null}
      <GoingCard frame={frame} going={agreement.going} about={`afspraak:${agreement.id}`} />
      <TalkLink frame={frame} about={agreement.id} />
      <History frame={frame} agreement={agreement} facts={facts} />
      <Earlier {...agreement} />
    </PlanPage>
  )
}

function OwnerActions({ frame, agreement }: { frame: Frame; agreement: Agreement }) {
  return (
    <>
      {standOf(agreement) === 'declined' ? (
        <Notice>Dat mag. Misschien kan iemand anders het doen, of op een ander moment.</Notice>
      ) : null}
      <Actions>
        <ActionLink kind="plain" href={agreementUrl(frame, agreement.id, 'wijzigen')}>
          Pas aan
        </ActionLink>
        {['asked', 'open', 'declined'].includes(standOf(agreement)) ? (
          <ActionLink kind="quiet" href={`${agreementUrl(frame, 'nieuw')}?als=${agreement.id}`}>
            Iemand anders doet dit
          </ActionLink>
        ) : null}
      </Actions>
    </>
  )
}

function History({ frame, agreement, facts }: AgreementPageProps) {
  if (facts.length === 0) return null
  const { viewer, access } = frame
  const written = (by: string) => access.owner && agreement.carried_by && by === viewer.personId
  return (
    <Card title="Wat er gebeurde">
      <Rows>
        {facts.map(({ kind, recorded_at, recorded_by }) => (
          <Row
            title={factWords[kind]}
            meta={`${momentInWords(recorded_at)}${written(recorded_by) ? ' · opgeschreven door jou' : ''}`}
          />
        ))}
      </Rows>
    </Card>
  )
}
