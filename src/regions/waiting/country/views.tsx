import type { Viewer } from '#src/platform/viewer.ts'
import { Button, Choice, FilterForm, Select } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import {
  Card,
  Empty,
  type Fact,
  Facts,
  Link,
  Notice,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { regionsUrl } from '../../region.ts'
import type { NationalFigure } from '../figure-queries.ts'
import { MethodLink } from '../figure-views.tsx'
import { fewestLocations } from '../norm.ts'
import { careInWords, monthInWords, normName, weeksInWords } from '../words.ts'
import { type Country as Asked, countryUrl } from './country.ts'
import { CountryMap } from './map.tsx'
import type { Outline, readCountry } from './queries.ts'
import { RegionTable } from './region-table.tsx'

type Country = Awaited<ReturnType<typeof readCountry>>
type CountryPageProps = {
  viewer: Viewer | null
  asked: Asked
  country: Country
  outlines: readonly Outline[]
}

export function CountryPage({ viewer, asked, country, outlines }: CountryPageProps) {
  return (
    <Page title="Wachttijden in Nederland" viewer={viewer}>
      <PageTitle
        title="Wachttijden in Nederland"
        lead={`Hoe lang mensen wachten op de ggz, naast ${normName}.`}
        back={regionsUrl}
      />
      {country.month ? (
        <>
          {country.month.history ? (
            <Notice>
              Dit is geschiedenis: het is gemeten in {monthInWords(country.month.month)}. Hoe lang
              het nu duurt, zie je hier niet aan.
            </Notice>
          ) : (
            <p>Dit is gemeten in {monthInWords(country.month.month)}.</p>
          )}
          <MapCard {...{ asked, country, outlines }} />
          <AdultsCard country={country} />
          <GroupsCard country={country} />
        </>
      ) : (
        <Empty title="Er zijn nog geen wachttijden van het land." />
      )}
    </Page>
  )
}

type Measured = Extract<Country, { regions: unknown }>

function MapCard({
  asked,
  country,
  outlines,
}: {
  asked: Asked
  country: Measured
  outlines: readonly Outline[]
}) {
  const { months, month, regions } = country
  const shown = regions.filter(
    ({ care_type, total }) => care_type === asked.soort && total.weeks !== null,
  )
  const weeksOf = new Map(shown.map(({ slug, total }) => [slug, total.weeks ?? 0]))
  const care = careInWords(asked.soort)
  return (
    <Card title="Per regio">
      <p>
        {care}: gemiddeld aantal weken, van aanmelden tot behandeling. Groen is 14 weken of korter,
        oranje is langer. Hoe donkerder, hoe langer.
      </p>
      <CountryMap
        title={`Kaart van Nederland met de wachttijd in weken per regio, ${care}. Onder de kaart staat een tabel.`}
        {...{ outlines, weeksOf }}
      />
      <details>
        <summary>De cijfers per regio</summary>
        <RegionTable regions={regions} />
      </details>
      <details>
        <summary>Kies een andere maand of soort hulp</summary>
        <FilterForm action={countryUrl}>
          <Select
            name="maand"
            label="Gemeten in"
            options={months.map((one) => ({
              value: one.month.slice(0, 7),
              label: monthInWords(one.month),
            }))}
            values={{ maand: month.month.slice(0, 7) }}
          />
          <Choice
            name="soort"
            label="Soort hulp"
            options={['SGGZ', 'BGGZ'].map((value) => ({ value, label: careInWords(value) }))}
            values={{ soort: asked.soort }}
          />
          <Button>Laat zien</Button>
        </FilterForm>
      </details>
      <MethodLink line={false} />
    </Card>
  )
}

function AdultsCard({ country: { basic, specialised } }: { country: Measured }) {
  const facts: Fact[] = [
    [`${careInWords('BGGZ')}, eerste gesprek`, figureInWords(basic.intake)],
    [`${careInWords('BGGZ')}, samen`, figureInWords(basic.total)],
    [`${careInWords('SGGZ')}, eerste gesprek`, figureInWords(specialised.intake)],
    [`${careInWords('SGGZ')}, samen`, figureInWords(specialised.total)],
  ]
  return (
    <Card title="Volwassenen in het hele land">
      <Facts facts={facts} />
    </Card>
  )
}

function GroupsCard({ country: { groups } }: { country: Measured }) {
  const withheld = groups.some(({ n }) => n < fewestLocations)
  return (
    <Card title="Per groep, in de specialistische ggz">
      <p>Zo lang wacht je bij een instelling op een eerste gesprek.</p>
      <Rows>
        {groups.map((group) => (
          <Row title={group.name || 'Niet genoemd'} meta={figureInWords(group)} />
        ))}
      </Rows>
      {withheld ? (
        <p class="row-meta">
          Een groep met minder dan {fewestLocations} plekken tonen we niet: dan zegt het gemiddelde
          te weinig, en kan het over één aanbieder gaan.
        </p>
      ) : null}
      <p>
        <Link href={regionsUrl}>Zoek je eigen regio</Link>
      </p>
    </Card>
  )
}

/** «6 weken (494 plekken)»; withheld when it is of too few. */
const figureInWords = (figure: NationalFigure | undefined): string => {
  if (!figure) return 'niet bekend'
  if (figure.n < fewestLocations)
    return `niet getoond: het zijn minder dan ${fewestLocations} plekken`
  return `${weeksInWords(figure.weeks)} (${figure.n} plekken)`
}
