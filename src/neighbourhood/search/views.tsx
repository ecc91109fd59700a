import type { Found } from '#src/geography/found.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords, dayOf } from '#src/ui/dates.ts'
import { Checkbox } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Badge, Card, Empty, Link, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { home as initiativesUrl } from '../initiatives/initiative.ts'
import { agreementUrl } from '../local-agreements/agreement.ts'
import { OfferRows } from '../offers/views.tsx'
import { home as worriesUrl } from '../outreach/worries/worry.ts'
import { hoursOn, standAt } from '../places/hours/hours.ts'
import { dayInWords, standInWords } from '../places/hours/words.ts'
import { placeKinds } from '../places/kind.ts'
import { placeUrl, roomOn } from '../places/place.ts'
import { kindWords, roomInWords } from '../places/words.ts'
import { type Drawn, MapCard } from './map-card.tsx'
import type { BusyPlace, FoundPlace, PlacesFound } from './queries.ts'
import { addressWith, type Choices, pageSize, type Stage, searchUrl, stages } from './search.ts'
import { Busiest, More, OtherList, WhereForm, Which } from './where.tsx'

const kinds = placeKinds.map((value) => ({ value, label: kindWords[value] }))

export type ListProps<Result> = {
  viewer: Viewer | null
  values: Choices
  narrowed: boolean
  page: number
  /** What was asked may be one of these; empty when nothing was found, null when nothing was asked. */
  places: Found[] | null
  where: string | null
  busiest: BusyPlace[]
  result: Result | null
  drawn: Drawn | null
}

type PlacesPageProps = ListProps<PlacesFound> & { day: string }

export function PlacesPage({ viewer, values, narrowed, page, day, ...props }: PlacesPageProps) {
  const { places, where, busiest, result, drawn } = props
  const path = searchUrl
  return (
    <Page title="Waar kan ik vandaag terecht?" viewer={viewer} current="neighbourhood">
      <PageTitle title="Waar kan ik vandaag terecht?" lead={result ? '' : welcome} />
      <WhereForm {...{ path, values, narrowed, kinds }} found={Boolean(result)}>
        <Checkbox
          name="zonder"
          label="Geen indicatie nodig"
          hint="Je hebt geen brief of besluit nodig om te mogen komen."
          values={values}
        />
      </WhereForm>
      {places && !result ? <Which {...{ path, values, places }} /> : null}
      {places ? null : <Busiest path={path} places={busiest} />}
      {result && where ? (
        <>
          <h2>In de buurt van {where}</h2>
          <OtherList path={path} values={values} />
          <Doors {...{ values, narrowed, page, day }} found={result} />
          <More {...{ path, values, page, pageSize }} total={result.total} />
          {result.places.length > 0 ? (
            <MapCard {...{ path, values, drawn }} title={`Open deuren in de buurt van ${where}`} />
          ) : null}
          <Beside found={result} />
        </>
      ) : null}
      <p>
        <Link href="/wachten">Iets doen terwijl je wacht op hulp</Link>
      </p>
      <p>
        <Link href={initiativesUrl}>Samen iets beginnen in de buurt</Link>
      </p>
      <p>
        <Link href="/cirkels">Buurtcirkels: buren die elkaar helpen</Link>
      </p>
      <p>
        <Link href={worriesUrl}>Ik maak me zorgen over iemand</Link>
      </p>
      <p>
        <Link href="/buurt/open-data">Gebruik onze gegevens</Link>
      </p>
    </Page>
  )
}

const welcome =
  'Zoek een plek waar je zo kunt binnenlopen. Je hebt geen account nodig, en je hoeft niet uit te leggen waarom je komt.'

type DoorsProps = Pick<PlacesPageProps, 'values' | 'narrowed' | 'page' | 'day'> & {
  found: PlacesFound
}

function Doors({ found, values, narrowed, page, day }: DoorsProps) {
  if (found.places.length === 0) {
    const { waar = '', code = '' } = values
    return narrowed ? (
      <Empty
        title="Hier is nu niets dat zo bij je past."
        action={{
          href: addressWith(searchUrl, { waar, code }),
          label: 'Kijk naar alles',
          kind: 'plain',
        }}
      />
    ) : (
      <Empty title="We kennen hier nog geen open deur.">
        Zoek ook eens in een plaats dichtbij.
      </Empty>
    )
  }
  const numbered = found.places.map((place, index) => ({
    place,
    number: (page - 1) * pageSize + index + 1,
  }))
  return (
    <>
      {stages.map((stage) => {
        const rows = numbered.filter(({ place }) => place.stage === stage)
        return rows.length === 0 ? null : (
          <Card title={stageWords(stage, day)} level={3}>
            <Rows>
              {rows.map(({ place, number }) => (
                <PlaceRow {...{ place, number, day }} />
              ))}
            </Rows>
          </Card>
        )
      })}
    </>
  )
}

function stageWords(stage: Stage, day: string): string {
  const words: Record<Stage, string> = {
    now: 'Nu open',
    later: day === dayOf(new Date()) ? 'Later vandaag open' : `Open ${dateInWords(day)}`,
    other: 'Op een ander moment open',
    stale: 'Lang niet nagekeken: bel even voor je gaat',
  }
  return words[stage]
}

/** `number`: where it stands in a list with a map. */
type PlaceRowProps = { place: FoundPlace; number?: number; day: string }

export function PlaceRow({ place, number, day }: PlaceRowProps) {
  const now = new Date()
  const today = dayOf(now)
  const times =
    day === today ? standInWords(standAt(place, now), now) : dayInWords(hoursOn(place, day))
  const room = roomOn(today, place.room, place.full_until)
  return (
    <Row
      title={number ? `${number}. ${place.name}` : place.name}
      href={placeUrl(place.id)}
      meta={[kindWords[place.kind], times, place.address].filter(Boolean).join(' · ')}
      actions={
        room === 'usually' ? null : <Badge kind="warm">{roomInWords(room, place.full_until)}</Badge>
      }
    />
  )
}

/** Open room, and who does what here. */
const Beside = ({ found: { offers, agreements } }: { found: PlacesFound }) => (
  <>
    {offers.length > 0 ? (
      <Card title="Hier is plek" level={3}>
        <OfferRows offers={offers} />
      </Card>
    ) : null}
    {agreements.map(({ code, name }) => (
      <p>
        <Link href={agreementUrl(code)}>
          Met welke vraag waar als eerste? Wijkafspraken in {name}
        </Link>
      </p>
    ))}
  </>
)
