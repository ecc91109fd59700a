import { dayOf, momentInWords } from '#src/ui/dates.ts'
import { Badge, Card, Link, Row, Rows } from '#src/ui/parts.tsx'
import { isOver, isPastDue, standOf } from '../agreements/agreement.ts'
import { carrierWords } from '../agreements/facts/views.tsx'
import { standWords, whenInWords } from '../agreements/words.ts'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import type { Door } from './doors.ts'
import type { OverviewAgreement, OverviewMeeting } from './queries.ts'

type AgreementsCardProps = {
  frame: Frame
  title: string
  agreements: OverviewAgreement[]
  /** All of them are the viewer's own. */
  mine?: boolean
}

/** As many as one takes in at a glance. */
const most = 3

/** The first of what is still going on; the whole list is one tap away. */
export function AgreementsCard({ frame, title, agreements, mine }: AgreementsCardProps) {
  const now = agreements.filter((agreement) => !isOver(agreement))
  const list = planUrl(frame.plan, 'wie-doet-wat')
  if (now.length === 0) return null
  return (
    <Card title={title}>
      <Rows>
        {now.slice(0, most).map((agreement) => (
          <Row
            title={agreement.wording}
            href={planUrl(frame.plan, 'wie-doet-wat', agreement.id)}
            meta={[mine ? '' : carrierWords(frame, agreement), whenInWords(agreement)]
              .filter(Boolean)
              .join(' · ')}
            actions={<Stand agreement={agreement} />}
          />
        ))}
      </Rows>
      <p>
        <Link href={list} about="van wie doet wat">
          Bekijk alles{now.length > most ? ` (${now.length})` : ''}
        </Link>
      </p>
    </Card>
  )
}

function Stand({ agreement }: { agreement: OverviewAgreement }) {
  const pastDue = isPastDue(agreement, dayOf(new Date()))
  const words = pastDue ? 'staat nog open' : standWords[standOf(agreement)]
  return words ? <Badge>{words}</Badge> : null
}

export function MeetingCard({ frame, meeting }: { frame: Frame; meeting: OverviewMeeting | null }) {
  if (!meeting) return null
  return (
    <Card title="Wanneer we elkaar zien" href={planUrl(frame.plan, 'bijeenkomst')}>
      <p>
        <strong>{firstUpper(momentInWords(meeting.starts_at))}</strong>
        {meeting.place ? `, ${meeting.place}` : ''}
      </p>
    </Card>
  )
}

const firstUpper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** The parts of the plan, each with a word of what is in it. */
export const Doors = ({ title, doors }: { title: string; doors: Door[] }) => (
  <Card title={title}>
    <Rows>
      {doors.map((door) => (
        <Row {...door} />
      ))}
    </Rows>
  </Card>
)
