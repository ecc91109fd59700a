import { momentInWords } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Badge, Card, Empty, Link, Row, Rows } from '#src/ui/parts.tsx'
import { circleUrl, isNeighbour } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'
import type { Meeting, Rhythm } from './meeting.ts'
import type { MeetingsRead } from './queries.ts'
import { rhythmInWords } from './words.ts'

type MeetingsPageProps = MeetingsRead & { frame: CircleFrame }

export function MeetingsPage({ frame, coming, past, mine, rhythm }: MeetingsPageProps) {
  const at = (...rest: string[]) => circleUrl(frame.circle, 'samen', ...rest)
  return (
    <CirclePage frame={frame} title="Samenkomen" lead={rhythm ? rhythmInWords(rhythm) : undefined}>
      {coming.length === 0 ? (
        <Empty
          title="Er is nog niets afgesproken."
          action={{ href: at('wanneer'), label: 'Kies een vaste dag' }}
        >
          Elke week op dezelfde dag en plek werkt voor de meeste cirkels het fijnst.
        </Empty>
      ) : null}
      <Rows>
        {coming.map((meeting) => (
          <Row
            title={momentInWords(meeting.starts_at)}
            href={at(meeting.id)}
            meta={meeting.place}
            actions={
              <Answer
                meeting={meeting}
                comes={mine.find(({ meeting_id }) => meeting_id === meeting.id)?.comes}
              />
            }
          />
        ))}
      </Rows>
      <p>
        {rhythm?.meets_from ? (
          <>
            <Link href={at('wanneer')}>Andere dag, tijd of plek</Link>
            {' · '}
          </>
        ) : null}
        <Link href={at('nieuw')}>Nog een keer extra</Link>
        {' · '}
        <Link href={at('eigen-agenda')}>In je eigen agenda</Link>
      </p>
      {isNeighbour(frame.access) && rhythm?.meets_from ? (
        <InCalendar frame={frame} rhythm={rhythm} />
      ) : null}
      {past.length > 0 ? (
        <Card title="Geweest">
          <Rows>
            {past.map((meeting) => (
              <Row
                title={momentInWords(meeting.starts_at)}
                href={at(meeting.id)}
                meta={meeting.came === null ? 'Nog niet geteld' : `Met ${meeting.came} mensen`}
              />
            ))}
          </Rows>
        </Card>
      ) : null}
    </CirclePage>
  )
}

function Answer({ meeting, comes }: { meeting: Meeting; comes: boolean | undefined }) {
  if (meeting.called_off_at) return <Badge kind="warm">Gaat niet door</Badge>
  if (comes === undefined) return <Badge>Kom je?</Badge>
  return comes ? <Badge kind="done">Jij komt</Badge> : <Badge>Jij komt niet</Badge>
}

const InCalendar = ({ frame, rhythm }: { frame: CircleFrame; rhythm: Rhythm }) => (
  <Card title="De agenda van de buurt">
    {rhythm.activity_id ? (
      <>
        <p>
          Jullie staan erin als «Koffie met buren», met dag, tijd en plek. Wie erbij is, staat er
          nooit.
        </p>
        <PostButton kind="quiet" action={circleUrl(frame.circle, 'samen', 'buurtagenda', 'weg')}>
          Haal ons uit de agenda
        </PostButton>
      </>
    ) : (
      <>
        <p>
          Jullie staan er niet in. Wil de cirkel dat wel? Dan leest iedereen dag, tijd en plek, en
          kan er iemand langskomen. Praat er eerst samen over.
        </p>
        <PostButton action={circleUrl(frame.circle, 'samen', 'buurtagenda')}>
          Zet ons in de agenda van de buurt
        </PostButton>
      </>
    )}
  </Card>
)
