import { dayOf } from '#src/ui/dates.ts'
import { ActionLink, Actions, Card, Empty, Link, OwnText, Row, Rows } from '#src/ui/parts.tsx'
import { ErasePage } from '../erase-page.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { ProposeLink } from '../propose-link.tsx'
import { type Reader, ReadersLine } from '../readers.tsx'
import { isOver, type Support } from './support.ts'
import { payerLabel, periodInWords } from './words.ts'

const part = 'hulp'

type SupportsPageProps = { frame: Frame; supports: Support[]; readers: Reader[] }

export function SupportsPage({ frame, supports, readers }: SupportsPageProps) {
  const { owner, ownerName } = frame.access
  const today = dayOf(new Date())
  const now = supports.filter((support) => !isOver(support, today))
  const past = supports.filter((support) => isOver(support, today))
  return (
    <PlanPage
      frame={frame}
      part={part}
      title={owner ? 'Wie helpt mij' : `Wie ${ownerName} helpt`}
      lead={owner ? 'Alle hulp: van hulpverleners en van mensen om je heen.' : undefined}
    >
      {supports.length === 0 ? <NoSupport frame={frame} /> : null}
      <SupportCard frame={frame} title="Hulpverleners" supports={now.filter((s) => s.formal)} />
      <SupportCard
        frame={frame}
        title={`Mensen om ${owner ? 'mij' : ownerName} heen`}
        supports={now.filter((s) => !s.formal)}
      />
      {owner && supports.length > 0 ? (
        <Actions>
          <ActionLink href={planUrl(frame.plan, part, 'nieuw')}>Schrijf hulp op</ActionLink>
        </Actions>
      ) : null}
      {past.length > 0 ? (
        <details class="card">
          <summary>Hulp die er was</summary>
          <SupportRows supports={past} at={placeOf(frame)} />
        </details>
      ) : null}
      {now.length > 0 ? (
        <p>
          <Link href={planUrl(frame.plan, 'alle-hulp')}>Bekijk alle hulp op een rij</Link>
        </p>
      ) : null}
      <ProposeLink frame={frame} to="support" />
      {owner ? <ReadersLine plan={frame.plan} readers={readers} /> : null}
    </PlanPage>
  )
}

function NoSupport({ frame: { plan, access } }: { frame: Frame }) {
  if (!access.owner) return <Empty title="Hier staat nog niets." />
  return (
    <Empty
      title="Wie helpt je nu met iets?"
      action={{ href: planUrl(plan, part, 'nieuw'), label: 'Schrijf hulp op' }}
    >
      Begin met één naam. Bijvoorbeeld je huisarts, of de buurvrouw die soep brengt.
    </Empty>
  )
}

type SupportListProps = { frame: Frame; supports: Support[] }

function SupportCard({ frame, title, supports }: SupportListProps & { title: string }) {
  if (supports.length === 0) return null
  return (
    <Card title={title}>
      <SupportRows supports={supports} at={placeOf(frame)} />
    </Card>
  )
}

const placeOf = ({ plan, access }: Frame) => (access.owner ? planUrl(plan, part) : undefined)

/** Who helps with what; `at` when the reader may change it. */
export const SupportRows = (props: { supports: Support[]; at?: string | undefined }) => (
  <Rows>
    {props.supports.map((support) => (
      <Row
        title={support.helper}
        href={props.at && `${props.at}/${support.id}`}
        meta={metaOf(support)}
      >
        <OwnText text={support.wording} />
      </Row>
    ))}
  </Rows>
)

const metaOf = (support: Support): string | undefined =>
  [support.how_often, periodInWords(support), payerLabel(support.payer)]
    .filter(Boolean)
    .join(' · ') || undefined

export function EraseSupportPage({ frame, support }: { frame: Frame; support: Support }) {
  const back = planUrl(frame.plan, part, support.id)
  return (
    <ErasePage
      {...{ frame, part, back }}
      title={`Wil je de hulp van ${support.helper} wissen?`}
      words={support.wording}
      action={`${back}/wissen`}
    />
  )
}
