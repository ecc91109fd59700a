import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Page } from '#src/ui/layout.tsx'
import { Card, Empty, OwnText, PageTitle } from '#src/ui/parts.tsx'
import { type Difference, differencesOf } from '../fields.ts'
import { upkeepUrl } from '../upkeep/upkeep.ts'
import { Wording } from '../wording.tsx'
import type { Version } from './queries.ts'

export function Differences({ differences }: { differences: Difference[] }) {
  if (differences.length === 0) return <Empty title="De tekst is dezelfde gebleven." />
  return (
    <>
      {differences.map(({ label, was, now }) => (
        <Card title={label}>
          <h3>Was</h3>
          {was ? <OwnText text={was} /> : <p class="row-meta">Er stond niets.</p>}
          <h3>Wordt</h3>
          {now ? <OwnText text={now} /> : <p class="row-meta">Weggehaald.</p>}
        </Card>
      ))}
    </>
  )
}

type VersionPageProps = { viewer: Viewer; slug: string; version: Version }

/** How it stood, and what this wording changed of the one before. */
export function VersionPage({ viewer, slug, version }: VersionPageProps) {
  const { content, before } = version
  const title = `Versie ${version.version} van ${content.title}`
  return (
    <Page title={title} viewer={viewer}>
      <PageTitle
        title={title}
        lead={`Van ${dateInWords(version.made_at)}.`}
        back={upkeepUrl(slug)}
      />
      {before ? (
        <>
          <h2>Wat er veranderde</h2>
          <Differences differences={differencesOf(before, content)} />
        </>
      ) : null}
      <h2>Zo stond het er</h2>
      <Wording record={content} />
    </Page>
  )
}
