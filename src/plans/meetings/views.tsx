import type { FormState, Values } from '#src/platform/forms.ts'
import { dayOf, momentInWords } from '#src/ui/dates.ts'
import { DateField, PostButton, Select, TimeField } from '#src/ui/form.tsx'
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
import { Earlier } from '../earlier.tsx'
import { EraseLink, ErasePage } from '../erase-page.tsx'
import { FormPage } from '../form-page.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { type Reader, ReadersLine } from '../readers.tsx'
import { hasBegun, inTurn, isDated, type Meeting } from './meeting.ts'
import { AboutField, FirstTimeField, LengthField, PlaceField } from './meeting-fields.tsx'
import { MeetingFacts } from './page-views.tsx'
import type { Member } from './queries.ts'
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

type MeetingFormPageProps = {
  frame: Frame
  meeting: (Meeting & { earlier: Earlier[] }) | null
  members: Member[]
  neverMet: unknown
  readers: Reader[]
  form?: FormState | undefined
}

export function MeetingFormPage(props: MeetingFormPageProps) {
  const { frame, meeting, members, neverMet, readers, form } = props
  const list = planUrl(frame.plan, part)
  const action = meeting ? `${list}/${meeting.id}` : list
  const state = {
    values: form?.values ?? valuesOf(meeting, Boolean(neverMet)),
    problems: form?.problems,
  }
  return (
    <FormPage
      {...{ frame, part, action, readers, form }}
      back={action}
      title={meeting ? 'Pas de bijeenkomst aan' : 'Wanneer komen jullie bij elkaar?'}
      lead={
        meeting
          ? 'Verandert de dag, de tijd of de plek? Dan krijgt wie je uitnodigde een nieuwe mail.'
          : 'Er gaat nog niets uit. Hierna kies je wie je uitnodigt.'
      }
      present={meeting && { ...meeting, words: wordsOf(meeting) }}
      after={meeting ? <Below meeting={meeting} at={action} /> : null}
    >
      <DateField name="day" label="Welke dag?" min={dayOf(new Date())} {...state} />
      <TimeField name="time" label="Hoe laat?" {...state} />
      <LengthField {...state} />
      <PlaceField {...state} />
      <AboutField {...state} />
      {members.length > 0 ? (
        <Select
          name="chair_id"
          label="Wie leidt het gesprek?"
          empty="Ik zelf"
          optional
          options={members.map(({ id, shown_name }) => ({ value: id, label: shown_name }))}
          {...state}
        />
      ) : null}
      <FirstTimeField {...state} />
    </FormPage>
  )
}

const Below = ({ meeting, at }: { meeting: Meeting & { earlier: Earlier[] }; at: string }) => (
  <>
    <Earlier earlier={meeting.earlier} />
    <EraseLink href={`${at}/wissen`} about="deze bijeenkomst" />
  </>
)

export function CancelMeetingPage({ frame, meeting }: { frame: Frame; meeting: Meeting }) {
  const back = planUrl(frame.plan, part, meeting.id)
  return (
    <PlanPage frame={frame} part={part} title="Gaat het niet door?" back={back}>
      <Card>
        <OwnText text={wordsOf(meeting)} />
      </Card>
      <p>Wie je uitnodigde, krijgt een mail. Daarin staat niet waarom.</p>
      <Actions>
        <PostButton kind="primary" action={`${back}/afgelast`}>
          Zeg het af
        </PostButton>
        <Link href={back}>Toch niet</Link>
      </Actions>
    </PlanPage>
  )
}

export function EraseMeetingPage({ frame, meeting }: { frame: Frame; meeting: Meeting }) {
  const back = planUrl(frame.plan, part, meeting.id)
  return (
    <ErasePage
      {...{ frame, part, back }}
      title="Wil je deze bijeenkomst wissen?"
      words={wordsOf(meeting)}
      action={`${back}/wissen`}
    >
      {hasBegun(meeting) || meeting.cancelled_at
        ? 'Ook het verslag en wat er is opgeschreven, gaan weg.'
        : 'Wie je uitnodigde, krijgt een mail dat het niet doorgaat.'}
    </ErasePage>
  )
}

const wordsOf = (meeting: Meeting): string =>
  [whenInWords(meeting), meeting.place, meeting.wording].filter(Boolean).join('\n')

const valuesOf = (meeting: Meeting | null, neverMet: boolean): Values => ({
  day: meeting?.day ?? '',
  time: meeting?.time ?? '',
  minutes: `${meeting?.minutes ?? 60}`,
  place: meeting?.place ?? '',
  wording: meeting?.wording ?? '',
  chair_id: meeting?.chair_id ?? '',
  is_first: (meeting?.is_first ?? neverMet) ? 'ja' : '',
})
