import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Page } from '#src/ui/layout.tsx'
import { inWords } from '#src/ui/names.ts'
import {
  ActionLink,
  Actions,
  Card,
  type Fact,
  Facts,
  Link,
  Notice,
  OwnText,
  PageTitle,
} from '#src/ui/parts.tsx'
import { StructuredData } from '#src/ui/structured-data.tsx'
import { Address, Now, ToDo, Week } from './door-views.tsx'
import { isStale, keepingUrl, placeUrl } from './place.ts'
import type { PlacePage as Place } from './queries.ts'
import { schemaOfPlace } from './schema-org.ts'
import { kindWords } from './words.ts'

type PlacePageProps = { viewer: Viewer | null; place: Place; reported: boolean }

/** What somebody wants to know who has never been there, in the order in which they would ask it. */
export function PlacePage({ viewer, place, reported }: PlacePageProps) {
  const where = [place.area, place.municipality].filter(Boolean).join(', ')
  return (
    <Page title={place.name} viewer={viewer} current="neighbourhood">
      <PageTitle
        title={<bdi>{place.name}</bdi>}
        lead={`${kindWords[place.kind]} in ${where}`}
        back="/buurt"
      >
        <Now place={place} />
      </PageTitle>
      {reported ? (
        <Notice kind="done">Dank je wel. De mensen van deze plek lezen wat je schreef.</Notice>
      ) : null}
      <Doubt place={place} />
      <Welcome place={place} />
      <Card title="Goed om te weten">
        <Facts facts={factsOf(place)} />
      </Card>
      <Week place={place} />
      <ToDo place={place} />
      <Address place={place} />
      <Foot place={place} />
      {place.closed_at ? null : <StructuredData data={schemaOfPlace(place)} />}
    </Page>
  )
}

function Doubt({ place }: { place: Place }) {
  if (place.closed_at) {
    return <Notice kind="warm">Deze plek is gestopt. Alleen wie haar bijhoudt ziet dit nog.</Notice>
  }
  if (!isStale(place.checked_at)) return null
  return (
    <Notice kind="warm">
      Dit is nagekeken op {dateInWords(place.checked_at)}, en daarna niet meer.
      {place.phone ? ' Bel even voordat je gaat.' : ' Misschien klopt het niet meer.'}
    </Notice>
  )
}

function Welcome({ place }: { place: Place }) {
  const { about, welcomed_by, welcomed_as } = place
  return (
    <Card title="Als je binnenkomt">
      {about ? <OwnText text={about} /> : null}
      {welcomed_by ? (
        <p>
          Je vraagt naar <bdi>{welcomed_by}</bdi>
          {welcomed_as ? (
            <>
              , <bdi>{welcomed_as}</bdi>
            </>
          ) : null}
          .
        </p>
      ) : null}
      {place.is_safe_harbour ? <p>Je mag hier gewoon zijn. Niemand vraagt iets van je.</p> : null}
      {place.is_bridge ? (
        <p>Wil je verder? Hier zoeken ze met je mee naar een volgende stap.</p>
      ) : null}
    </Card>
  )
}

const factsOf = (place: Place): Fact[] => [
  ['Kosten', costOf(place)],
  [
    'Indicatie',
    place.no_indication ? 'Niet nodig. Een verwijzing ook niet.' : 'Vraag het even na.',
  ],
  ['Toegankelijk', place.access],
  ['Talen', inWords(place.languages)],
  ['Van wie', place.organisation ?? 'mensen uit de buurt'],
]

const costOf = ({ is_free, cost }: Place): string =>
  is_free ? ['Gratis.', cost].filter(Boolean).join(' ') : cost || 'Vraag wat het kost.'

type FootProps = { place: Place }

function Foot({ place: { id, checked_at, checked_by, closed_at, mine } }: FootProps) {
  return (
    <>
      <p class="row-meta">
        Nagekeken: {dateInWords(checked_at)}
        {checked_by ? (
          <>
            , door <bdi>{checked_by}</bdi>
          </>
        ) : null}
        .
      </p>
      <Actions>
        {mine ? (
          <ActionLink kind="plain" href={`${keepingUrl}/${id}`}>
            Houd deze plek bij
          </ActionLink>
        ) : null}
        {closed_at ? null : <Link href={`/samen-erheen/plek/${id}`}>Zet in mijn plan</Link>}
        {closed_at ? null : <Link href={placeUrl(id, 'klopt-niet')}>Klopt er iets niet?</Link>}
        <Link href={placeUrl(id, 'poster')}>Poster voor op de deur</Link>
      </Actions>
    </>
  )
}
