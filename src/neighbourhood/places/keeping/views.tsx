import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords, dayOf } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Empty,
  Link,
  Notice,
  OwnText,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { hostingUrl } from '../../activities/activity.ts'
import { standAt } from '../hours/hours.ts'
import { standInWords } from '../hours/words.ts'
import { keepingUrl, placeUrl, roomOn, wantsCheck } from '../place.ts'
import type { PlacePage } from '../queries.ts'
import type { Report } from '../reports/report.ts'
import { roomInWords } from '../words.ts'
import type { Kept } from './queries.ts'

export function KeptPage({ viewer, kept: { places } }: { viewer: Viewer; kept: Kept }) {
  return (
    <Page title="Plekken die jij bijhoudt" viewer={viewer} current="neighbourhood">
      <PageTitle
        title="Plekken die jij bijhoudt"
        lead="Klopt het nog? Eén tik is genoeg. Zo komt niemand voor een dichte deur."
        back="/"
      />
      {places.length === 0 ? (
        <Empty title="Je houdt nog geen plek bij." />
      ) : (
        <Card>
          <Rows>
            {places.map((place) => (
              <KeptRow place={place} />
            ))}
          </Rows>
        </Card>
      )}
      <Actions>
        <ActionLink kind={places.length === 0 ? 'primary' : 'plain'} href={`${keepingUrl}/nieuw`}>
          Zet een plek erbij
        </ActionLink>
        {places.length > 0 ? <Link href={hostingUrl()}>Activiteiten die jij bijhoudt</Link> : null}
      </Actions>
    </Page>
  )
}

function KeptRow({ place }: { place: Kept['places'][number] }) {
  const { id, name, checked_at, closed_at, room, full_until, reports } = place
  const now = new Date()
  const meta = closed_at
    ? 'Gestopt'
    : [
        standInWords(standAt(place, now), now),
        roomInWords(roomOn(dayOf(now), room, full_until), full_until),
        `nagekeken ${dateInWords(checked_at)}`,
      ].join(' · ')
  return (
    <Row
      title={name}
      href={`${keepingUrl}/${id}`}
      meta={meta}
      actions={
        reports.length > 0 ? (
          <Badge kind="warm">Er klopt iets niet</Badge>
        ) : !closed_at && wantsCheck(checked_at) ? (
          <Badge kind="warm">Klopt het nog?</Badge>
        ) : null
      }
    />
  )
}

type KeptPlaceProps = { viewer: Viewer; place: PlacePage; reports: Report[]; done: boolean }

/** A place as its keeper sees it: what is asked first, then what can be changed. */
export function KeptPlacePage({ viewer, place, reports, done }: KeptPlaceProps) {
  const at = `${keepingUrl}/${place.id}`
  const now = new Date()
  return (
    <Page title={place.name} viewer={viewer} current="neighbourhood">
      <PageTitle
        title={<bdi>{place.name}</bdi>}
        lead={`Nagekeken: ${dateInWords(place.checked_at)}${place.checked_by ? `, door ${place.checked_by}` : ''}.`}
        back={keepingUrl}
      />
      {done ? <Notice kind="done">Bewaard. Dank je wel.</Notice> : null}
      {place.closed_at ? (
        <Closed at={at} />
      ) : (
        <>
          <Reports at={at} reports={reports} />
          <Actions>
            <PostButton kind="primary" action={`${at}/klopt-nog`}>
              Alles klopt nog
            </PostButton>
          </Actions>
          <p class="row-meta">Op de bladzijde staat dan jouw voornaam, en vandaag.</p>
        </>
      )}
      <Card>
        <Rows>
          <Row
            title="Is er plek?"
            href={`${at}/ruimte`}
            meta={roomInWords(roomOn(dayOf(now), place.room, place.full_until), place.full_until)}
          />
          <Row
            title="Openingstijden"
            href={`${at}/tijden`}
            meta={standInWords(standAt(place, now), now)}
          />
          <Row title="Wat er staat" href={`${at}/teksten`} meta="Tekst, adres, kosten, contact" />
          <Row title="Activiteiten" href={hostingUrl()} meta="Wat er te doen is, en wie er komt" />
          <Row title="Wie dit bijhoudt" href={`${at}/mensen`} />
        </Rows>
      </Card>
      <Actions>
        <Link href={placeUrl(place.id)}>Bekijk de bladzijde</Link>
        <Link href={placeUrl(place.id, 'poster')}>Poster voor op de deur</Link>
        {place.closed_at ? null : (
          <PostButton kind="quiet" action={`${at}/dicht`}>
            Deze plek stopt
          </PostButton>
        )}
      </Actions>
    </Page>
  )
}

const Closed = ({ at }: { at: string }) => (
  <>
    <Notice kind="warm">Deze plek is gestopt. Niemand anders ziet haar nog.</Notice>
    <Actions>
      <PostButton kind="primary" action={`${at}/weer-open`}>
        Zet weer open
      </PostButton>
    </Actions>
  </>
)

function Reports({ at, reports }: { at: string; reports: Report[] }) {
  if (reports.length === 0) return null
  return (
    <Card title="Iemand schreef: dit klopt niet">
      {reports.map(({ id, wording, reported_at }) => (
        <>
          <OwnText text={wording} />
          <p class="row-meta">{dateInWords(reported_at)}</p>
          <PostButton action={`${at}/meldingen/${id}/gezien`} about={wording.slice(0, 40)}>
            Gezien
          </PostButton>
        </>
      ))}
    </Card>
  )
}
