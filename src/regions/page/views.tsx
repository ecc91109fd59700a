import type { Viewer } from '#src/platform/viewer.ts'
import { Page } from '#src/ui/layout.tsx'
import { inWords } from '#src/ui/names.ts'
import { ActionLink, Actions, Card, Link, OwnText, PageTitle } from '#src/ui/parts.tsx'
import { Beside } from '../plan/beside.tsx'
import { PlanCard } from '../plan/section.tsx'
import { regionsUrl, regionUrl } from '../region.ts'
import { RoadMapCard } from '../road-map/section.tsx'
import { TableCard } from '../taskforces/section.tsx'
import { WaitingCard } from '../waiting/section.tsx'
import { WhileWaitingCard } from '../while-waiting/section.tsx'
import type { RegionPage as Region } from './queries.ts'
import { certaintyWords } from './words.ts'

/** One page that shows all of a region; each part leads to its own page. */
export function RegionPage({ viewer, region }: { viewer: Viewer | null; region: Region }) {
  const { name, about, division } = region
  return (
    <Page title={`Regio ${name}`} viewer={viewer}>
      <PageTitle title={`Regio ${name}`} lead={`${division.name}.`} back={regionsUrl} />
      {about ? <OwnText text={about} /> : null}
      <TableCard region={region} tables={region.tables} />
      <RoadMapCard region={region} steps={region.steps} />
      <WaitingCard
        region={region}
        waiting={region.waiting}
        beside={(breach) => <Beside region={region} breach={breach} />}
      />
      <PlanCard region={region} actions={region.actions} />
      <WhileWaitingCard waiting={region.whileWaiting} />
      <Place region={region} />
      {region.edits ? (
        <Actions>
          <ActionLink kind="quiet" href={`/beheer/regio/${region.slug}`}>
            Houd deze regio bij
          </ActionLink>
        </Actions>
      ) : null}
    </Page>
  )
}

/** Which municipalities lie in it, how sure that is, and what overlaps it. */
function Place({ region: { municipalities, others, division } }: { region: Region }) {
  return (
    <Card title="Waar het is">
      {municipalities.length > 0 ? (
        <p>Gemeenten: {inWords(municipalities.map(({ name }) => name))}.</p>
      ) : (
        <p>
          We weten niet precies welke gemeenten erin liggen. Daarom staan hier geen wachttijden bij.
        </p>
      )}
      <p class="row-meta">
        {certaintyWords[division.certainty]} {division.source ? `Bron: ${division.source}.` : null}
      </p>
      {others.length > 0 ? (
        <details>
          <summary>Andere indelingen op deze plek</summary>
          <ul>
            {others.map((other) => (
              <li>
                <Link href={regionUrl(other.slug)}>
                  {other.division}: {other.name}
                </Link>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  )
}
