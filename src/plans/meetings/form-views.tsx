import type { FormState, Values } from '#src/platform/forms.ts'
import { dayOf } from '#src/ui/dates.ts'
import { DateField, PostButton, Select, TimeField } from '#src/ui/form.tsx'
import { Actions, Card, Link, OwnText } from '#src/ui/parts.tsx'
import { Earlier } from '../earlier.tsx'
import { EraseLink, ErasePage } from '../erase-page.tsx'
import { FormPage } from '../form-page.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import type { Reader } from '../readers.tsx'
import { hasBegun, type Meeting } from './meeting.ts'
import { AboutField, FirstTimeField, LengthField, PlaceField } from './meeting-fields.tsx'
import type { Member } from './queries.ts'
import { whenInWords } from './words.ts'

const part = 'bijeenkomst'

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
