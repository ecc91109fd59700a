import { placeUrl } from '#src/neighbourhood/places/place.ts'
import { kindWords } from '#src/neighbourhood/places/words.ts'
import { organisationKindLabel } from '#src/people/organisations/words.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, FilterForm, Select } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Card,
  Empty,
  Link,
  Notice,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { regionUrl } from '../region.ts'
import type { NamedRegion } from '../region-queries.ts'
import {
  type ActiveOrganisation,
  activeUrl,
  byKind,
  introductionUrl,
  type Location,
} from './active.ts'
import { introductionsUrl } from './introductions/introduction.ts'
import type { readActive, Work } from './queries.ts'

type ActivePageProps = {
  viewer: Viewer | null
  region: NamedRegion
  municipality: string
  found: Awaited<ReturnType<typeof readActive>>
  works: readonly Work[]
  sent: boolean
}

export function ActivePage({ viewer, region, municipality, found, works, sent }: ActivePageProps) {
  const { municipalities, organisations, locations, total } = found
  const { slug, name } = region
  return (
    <Page title={`Wie is hier actief? Regio ${name}`} viewer={viewer}>
      <PageTitle
        title="Wie is hier actief?"
        whose={`Regio ${name}`}
        lead="Organisaties met een deur of plek in deze regio."
        back={regionUrl(slug)}
      />
      {sent ? <Notice kind="done">Je bericht staat klaar voor jullie allebei.</Notice> : null}
      {municipalities.length > 1 ? (
        <FilterForm action={activeUrl(slug)}>
          <Select
            name="gemeente"
            label="Welke gemeente?"
            empty="De hele regio"
            options={municipalities.map(({ code, name }) => ({ value: code, label: name }))}
            values={{ gemeente: municipality }}
          />
          <Button kind="plain">Laat zien</Button>
        </FilterForm>
      ) : null}
      {organisations.length === 0 ? (
        <Empty title="We kennen hier nog geen organisatie met een plek." />
      ) : null}
      {byKind(organisations).map(({ kind, some }) => (
        <Card title={organisationKindLabel(kind)}>
          <Rows>
            {some.map((organisation) => (
              <OrganisationRow {...{ slug, organisation, works }} />
            ))}
          </Rows>
        </Card>
      ))}
      <Meeting works={works} />
      <Doors locations={locations} total={total} />
    </Page>
  )
}

type OrganisationRowProps = {
  slug: string
  organisation: ActiveOrganisation
  works: readonly Work[]
}

function OrganisationRow({
  slug,
  organisation: { id, name, locations },
  works,
}: OrganisationRowProps) {
  const isOther = works.some(({ organisation_id }) => organisation_id !== id)
  return (
    <Row
      title={name}
      meta={
        locations.length === 0 ? (
          'Biedt hier hulp of plek aan.'
        ) : (
          <LocationLinks locations={locations} />
        )
      }
      actions={
        isOther ? (
          <ActionLink kind="quiet" href={introductionUrl(slug, id)} about={`met ${name}`}>
            Stel ons aan elkaar voor
          </ActionLink>
        ) : null
      }
    />
  )
}

const LocationLinks = ({ locations }: { locations: readonly Location[] }) => (
  <>
    {locations.map(({ id, name }, n) => (
      <>
        {n > 0 ? ' · ' : ''}
        <Link href={placeUrl(id)}>{name}</Link>
      </>
    ))}
  </>
)

const Meeting = ({ works }: { works: readonly Work[] }) => (
  <Card title="Elkaar leren kennen">
    {works.length > 0 ? (
      <p>Kies een organisatie, en wij stellen jullie aan elkaar voor.</p>
    ) : (
      <p>Werk je in deze regio? Zeg waar je werkt, dan stellen we jullie aan elkaar voor.</p>
    )}
    <Actions>
      {works.length > 0 ? (
        <ActionLink kind="quiet" href={introductionsUrl}>
          Wie wilde kennismaken?
        </ActionLink>
      ) : (
        <ActionLink kind="quiet" href="/ik/werk">
          Zeg waar je werkt
        </ActionLink>
      )}
    </Actions>
  </Card>
)

function Doors({ locations, total }: { locations: readonly Location[]; total: number }) {
  if (total === 0) return null
  return (
    <details class="card">
      <summary>Plekken van buurtbewoners en anderen ({total})</summary>
      {byKind(locations).map(({ kind, some }) => (
        <>
          <h3>{kindWords[kind]}</h3>
          <p>
            <LocationLinks locations={some} />
          </p>
        </>
      ))}
      {total > locations.length ? (
        <p>
          Dit zijn er {locations.length} van de {total}. Kies een gemeente om de rest te zien.
        </p>
      ) : null}
    </details>
  )
}
