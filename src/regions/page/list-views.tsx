import { type Found, labelOf, whereIs } from '#src/geography/found.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, FilterForm, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Empty, Link, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { drawingUrl } from '../drawing/drawing.ts'
import { regionsUrl, regionUrl } from '../region.ts'
import type { DivisionWithRegions } from './queries.ts'
import { certaintyWords } from './words.ts'

type Asked = { waar: string; code: string }
type RegionsPageProps = {
  viewer: Viewer | null
  asked: Asked
  places: readonly Found[]
  where: string | null
  divisions: readonly DivisionWithRegions[]
  /** May draw a new region. */
  draws: boolean
}

export function RegionsPage(props: RegionsPageProps) {
  const { viewer, asked, places, where, divisions, draws } = props
  return (
    <Page title="Regio's" viewer={viewer}>
      <PageTitle
        title="Regio's"
        lead="Zie wie er in jouw regio samenwerken, hoe lang mensen wachten en wat daaraan gebeurt."
      />
      <FilterForm action={regionsUrl}>
        <TextField
          name="waar"
          label="Waar woon je?"
          hint="Je buurt, plaats of postcode."
          type="search"
          values={asked}
        />
        <Button>Zoek mijn regio</Button>
      </FilterForm>
      {asked.waar && !where ? <Which asked={asked} places={places} /> : null}
      {where ? <h2>De regio's van {where}</h2> : <h2>Alle regio's</h2>}
      {divisions.map((division) => (
        <Division division={division} open={where !== null} />
      ))}
      <Actions>
        <ActionLink kind="plain" href="/wachttijden">
          Bekijk het hele land
        </ActionLink>
        {draws ? (
          <ActionLink kind="quiet" href={drawingUrl}>
            Teken een nieuwe regio
          </ActionLink>
        ) : null}
      </Actions>
    </Page>
  )
}

function Which({ asked, places }: { asked: Asked; places: readonly Found[] }) {
  if (places.length === 0) {
    return (
      <Empty title={`We vinden «${asked.waar}» niet.`}>
        Kijk of er een typefout in zit, of typ je postcode.
      </Empty>
    )
  }
  return (
    <Card title="Welke bedoel je?">
      <Rows>
        {places.map((place) => (
          <Row
            title={labelOf(place)}
            href={`${regionsUrl}?${new URLSearchParams({ waar: asked.waar, code: place.code })}`}
            meta={whereIs(place)}
          />
        ))}
      </Rows>
    </Card>
  )
}

/** What was found is open; of the whole country each division is folded: a hundred regions are too many to begin with. */
function Division({ division, open }: { division: DivisionWithRegions; open: boolean }) {
  const { name, about, source, certainty, regions } = division
  return (
    <details class="card" open={open}>
      <summary>
        {name} ({regions.length})
      </summary>
      {about ? <p>{about}</p> : null}
      <p class="row-meta">
        {certaintyWords[certainty]} {source ? `Bron: ${source}.` : null}
      </p>
      {regions.length === 0 ? <p>We weten niet in welke van deze regio's dit ligt.</p> : null}
      <ul>
        {regions.map((region) => (
          <li>
            <Link href={regionUrl(region.slug)}>{region.name}</Link>
          </li>
        ))}
      </ul>
    </details>
  )
}
