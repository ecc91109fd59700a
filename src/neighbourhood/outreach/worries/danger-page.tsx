import type { Viewer } from '#src/platform/viewer.ts'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Link, Notice, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { dialled } from '#src/ui/phone.ts'
import type { CrisisLine } from './queries.ts'
import { home } from './worry.ts'

/** Word for word: whoever writes must not think that a municipality now has to act (Wvggz 5:2). */
export const NoReport = () => (
  <Notice kind="warm">
    Dit is geen officiële melding. Denk je dat iemand verplichte zorg nodig heeft? Bel dan je
    gemeente.
  </Notice>
)

type DangerPageProps = { viewer: Viewer | null; lines: readonly CrisisLine[] }

/** Danger comes before every question. */
export function DangerPage({ viewer, lines }: DangerPageProps) {
  return (
    <Page title="Ik maak me zorgen over iemand" viewer={viewer} current="neighbourhood">
      <PageTitle title="Ik maak me zorgen over iemand" lead="Is er nu direct gevaar? Bel dan." />
      <Card>
        <Rows>
          <Call title="Direct gevaar, voor wie dan ook" phone="112" />
          <Call title="Denkt iemand aan zelfmoord?" phone="113" />
          {lines.map(({ municipality, crisis_phone }) => (
            <Call title={`Crisisdienst voor ${municipality}`} phone={crisis_phone} />
          ))}
          <Row
            title="Crisis, en geen nummer van je eigen gemeente hierboven?"
            meta="Bel de huisarts. ’s Avonds, ’s nachts en in het weekend de huisartsenpost. Zij roepen de crisisdienst."
          />
        </Rows>
      </Card>
      <NoReport />
      <Actions>
        <ActionLink href={`${home}/ruzie`}>Er is geen direct gevaar. Ga verder</ActionLink>
      </Actions>
    </Page>
  )
}

const Call = ({ title, phone }: { title: string; phone: string }) => (
  <Row title={title}>
    <p class="phone">
      Bel{' '}
      <Link href={dialled(phone)} about={title}>
        {phone}
      </Link>
    </p>
  </Row>
)
