import { momentInWords } from '#src/ui/dates.ts'
import {
  ActionLink,
  Actions,
  Card,
  Empty,
  Link,
  Notice,
  OwnText,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { type Reader, ReadersLine } from '../readers.tsx'
import { inTurn, isDated, type Meeting } from './meeting.ts'
import { MeetingFacts } from './page-views.tsx'
import { type Rhythm, wantsPsychiatrist } from './rhythm/rhythm.ts'
import { whenInWords } from './words.ts'

const part = 'bijeenkomst'

type MeetingsPageProps = {
  frame: Frame
  meetings: Meeting[]
  readers: Reader[]
  rhythm: Rhythm | null
}

export function MeetingsPage({ frame, meetings, readers, rhythm }: MeetingsPageProps) {
  const { owner, ownerName } = frame.access
  const { coming, past } = inTurn(meetings)
  return (
    <PlanPage
      frame={frame}
      part={part}
      title="Bijeenkomst"
      lead={
        owner
          ? 'Samen aan tafel met de mensen die jij kiest.'
          : `Wanneer ${ownerName} met de groep bij elkaar komt.`
      }
    >
      {coming.map((meeting, index) => (
        <ComingCard frame={frame} meeting={meeting} first={index === 0} />
      ))}
      {coming.length === 0 ? <NoMeeting frame={frame} /> : null}
      {owner ? <PlanActions plan={frame.plan} planned={coming.length > 0} /> : null}
      {rhythm && wantsPsychiatrist(rhythm) ? (
        <Notice>
          De psychiater is het laatste jaar niet bij een bijeenkomst geweest. Wil je dat die een
          keer meepraat? Dat kan. Het hoeft niet.
        </Notice>
      ) : null}
      {past.length > 0 ? <PastMeetings frame={frame} meetings={past} /> : null}
      <MoreLinks frame={frame} />
      {owner ? <ReadersLine plan={frame.plan} readers={readers} /> : null}
    </PlanPage>
  )
}

type CardProps = { frame: Frame; meeting: Meeting; first: boolean }

function ComingCard({ frame, meeting, first }: CardProps) {
  const about = isDated(meeting) ? momentInWords(meeting.starts_at) : 'zonder moment'
  return (
    <Card title={first ? 'De volgende keer' : 'Daarna'}>
      <MeetingFacts meeting={meeting} />
      {meeting.wording ? <OwnText text={meeting.wording} /> : null}
      <Actions>
        <ActionLink kind="plain" href={planUrl(frame.plan, part, meeting.id)} about={about}>
          {frame.access.owner ? 'Bekijk en bereid voor' : 'Bekijk'}
        </ActionLink>
      </Actions>
    </Card>
  )
}

function NoMeeting({ frame: { plan, access } }: { frame: Frame }) {
  if (!access.owner) return <Empty title="Er is nu geen dag gekozen." />
  return (
    <Empty
      title="Er is nu geen dag gekozen."
      action={{ href: planUrl(plan, part, 'nieuw'), label: 'Kies een dag' }}
    >
      Dat kan bij jou thuis, buiten of met beeldbellen. Jij bepaalt waar het over gaat.
    </Empty>
  )
}

const PlanActions = ({ plan, planned }: { plan: string; planned: boolean }) => (
  <Actions>
    {planned ? (
      <ActionLink kind="plain" href={planUrl(plan, part, 'nieuw')}>
        Spreek nog een keer af
      </ActionLink>
    ) : null}
    <ActionLink kind="plain" href={planUrl(plan, part, 'momenten')}>
      Vraag eerst wat past
    </ActionLink>
  </Actions>
)

function MoreLinks({ frame: { plan, access } }: { frame: Frame }) {
  const rhythm: [string, string] = [
    planUrl(plan, part, 'ritme'),
    'Hoe vaak jullie bij elkaar komen',
  ]
  const links: [href: string, label: string][] = [
    [planUrl(plan, part, 'eigen-agenda'), 'Zet de afspraken in je eigen agenda'],
    [planUrl(plan, 'voorgesprek'), access.owner ? 'Voorgesprekken' : 'Je voorgesprek'],
    ...(access.owner ? [rhythm] : []),
  ]
  return links.map(([href, label]) => (
    <p>
      <Link href={href}>{label}</Link>
    </p>
  ))
}

const PastMeetings = ({ frame, meetings }: { frame: Frame; meetings: Meeting[] }) => (
  <Card title="Eerder">
    <Rows>
      {meetings.map((meeting) => (
        <Row
          title={whenInWords(meeting)}
          href={planUrl(frame.plan, part, meeting.id)}
          meta={meeting.cancelled_at ? 'Ging niet door' : meeting.place || undefined}
        >
          {meeting.wording ? <OwnText text={meeting.wording} /> : null}
        </Row>
      ))}
    </Rows>
  </Card>
)
