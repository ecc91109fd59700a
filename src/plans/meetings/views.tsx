import type { FormState, Values } from '#src/platform/forms.ts'
import { dayOf, momentInWords } from '#src/ui/dates.ts'
import { DateField, TextArea, TextField, TimeField } from '#src/ui/form.tsx'
import {
  ActionLink,
  Actions,
  Card,
  Empty,
  Facts,
  Link,
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
import { hasBegun, inTurn, type Meeting } from './meeting.ts'

const part = 'bijeenkomst'

type MeetingsPageProps = { frame: Frame; meetings: Meeting[]; readers: Reader[] }

export function MeetingsPage({ frame, meetings, readers }: MeetingsPageProps) {
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
        <Card title={index === 0 ? 'De volgende keer' : 'Daarna'}>
          <MeetingFacts meeting={meeting} />
          {owner ? <MeetingActions plan={frame.plan} meeting={meeting} /> : null}
        </Card>
      ))}
      {coming.length === 0 ? <NoMeeting frame={frame} /> : null}
      {owner && coming.length > 0 ? (
        <Actions>
          <ActionLink kind="plain" href={planUrl(frame.plan, part, 'nieuw')}>
            Spreek nog een keer af
          </ActionLink>
        </Actions>
      ) : null}
      {past.length > 0 ? <PastMeetings frame={frame} meetings={past} /> : null}
      {owner ? <ReadersLine plan={frame.plan} readers={readers} /> : null}
    </PlanPage>
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

const MeetingFacts = ({ meeting }: { meeting: Meeting }) => (
  <Facts
    facts={[
      ['Wanneer', momentInWords(meeting.starts_at)],
      ['Waar', <Place place={meeting.place} />],
      ['Waarover', meeting.wording && <OwnText text={meeting.wording} />],
    ]}
  />
)

function Place({ place }: { place: string }) {
  if (!/^https:\/\/\S+$/.test(place)) return <>{place || 'Nog niet bekend'}</>
  return <Link href={place}>{place}</Link>
}

/** What has begun is not moved any more; it can still be taken away. */
function MeetingActions({ plan, meeting }: { plan: string; meeting: Meeting }) {
  const at = planUrl(plan, part, meeting.id)
  const about = `de bijeenkomst van ${momentInWords(meeting.starts_at)}`
  return (
    <Actions>
      {hasBegun(meeting) ? null : (
        <ActionLink kind="plain" href={at} about={about}>
          Pas aan
        </ActionLink>
      )}
      <ActionLink kind="quiet" href={`${at}/wissen`} about={about}>
        {hasBegun(meeting) ? 'Wis' : 'Gaat niet door'}
      </ActionLink>
    </Actions>
  )
}

const PastMeetings = ({ frame, meetings }: { frame: Frame; meetings: Meeting[] }) => (
  <Card title="Eerder">
    <Rows>
      {meetings.map((meeting) => (
        <Row
          title={momentInWords(meeting.starts_at)}
          meta={meeting.place || undefined}
          actions={
            frame.access.owner ? (
              <Link
                href={planUrl(frame.plan, part, meeting.id, 'wissen')}
                about={`de bijeenkomst van ${momentInWords(meeting.starts_at)}`}
              >
                Wis
              </Link>
            ) : undefined
          }
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
  readers: Reader[]
  form?: FormState | undefined
}

export function MeetingFormPage({ frame, meeting, readers, form }: MeetingFormPageProps) {
  const back = planUrl(frame.plan, part)
  const action = meeting ? `${back}/${meeting.id}` : back
  const state = { values: form?.values ?? valuesOf(meeting), problems: form?.problems }
  return (
    <FormPage
      {...{ frame, part, back, action, readers, form }}
      title={meeting ? 'Pas de bijeenkomst aan' : 'Wanneer komen jullie bij elkaar?'}
      lead="Er gaat geen bericht uit. Vertel zelf wie je erbij wilt hebben."
      present={meeting && { ...meeting, words: wordsOf(meeting) }}
      after={meeting ? <Below meeting={meeting} at={action} /> : null}
    >
      <DateField name="day" label="Welke dag?" min={dayOf(new Date())} {...state} />
      <TimeField name="time" label="Hoe laat?" {...state} />
      <TextField
        name="place"
        label="Waar?"
        hint="Een adres, of de link om mee te doen met beeldbellen."
        optional
        {...state}
      />
      <TextArea name="wording" label="Waar gaat het over?" optional {...state} />
    </FormPage>
  )
}

const Below = ({ meeting, at }: { meeting: Meeting & { earlier: Earlier[] }; at: string }) => (
  <>
    <Earlier earlier={meeting.earlier} />
    <EraseLink href={`${at}/wissen`} about="deze bijeenkomst" />
  </>
)

export function EraseMeetingPage({ frame, meeting }: { frame: Frame; meeting: Meeting }) {
  const back = planUrl(frame.plan, part)
  return (
    <ErasePage
      {...{ frame, part, back }}
      title={hasBegun(meeting) ? 'Wil je deze bijeenkomst wissen?' : 'Gaat het niet door?'}
      words={wordsOf(meeting)}
      action={`${back}/${meeting.id}/wissen`}
    >
      {hasBegun(meeting) ? null : 'Er gaat geen bericht uit. Laat het de anderen zelf even weten.'}
    </ErasePage>
  )
}

const wordsOf = ({ starts_at, place, wording }: Meeting): string =>
  [momentInWords(starts_at), place, wording].filter(Boolean).join('\n')

const valuesOf = (meeting: Meeting | null): Values => ({
  day: meeting?.day ?? '',
  time: meeting?.time ?? '',
  place: meeting?.place ?? '',
  wording: meeting?.wording ?? '',
})
