import { type Found, labelOf } from '#src/geography/found.ts'
import { HelpRow } from '#src/geography/independent-help/views.tsx'
import { helpWords } from '#src/geography/independent-help/words.ts'
import { OfferRows } from '#src/neighbourhood/offers/views.tsx'
import { ActivityRow } from '#src/neighbourhood/search/activity-views.tsx'
import type { BusyPlace } from '#src/neighbourhood/search/queries.ts'
import { activitiesUrl, addressWith, searchUrl } from '#src/neighbourhood/search/search.ts'
import { PlaceRow } from '#src/neighbourhood/search/views.tsx'
import { Busiest, Which } from '#src/neighbourhood/search/where.tsx'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, FilterForm, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Card, Empty, Link, PageTitle, Rows } from '#src/ui/parts.tsx'
import { regionsUrl } from '../region.ts'
import type { Near } from './queries.ts'
import { insurerUrl, whileWaitingUrl } from './while-waiting.ts'

type Asked = { waar: string; code: string }
type WhileWaitingPageProps = {
  viewer: Viewer | null
  asked: Asked
  /** What was asked may be one of these; null when nothing was asked. */
  places: Found[] | null
  busiest: readonly BusyPlace[]
  where: Found | null
  near: Near | null
}

export function WhileWaitingPage({ viewer, asked, near, ...props }: WhileWaitingPageProps) {
  const { places, busiest, where } = props
  const path = whileWaitingUrl
  return (
    <Page title="Iets doen terwijl je wacht" viewer={viewer} current="neighbourhood">
      <PageTitle title="Iets doen terwijl je wacht" lead={near ? '' : welcome} />
      {near ? null : <Where asked={asked} />}
      {places && !where ? <Which {...{ path, values: asked, places }} /> : null}
      <Busiest path={path} places={busiest} />
      {near && where ? <NearBy {...{ asked, near }} where={labelOf(where)} /> : null}
      <Insurer />
      <Card title="Gaat het slechter met je?">
        <p>
          Wacht dan niet af. Bel je huisarts, en zeg dat het slechter gaat. Bel ook de plek waar je
          op wacht. <Link href="#hulp">Hier staat wie je nog meer kunt bellen</Link>.
        </p>
      </Card>
      {near ? (
        <>
          <p>
            <Link href={addressWith(regionsUrl, asked)}>Zo lang wachten mensen in jouw regio</Link>
          </p>
          <p>
            <Link href={path}>Zoek op een andere plek</Link>
          </p>
        </>
      ) : null}
    </Page>
  )
}

const welcome =
  'Wachten op hulp is zwaar. Misschien is er dichtbij al iets: een plek om te zijn, iemand die meedenkt. Je hebt er geen account voor nodig, en geen brief van de dokter.'

const Where = ({ asked }: { asked: Asked }) => (
  <FilterForm action={whileWaitingUrl}>
    <TextField
      name="waar"
      label="Waar woon je?"
      hint="Je buurt, plaats of postcode."
      type="search"
      values={asked}
    />
    <Button>Kijk wat er is</Button>
  </FilterForm>
)

/** More at once nobody reads on a bad day. */
const most = 5

function NearBy({ asked, near, where }: { asked: Asked; near: Near; where: string }) {
  const { day, places, activities, offers, helps } = near
  const chairs = offers.filter(({ kind }) => kind === 'circle')
  const services = offers.filter(({ kind }) => kind === 'service')
  return (
    <>
      <h2>In de buurt van {where}</h2>
      {places.length > 0 ? (
        <Card title="Hier kun je zo binnenlopen" level={3}>
          <Rows>
            {places.slice(0, most).map((place) => (
              <PlaceRow place={place} day={day} />
            ))}
          </Rows>
          <p>
            <Link href={addressWith(searchUrl, asked)}>Alle open deuren</Link>
          </p>
        </Card>
      ) : (
        <Empty title="We kennen hier nog geen open deur zonder indicatie.">
          Zoek ook eens in een plaats dichtbij.
        </Empty>
      )}
      {activities.length > 0 ? (
        <Card title="Deze week te doen" level={3}>
          <Rows>
            {activities.slice(0, most).map((activity) => (
              <ActivityRow activity={activity} day />
            ))}
          </Rows>
          <p>
            <Link href={addressWith(activitiesUrl, asked)}>Alles van deze week</Link>
          </p>
        </Card>
      ) : null}
      {chairs.length > 0 ? (
        <Card title="Een plek in een Buurtcirkel" level={3}>
          <OfferRows offers={chairs} />
        </Card>
      ) : null}
      {services.length > 0 ? (
        <Card title="Hier is plek voor je" level={3}>
          <OfferRows offers={services} />
        </Card>
      ) : null}
      {helps.length > 0 ? (
        <Card title="Iemand die naast je staat" level={3}>
          <p>{helpWords['client-support'].explanation}</p>
          <Rows>
            {helps.map((help) => (
              <HelpRow help={help} />
            ))}
          </Rows>
        </Card>
      ) : null}
    </>
  )
}

const Insurer = () => (
  <Card title="Duurt het te lang? Vraag je zorgverzekeraar om hulp" href={insurerUrl}>
    <p>Die kan met je meezoeken. We schreven op wat je kunt vragen. Je kunt het printen.</p>
  </Card>
)
