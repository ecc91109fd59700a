import { urgentParts } from '#src/consent/emergency/emergency.ts'
import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { Button, ErrorSummary, Form, TextArea } from '#src/ui/form.tsx'
import { inWords } from '#src/ui/names.ts'
import { ActionLink, Actions, Card, Link, Notice } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { memberPartLabels } from './words.ts'

type ReasonPageProps = { frame: Frame; form?: FormState | undefined }

/** What it means to read along in an emergency, before anybody does so. */
export function ReasonPage({ frame, form }: ReasonPageProps) {
  const { plan, access } = frame
  const { ownerName, urgent, reading } = access
  const labels = urgentParts
    .filter((part) => urgent.includes(part))
    .map((part) => memberPartLabels[part])
  return (
    <PlanPage
      frame={frame}
      title="Meelezen bij spoed"
      lead={`${ownerName} vertrouwt je dit toe, voor als het echt nodig is.`}
      refused={Boolean(form)}
    >
      {reading ? <Reading plan={plan} /> : null}
      <Card title="Wat gebeurt er?">
        <ul>
          <li>Je kunt een uur lang lezen: {inWords(labels)}.</li>
          <li>{ownerName} krijgt meteen bericht, en leest waarom je dit deed.</li>
          <li>Wat je opent, wordt opgeschreven.</li>
        </ul>
        <p>
          Is er direct gevaar? Bel eerst <Link href="tel:112">112</Link>.
        </p>
      </Card>
      {reading && !form ? null : (
        <Form
          action={planUrl(plan, 'meelezen-bij-spoed')}
          hidden={{ id: form?.values.id ?? newId() }}
        >
          <ErrorSummary problems={form?.problems} />
          <TextArea
            name="reason"
            label="Waarom wil je nu meelezen?"
            hint={`Een paar woorden is genoeg. ${ownerName} leest dit.`}
            rows={3}
            {...form}
          />
          <Actions>
            <Button>Lees een uur mee</Button>
            <Link href={planUrl(plan)}>Toch niet</Link>
          </Actions>
        </Form>
      )}
    </PlanPage>
  )
}

const Reading = ({ plan }: { plan: string }) => (
  <>
    <Notice kind="warm">Je leest nu mee bij spoed. Na een uur stopt het vanzelf.</Notice>
    <Actions>
      <ActionLink href={planUrl(plan)}>Naar wat je kunt lezen</ActionLink>
    </Actions>
  </>
)

/** On a member's overview, only for whom the owner named. */
export function EmergencyLink({ frame: { plan, access } }: { frame: Frame }) {
  if (access.urgent.length === 0) return null
  if (access.reading) {
    return (
      <Notice kind="warm">
        Je leest nu mee bij spoed, een uur lang. {access.ownerName} heeft daar bericht van.
      </Notice>
    )
  }
  return (
    <p>
      <Link href={planUrl(plan, 'meelezen-bij-spoed')}>Meelezen bij spoed</Link>
    </p>
  )
}
