import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Empty,
  type Fact,
  Facts,
  Link,
  Notice,
  OwnText,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { StructuredData } from '#src/ui/structured-data.tsx'
import { placeUrl } from '../places/place.ts'
import { type Activity, activityUrl, hostingUrl } from './activity.ts'
import { schemaOfActivity } from './schema-org.ts'
import { ticketUrl } from './tickets/ticket.ts'
import { kindWords, roomInWords, ruleInWords, spanInWords } from './words.ts'

type ActivityPageProps = { viewer: Viewer | null; activity: Activity }

/** What it is, when, who stands ready; and one button: I come. */
export function ActivityPage({ viewer, activity }: ActivityPageProps) {
  const { id, title, kind, about, rule, days, ended_at } = activity
  const isOn = days.length > 0 && !ended_at
  return (
    <Page title={title} viewer={viewer} current="neighbourhood">
      <PageTitle
        title={<bdi>{title}</bdi>}
        lead={[kindWords[kind], ruleInWords(rule)].filter(Boolean).join(', ')}
        back="/buurt/activiteiten"
      >
        {isOn ? <Next activity={activity} /> : null}
      </PageTitle>
      {ended_at ? <Notice kind="warm">Deze activiteit is gestopt.</Notice> : null}
      {about ? <OwnText text={about} /> : null}
      <Welcome activity={activity} />
      {isOn ? (
        <Actions>
          <ActionLink href={activityUrl(id, 'aanmelden')}>Ik kom</ActionLink>
        </Actions>
      ) : null}
      {ended_at ? null : <Days activity={activity} />}
      <Card title="Goed om te weten">
        <Facts facts={factsOf(activity)} />
      </Card>
      <Further activity={activity} isOn={isOn} />
      <StructuredData data={schemaOfActivity(activity)} />
    </Page>
  )
}

/** The first question: when is it, and is there room? */
function Next({ activity: { seats, days } }: { activity: Activity }) {
  const [next] = days
  if (!next) return null
  return (
    <p>
      <strong>{spanInWords(next)}</strong>{' '}
      {seats === null ? null : <Room seats={seats} coming={next.coming} />}
    </p>
  )
}

const Room = ({ seats, coming }: { seats: number; coming: number }) => (
  <Badge kind={coming < seats ? 'done' : 'warm'}>{roomInWords(seats, coming)}</Badge>
)

function Further({ activity: { id, mine }, isOn }: { activity: Activity; isOn: boolean }) {
  return (
    <>
      <p>
        <Link href={ticketUrl}>Heb je al een kaartje? Kijk hier</Link>
      </p>
      {isOn ? (
        <>
          <p>
            <Link href={`/samen-erheen/activiteit/${id}`}>Zet in mijn plan</Link>
          </p>
          <p>
            <Link href={activityUrl(id, 'briefje')}>Print een briefje voor iemand anders</Link>
          </p>
        </>
      ) : null}
      {mine ? (
        <p>
          <Link href={hostingUrl(id)}>Houd deze activiteit bij</Link>
        </p>
      ) : null}
    </>
  )
}

function Welcome({ activity: { host_name, walk_in_with } }: { activity: Activity }) {
  if (!host_name && !walk_in_with) return null
  return (
    <Card title="Als je komt">
      {host_name ? (
        <p>
          Er staat iemand voor je klaar: <bdi>{host_name}</bdi>.
        </p>
      ) : null}
      {walk_in_with ? <p>Is alleen binnenkomen lastig? Dan loopt iemand met je mee.</p> : null}
    </Card>
  )
}

const factsOf = (activity: Activity): Fact[] => [
  ['Waar', <Where activity={activity} />],
  ['Kosten', activity.cost || 'Gratis'],
  ['Drukte', activity.is_quiet ? 'Rustig: weinig mensen, weinig geluid' : ''],
  ['Toegankelijk', activity.place?.access ?? ''],
  ['Indicatie', 'Niet nodig. Een account ook niet.'],
]

function Where({ activity: { place, meeting_point } }: { activity: Activity }) {
  return (
    <>
      {meeting_point}
      {meeting_point && place ? ' · ' : ''}
      {place ? <Link href={placeUrl(place.id)}>{place.name}</Link> : null}
      {place?.address ? `, ${place.address}` : ''}
    </>
  )
}

function Days({ activity: { id, seats, days, exceptions } }: { activity: Activity }) {
  return (
    <Card title="Wanneer">
      {days.length === 0 ? (
        <Empty title="Er is nog geen nieuwe dag bekend. Kijk later nog eens." />
      ) : null}
      <Rows>
        {days.slice(0, 4).map((day) => (
          <Row
            title={spanInWords(day)}
            href={`${activityUrl(id, 'aanmelden')}?dag=${day.day}`}
            actions={seats === null ? undefined : <Room seats={seats} coming={day.coming} />}
          />
        ))}
      </Rows>
      {exceptions.map(({ day, moved_to, why }) => (
        <p>
          {moved_to
            ? `Niet ${dateInWords(day)}, maar ${dateInWords(moved_to)}.`
            : `Niet ${dateInWords(day)}.`}{' '}
          <bdi>{why}</bdi>
        </p>
      ))}
    </Card>
  )
}
