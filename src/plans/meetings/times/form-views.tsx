import type { FormState, Values } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { dayOf } from '#src/ui/dates.ts'
import { Button, DateField, ErrorSummary, Form, TimeField } from '#src/ui/form.tsx'
import { Actions, Link } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import { type Reader, ReadersLine } from '../../readers.tsx'
import type { Meeting } from '../meeting.ts'
import { AboutField, FirstTimeField, LengthField, PlaceField } from '../meeting-fields.tsx'
import { mostTimes, rowsIn } from './time.ts'

const part = 'bijeenkomst'

type PageProps = { frame: Frame; readers: Reader[]; form?: FormState | undefined }

export function ProposeTimesPage({
  frame,
  readers,
  form,
  neverMet,
}: PageProps & { neverMet: unknown }) {
  const back = planUrl(frame.plan, part)
  const values = form?.values ?? { id: newId(), minutes: '60', is_first: neverMet ? 'ja' : '' }
  const state = { values, problems: form?.problems }
  return (
    <PlanPage
      frame={frame}
      part={part}
      title="Welke momenten kunnen?"
      lead={`Kies er een paar, hoogstens ${mostTimes}. De anderen zeggen wat past. Daarna kies jij.`}
      back={back}
      refused={Boolean(form?.problems)}
    >
      <Form action={`${back}/momenten`} hidden={{ id: values.id ?? newId() }}>
        <ErrorSummary problems={form?.problems} />
        <TimeRows {...state} />
        <LengthField {...state} />
        <PlaceField {...state} />
        <AboutField {...state} />
        <FirstTimeField {...state} />
        <ReadersLine plan={frame.plan} readers={readers} />
        <Actions>
          <Button>Stel deze momenten voor</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
    </PlanPage>
  )
}

export function MoreTimesPage({ frame, readers, form, meeting }: PageProps & { meeting: Meeting }) {
  const back = planUrl(frame.plan, part, meeting.id)
  const state = { values: form?.values ?? {}, problems: form?.problems }
  return (
    <PlanPage
      frame={frame}
      part={part}
      title="Welke momenten kunnen ook?"
      back={back}
      refused={Boolean(form?.problems)}
    >
      <Form action={`${back}/momenten`}>
        <ErrorSummary problems={form?.problems} />
        <TimeRows {...state} />
        <ReadersLine plan={frame.plan} readers={readers} />
        <Actions>
          <Button>Voeg toe</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
    </PlanPage>
  )
}

type State = { values: Values; problems: FormState['problems'] }

/** Rows of two fields under the same two names; what is wrong stands at the first. */
function TimeRows({ values, problems }: State) {
  const typed = rowsIn(values.day ?? '', values.time ?? '')
  const count = Math.max(3, Math.min(typed.length, 31))
  return Array.from({ length: count }, (_, i) => {
    const { day = '', time = '' } = typed[i] ?? {}
    const state = { values: { day, time }, problems: i === 0 ? problems : undefined }
    const nth = `Moment ${i + 1}`
    return (
      <>
        <DateField
          name="day"
          id={i === 0 ? 'day' : `day-${i + 1}`}
          label={`${nth}: welke dag?`}
          min={dayOf(new Date())}
          optional={i > 0}
          {...state}
        />
        <TimeField
          name="time"
          id={i === 0 ? 'time' : `time-${i + 1}`}
          label={`${nth}: hoe laat?`}
          optional={i > 0}
          {...state}
        />
      </>
    )
  })
}
