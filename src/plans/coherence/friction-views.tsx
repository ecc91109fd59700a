import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { Button, ErrorSummary, Form, TextArea } from '#src/ui/form.tsx'
import { Actions, Link } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import type { Help } from './coherence.ts'

const part = 'hulp'

type FrictionPageProps = { frame: Frame; help: Help; form?: FormState | undefined }

export function FrictionPage({ frame, help, form }: FrictionPageProps) {
  const { ownerName } = frame.access
  const { values = {}, problems } = form ?? {}
  const back = planUrl(frame.plan, 'alle-hulp')
  const action = planUrl(frame.plan, 'alle-hulp', help.id, 'botst')
  return (
    <PlanPage
      frame={frame}
      part={part}
      title={`Wat botst er met de hulp van ${help.helper}?`}
      lead={help.wording}
      back={back}
      refused={Boolean(problems)}
    >
      <Form action={action} hidden={{ id: values.id ?? newId() }}>
        <ErrorSummary problems={problems} />
        <TextArea
          name="wording"
          label="Wat past niet bij elkaar?"
          hint="Bijvoorbeeld: we komen allebei op dinsdag, en dat is te veel."
          values={values}
          problems={problems}
        />
        <p class="readers">
          Wie dit leest: jij en {ownerName}. {ownerName} beslist wat ermee gebeurt.
        </p>
        <Actions>
          <Button>Zeg dit</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
    </PlanPage>
  )
}
