import type { FormState } from '#src/platform/forms.ts'
import { momentInWords } from '#src/ui/dates.ts'
import { ActionLink, Actions, Badge, Card, Facts, Link, Notice } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { AgendaCard } from './agenda/views.tsx'
import { ComingForm, GuestsCard } from './guests/views.tsx'
import { canBeHeld, hasBegun, isDated, type Meeting } from './meeting.ts'
import { namesIn } from './names.ts'
import type { MeetingPage as Page } from './page-queries.ts'
import { TimesCard } from './times/views.tsx'
import { whenInWords } from './words.ts'

const part = 'bijeenkomst'

type MeetingPageProps = {
  frame: Frame
  meeting: Meeting
  page: Page
  form?: FormState | undefined
}

export function MeetingPage({ frame, meeting, page, form }: MeetingPageProps) {
  const nameOf = namesIn(frame, page)
  const { owner, member } = frame.access
  const at = planUrl(frame.plan, part, meeting.id)
  return (
    <PlanPage
      frame={frame}
      part={part}
      title={meeting.is_first ? 'De eerste bijeenkomst' : 'Bijeenkomst'}
      lead={whenInWords(meeting)}
      back={planUrl(frame.plan, part)}
      refused={Boolean(form?.problems)}
    >
      {meeting.cancelled_at ? <Notice>Deze bijeenkomst gaat niet door.</Notice> : null}
      {owner && canBeHeld(meeting) ? <HoldActions at={at} report={Boolean(page.report)} /> : null}
      {!owner && page.report ? (
        <Actions>
          <ActionLink href={`${at}/verslag`}>Lees het verslag</ActionLink>
        </Actions>
      ) : null}
      <Card>
        <MeetingFacts meeting={meeting} nameOf={nameOf} />
        {owner ? <ChangeActions at={at} meeting={meeting} /> : null}
      </Card>
      {meeting.cancelled_at || isDated(meeting) ? null : (
        <TimesCard frame={frame} meeting={meeting.id} times={page.times} nameOf={nameOf} />
      )}
      {owner || meeting.cancelled_at || hasBegun(meeting) ? null : (
        <ComingForm
          frame={frame}
          meeting={meeting}
          guest={page.guests.find(({ member_id }) => member_id === member)}
        />
      )}
      <GuestsCard {...{ frame, meeting, nameOf }} guests={page.guests} />
      <AgendaCard {...{ frame, meeting, page, nameOf, form }} />
    </PlanPage>
  )
}

export const MeetingFacts = (props: {
  meeting: Meeting
  nameOf?: (id: string | null) => string
}) => (
  <Facts
    facts={[
      ['Wanneer', whenOf(props.meeting)],
      ['Waar', <Place place={props.meeting.place} />],
      ['Wie het gesprek leidt', props.meeting.chair_id && props.nameOf?.(props.meeting.chair_id)],
    ]}
  />
)

const whenOf = (meeting: Meeting) =>
  isDated(meeting) ? (
    `${momentInWords(meeting.starts_at)}, ${meeting.minutes} minuten`
  ) : (
    <Badge kind="warm">Nog te kiezen</Badge>
  )

function Place({ place }: { place: string }) {
  if (!/^https:\/\/\S+$/.test(place)) return <>{place || 'Nog niet bekend'}</>
  return <Link href={place}>{place}</Link>
}

/** On the day itself, and after: through the meeting, and what comes of it. */
const HoldActions = ({ at, report }: { at: string; report: boolean }) => (
  <Actions>
    {report ? (
      <ActionLink href={`${at}/verslag`}>Lees het verslag</ActionLink>
    ) : (
      <ActionLink href={`${at}/wie-is-er`}>Begin de bijeenkomst</ActionLink>
    )}
    {report ? null : (
      <ActionLink kind="plain" href={`${at}/verslag`}>
        Schrijf het verslag
      </ActionLink>
    )}
  </Actions>
)

/** What has begun is not moved any more; it can still be taken away. */
function ChangeActions({ at, meeting }: { at: string; meeting: Meeting }) {
  const about = isDated(meeting)
    ? `de bijeenkomst van ${momentInWords(meeting.starts_at)}`
    : 'deze bijeenkomst'
  if (meeting.cancelled_at || hasBegun(meeting)) {
    return (
      <Actions>
        <ActionLink kind="quiet" href={`${at}/wissen`} about={about}>
          Wis
        </ActionLink>
      </Actions>
    )
  }
  return (
    <Actions>
      <ActionLink kind="plain" href={`${at}/wijzigen`} about={about}>
        {isDated(meeting) ? 'Pas aan' : 'Kies zelf een dag'}
      </ActionLink>
      <ActionLink kind="quiet" href={`${at}/afgelast`} about={about}>
        Gaat niet door
      </ActionLink>
    </Actions>
  )
}
