import type { Exception } from '#src/consent/exceptions/exception.ts'
import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { Button, Choice, ErrorSummary, Form, TextField } from '#src/ui/form.tsx'
import { inWords } from '#src/ui/names.ts'
import { Actions, Empty, Link, Notice } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { hiddenPair, type Kind, type Partner } from './conversation.ts'

type BeginPageProps = {
  frame: Frame
  partners: Partner[]
  exceptions: Exception[]
  /** The goal or the thing to do that it is on, if any. */
  subjects: { id: string; wording: string; kind: Kind }[]
  form?: FormState | undefined
}

export function BeginPage({ frame, partners, exceptions, subjects, form }: BeginPageProps) {
  const back = planUrl(frame.plan, 'berichten')
  const subject = subjects[0]
  const apart = hiddenPair(exceptions, partners)
  const title = subject ? [...subject.wording].slice(0, 200).join('') : ''
  const who = apart || subject ? 'chosen' : 'group'
  const values = form?.values ?? { title, who, members: '' }
  const state = { values, problems: form?.problems }
  return (
    <PlanPage
      {...{ frame, back }}
      part="berichten"
      title="Begin een gesprek"
      refused={Boolean(form?.problems)}
    >
      {partners.length === 0 ? (
        <Empty
          title="Er zit nog niemand in je groep die hier kan lezen."
          action={{ href: planUrl(frame.plan, 'uitnodigingen', 'nieuw'), label: 'Vraag iemand' }}
        />
      ) : (
        <Form
          action={back}
          hidden={{
            id: form?.values.id ?? newId(),
            about: subject?.id ?? '',
            ...(apart && { who: 'chosen' }),
          }}
        >
          <ErrorSummary problems={form?.problems} />
          {apart ? (
            <Notice>
              Niet iedereen in je groep ziet elkaar. Daarom kies je zelf met wie je praat.
            </Notice>
          ) : (
            <Choice name="who" label="Met wie?" options={whoOptions(partners)} {...state} />
          )}
          <Choice
            many
            optional={!apart}
            name="members"
            label={apart ? 'Met wie?' : 'Als je mensen kiest: wie?'}
            hint="Wie erbij is, blijft zo. Wil je er later iemand bij? Dan begin je een nieuw gesprek."
            options={partners.map(({ id, shown_name }) => ({ value: id, label: shown_name }))}
            {...state}
          />
          <TextField
            name="title"
            label="Waar gaat het over?"
            hint="Iedereen in het gesprek ziet dit."
            optional
            {...state}
          />
          <p class="readers">Wie dit leest: jij en wie je kiest.</p>
          <Actions>
            <Button>Begin het gesprek</Button>
            <Link href={back}>Toch niet</Link>
          </Actions>
        </Form>
      )}
    </PlanPage>
  )
}

const whoOptions = (partners: readonly Partner[]) => [
  {
    value: 'group',
    label: 'De hele groep',
    explanation: `Nu: ${inWords(partners.map(({ shown_name }) => shown_name))}.`,
  },
  { value: 'chosen', label: 'Mensen die ik kies' },
]
