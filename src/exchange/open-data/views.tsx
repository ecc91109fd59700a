import { activitiesUrl, searchUrl } from '#src/neighbourhood/search/search.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Page } from '#src/ui/layout.tsx'
import { Card, Link, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { hsdsUrl } from '../hsds/answer.ts'

export const OpenDataPage = ({ viewer, origin }: { viewer: Viewer | null; origin: string }) => (
  <Page title="Open gegevens" viewer={viewer} current="neighbourhood">
    <PageTitle
      title="Gebruik onze gegevens"
      lead="Plekken en activiteiten mag iedereen gebruiken. Er staat niets in over bezoekers."
      back={searchUrl}
    />
    <Card title="Voor je eigen agenda">
      <p>
        Zet achter het adres van een plek <code>/agenda.ics</code>. Dan zie je in je eigen agenda
        wat daar te doen is. Zoek je op <Link href={activitiesUrl}>activiteiten</Link>? Zet dan{' '}
        <code>.ics</code> voor het vraagteken in het adres.
      </p>
    </Card>
    <Card title="Voor een sociale kaart of een app">
      <p>
        Alle plekken staan in de vorm van Open Referral, HSDS 3.0. Begin op{' '}
        <code>{`${origin}${hsdsUrl}`}</code>.
      </p>
      <Rows>
        <Row title="Diensten" meta={`${hsdsUrl}/services · Wat er is, en wanneer`} />
        <Row
          title="Plekken"
          meta={`${hsdsUrl}/locations · Waar het is. Deze lijst is een extra van ons`}
        />
        <Row
          title="Diensten per plek"
          meta={`${hsdsUrl}/service_at_locations · De twee samen. Je kunt zoeken op postcode, niet op afstand`}
        />
        <Row title="Organisaties" meta={`${hsdsUrl}/organizations`} />
        <Row title="Soorten" meta={`${hsdsUrl}/taxonomy_terms · Waar een plek voor is`} />
      </Rows>
      <p>
        Een lijst komt per bladzijde. In de kop <code>Link</code> staat het adres van de volgende.
        Wil je alles in een keer? Vraag dan om <code>?format=ndjson</code>.
      </p>
    </Card>
    <Card title="Wat mag?">
      <p>
        Alles, ook verkopen en veranderen (
        <Link href="https://creativecommons.org/publicdomain/zero/1.0/deed.nl">CC0</Link>
        ). Noem liever wel waar het vandaan komt, en kijk hoe oud het is: <code>assured_date</code>{' '}
        zegt wanneer iemand het heeft nagekeken.
      </p>
    </Card>
  </Page>
)
