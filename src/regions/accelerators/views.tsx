import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Badge, Card, Link, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { Answers } from '../plan/breach-rows.tsx'
import { answersTo, planUrl } from '../plan/plan.ts'
import { ActionRows } from '../plan/views.tsx'
import { placeInWords, waitInWords } from '../plan/words.ts'
import { regionUrl } from '../region.ts'
import { waitingUrl } from '../waiting/import/import.ts'
import { exactWeeks } from '../waiting/words.ts'
import type { Course, Wait } from './course.ts'
import type { KeptRegion } from './queries.ts'

type Region = KeptRegion & { course: Course }

export const AcceleratorPage = ({ viewer, regions }: { viewer: Viewer; regions: Region[] }) => (
  <Page title="Jouw regio's" viewer={viewer}>
    <PageTitle
      title="Jouw regio's"
      lead="Wat blijft liggen of langer duurt, staat bovenaan."
      back="/"
    />
    {regions.map((region) => (
      <RegionCard region={region} />
    ))}
    <p>
      <Link href={waitingUrl}>Wachttijden bijhouden</Link>
    </p>
  </Page>
)

const most = 5

function RegionCard({ region }: { region: Region }) {
  const { slug, name, division, course } = region
  const { unanswered, worse, open } = course
  return (
    <Card title={<Link href={regionUrl(slug)}>{name}</Link>}>
      <p class="row-meta">{division}</p>
      {unanswered.length + worse.length + open.length === 0 ? (
        <p>Hier is nu niets dat op je wacht.</p>
      ) : null}
      <Waits region={region} title="Hier gebeurt nog niets aan" waits={unanswered} />
      <Waits region={region} title="Hier gebeurt iets, maar het duurt langer" waits={worse} />
      {open.length > 0 ? (
        <>
          <h3>Staat nog open</h3>
          <ActionRows slug={slug} actions={open} />
        </>
      ) : null}
      <Actions>
        <ActionLink kind="plain" href={planUrl(slug)} about={`van de regio ${name}`}>
          Naar het plan
        </ActionLink>
      </Actions>
    </Card>
  )
}

type WaitsProps = { region: Region; title: string; waits: readonly Wait[] }

function Waits({ region: { slug, actions }, title, waits }: WaitsProps) {
  if (waits.length === 0) return null
  return (
    <>
      <h3>
        {title} ({waits.length})
      </h3>
      <Rows>
        {waits.slice(0, most).map((wait) => (
          <Row
            title={placeInWords(wait)}
            meta={waitInWords(wait)}
            actions={wait.worse ? <Badge kind="warm">Duurt langer</Badge> : null}
          >
            {wait.before && wait.before.weeks !== wait.weeks ? (
              <span class="row-meta">{beforeInWords(wait.before)}</span>
            ) : null}
            <Answers {...{ slug, breach: wait }} edits actions={answersTo(wait, actions)} />
          </Row>
        ))}
      </Rows>
    </>
  )
}

const beforeInWords = ({ weeks, on }: NonNullable<Wait['before']>) =>
  `De keer ervoor, ${dateInWords(on)}: ${exactWeeks(weeks)}`
