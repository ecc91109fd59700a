import { isOnOffer } from '#src/people/together/together.ts'
import type { FormState } from '#src/platform/forms.ts'
import { dateInWords, dayOf, momentInWords } from '#src/ui/dates.ts'
import {
  Button,
  Choice,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  TextField,
  TimeField,
} from '#src/ui/form.tsx'
import { Actions, Card, Link, Notice } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import type { Call, CallPermission } from './call.ts'

const part = 'als-het-niet-goed-gaat'

type Member = { id: string; shown_name: string }
type PermitCallPageProps = {
  frame: Frame
  permission: CallPermission | null
  candidates: Member[]
  form?: FormState | undefined
}

export function PermitCallPage({ frame, permission, candidates, form }: PermitCallPageProps) {
  const back = planUrl(frame.plan, part)
  const chosen = candidates.find(({ id }) => id === permission?.member_id)?.shown_name
  return (
    <PlanPage
      frame={frame}
      part={part}
      title="Wie mag de groep bij elkaar roepen?"
      lead="Eén iemand mag dat één keer, alleen als jij het zelf niet kunt. Het stopt vanzelf na 14 dagen."
      back={back}
      refused={Boolean(form?.problems)}
    >
      {permission ? (
        <Card title={chosen ?? 'Iemand die deze bladzijde niet meer ziet'}>
          <p>
            {permission.called
              ? 'Heeft de groep bij elkaar geroepen.'
              : `Mag dit tot en met ${dateInWords(permission.expires_at)}.`}
          </p>
          <PostButton kind="plain" action={`${back}/samenroepen/einde`}>
            Stop dit
          </PostButton>
        </Card>
      ) : candidates.length === 0 ? (
        <p>
          Niemand ziet nu deze bladzijde.{' '}
          <Link href={planUrl(frame.plan, 'wie-ziet-wat')}>Kies eerst wie dat mag</Link>.
        </p>
      ) : (
        <Form action={`${back}/samenroepen`}>
          <ErrorSummary problems={form?.problems} />
          <Choice
            name="member_id"
            label="Wie?"
            hint="Diegene kiest een moment. Wie deze bladzijde ziet, krijgt daarvan een mail, en jij ook."
            options={candidates.map(({ id, shown_name }) => ({ value: id, label: shown_name }))}
            values={form?.values}
            problems={form?.problems}
          />
          <Actions>
            <Button>Dit mag</Button>
            <Link href={back}>Toch niet</Link>
          </Actions>
        </Form>
      )}
    </PlanPage>
  )
}

export function CallPage({ frame, form }: { frame: Frame; form?: FormState | undefined }) {
  const back = planUrl(frame.plan, part)
  const { ownerName } = frame.access
  const state = { values: form?.values ?? {}, problems: form?.problems }
  return (
    <PlanPage
      frame={frame}
      part={part}
      title="Roep de groep bij elkaar"
      lead={`Dit kan één keer, alleen als ${ownerName} het zelf niet kan. ${ownerName} heeft dat met jou afgesproken.`}
      back={back}
      refused={Boolean(form?.problems)}
    >
      <Form action={`${back}/samenroepen/oproep`}>
        <ErrorSummary problems={form?.problems} />
        <DateField name="day" label="Welke dag?" min={dayOf(new Date())} {...state} />
        <TimeField name="time" label="Hoe laat?" {...state} />
        <TextField
          name="place"
          label="Waar?"
          hint="Een adres, of de link om mee te doen met beeldbellen."
          optional
          {...state}
        />
        <p class="readers">
          {ownerName} leest dit, en wie deze bladzijde ziet. Zij krijgen een mail dat er iets staat.
        </p>
        <Actions>
          <Button>Roep de groep bij elkaar</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
    </PlanPage>
  )
}

type CallingProps = { frame: Frame; call: Call | null; permission: CallPermission | null }

/** On the crisis page: what was called, and the way there for who may. */
export function Calling({ frame, call, permission }: CallingProps) {
  const { owner } = frame.access
  const at = planUrl(frame.plan, part, 'samenroepen')
  return (
    <>
      {call ? (
        <Notice kind="warm">
          {call.caller ?? 'Iemand uit de groep'} roept de groep bij elkaar:{' '}
          {momentInWords(call.starts_at)}. {call.place}
        </Notice>
      ) : null}
      {owner && isOnOffer(frame.viewer, at) ? (
        <p class="not-print">
          <Link href={at}>Wie de groep bij elkaar mag roepen als jij dat niet kunt</Link>
        </p>
      ) : null}
      {!owner && permission && !permission.called ? (
        <p class="not-print">
          <Link href={at}>Roep de groep bij elkaar</Link>
        </p>
      ) : null}
    </>
  )
}
