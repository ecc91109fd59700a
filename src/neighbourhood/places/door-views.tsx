import { dateInWords, dayOf, momentInWords } from '#src/ui/dates.ts'
import { Badge, Card, Facts, Link, Row, Rows } from '#src/ui/parts.tsx'
import { dialled } from '#src/ui/phone.ts'
import { standAt, weekFrom } from './hours/hours.ts'
import { dayInWords, standInWords, upperFirst } from './hours/words.ts'
import { placeUrl, roomOn } from './place.ts'
import type { PlacePage as Place } from './queries.ts'
import { roomInWords } from './words.ts'

type Props = { place: Place }

/** The first question: can I go there now? */
export function Now({ place }: Props) {
  const now = new Date()
  const stand = standAt(place, now)
  const room = roomOn(dayOf(now), place.room, place.full_until)
  return (
    <p>
      <Badge kind={stand.until ? 'done' : undefined}>{upperFirst(standInWords(stand, now))}</Badge>{' '}
      {stand.quiet ? <Badge>Nu rustig</Badge> : null}{' '}
      <Badge kind={room === 'full' ? 'warm' : undefined}>
        {roomInWords(room, place.full_until)}
      </Badge>
    </p>
  )
}

export function Week({ place }: Props) {
  const { hours, exceptions } = place
  if (hours.length + exceptions.length === 0) return null
  return (
    <Card title="Deze week open">
      <Facts
        facts={weekFrom(place, dayOf(new Date())).map((day) => [
          upperFirst(dateInWords(day.day)),
          dayInWords(day),
        ])}
      />
    </Card>
  )
}

const mostShown = 6
type Activity = Props['place']['activities'][number]

export function ToDo({ place: { id: place, activities } }: Props) {
  if (activities.length === 0) return null
  // once each, by its next day: what is there every day would hide the rest
  const each = [...Map.groupBy(activities, ({ id }) => id).values()] as [Activity, ...Activity[]][]
  return (
    <Card title="Wat er te doen is">
      <Rows>
        {each.slice(0, mostShown).map(([{ id, title, starts_at, is_quiet }, ...later]) => (
          <Row
            title={title}
            href={`/buurt/activiteit/${id}`}
            meta={[
              momentInWords(starts_at),
              later.length > 0 && 'daarna vaker',
              is_quiet && 'rustig',
            ]
              .filter(Boolean)
              .join(', ')}
          />
        ))}
      </Rows>
      <p>
        <Link href={placeUrl(place, 'agenda.ics')}>Zet dit in je eigen agenda</Link>
      </p>
    </Card>
  )
}

export function Address({
  place: { name, address, postcode, municipality, phone, mail, web },
}: Props) {
  return (
    <Card title="Hoe kom je er?">
      <p>
        <bdi>
          {[address, [postcode, municipality].filter(Boolean).join(' ')].filter(Boolean).join(', ')}
        </bdi>
      </p>
      {phone ? (
        <p class="phone">
          <Link href={dialled(phone)} about={name}>
            {phone}
          </Link>
        </p>
      ) : null}
      {mail ? (
        <p>
          <Link href={`mailto:${mail}`}>{mail}</Link>
        </p>
      ) : null}
      {web ? (
        <p>
          <Link href={web}>{web.replace(/^https?:\/\//, '')}</Link>
        </p>
      ) : null}
    </Card>
  )
}
