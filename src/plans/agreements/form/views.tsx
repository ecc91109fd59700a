import type { FormState, Values } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { Button, Choice, DateField, ErrorSummary, Form, Select, TextArea } from '#src/ui/form.tsx'
import { Actions, Link } from '#src/ui/parts.tsx'
import { EraseLink, ErasePage } from '../../erase-page.tsx'
import type { Frame } from '../../in-plan.ts'
import { Overtaken } from '../../overtaken.tsx'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import { type Reader, ReadersLine } from '../../readers.tsx'
import type { Carrier } from '../agreement.ts'
import type { Agreement, GoalOption } from '../queries.ts'
import { rhythmWords } from '../words.ts'

type Offer = { frame: Frame; readers: Reader[]; carriers: Carrier[]; goals: GoalOption[] }
type NewProps = Offer & {
  from: Agreement | null
  /** For which goal it is, when the link said so. */
  goal?: string | undefined
  form?: FormState | undefined
}

export function NewAgreementPage({ from, goal, form, ...offer }: NewProps) {
  const { owner } = offer.frame.access
  const start: Values = { ...valuesOf(from), ...(goal && { goal_id: goal }), id: newId() }
  const { values = start, problems } = form ?? {}
  const list = planUrl(offer.frame.plan, 'wie-doet-wat')
  const { id = newId(), instead = '' } = values
  return (
    <PlanPage
      frame={offer.frame}
      title={owner ? 'Wie doet wat?' : 'Wat wil je doen?'}
      part="wie-doet-wat"
      back={list}
      refused={Boolean(problems)}
    >
      <AgreementForm
        action={list}
        hidden={{ id, instead }}
        choosesCarrier={owner}
        {...{ ...offer, values, problems }}
      />
    </PlanPage>
  )
}

type EditProps = Offer & { agreement: Agreement; form?: FormState | undefined }

export function EditAgreementPage({ agreement, form, ...offer }: EditProps) {
  const at = planUrl(offer.frame.plan, 'wie-doet-wat', agreement.id)
  const { values = valuesOf(agreement), problems, overtaken } = form ?? {}
  const version = overtaken ? `${agreement.version}` : (values.version ?? `${agreement.version}`)
  return (
    <PlanPage
      frame={offer.frame}
      title="Pas aan"
      part="wie-doet-wat"
      back={at}
      refused={Boolean(problems)}
    >
      {overtaken ? <Overtaken present={agreement.wording} href={at} /> : null}
      <AgreementForm action={at} hidden={{ version }} {...{ ...offer, values, problems }} />
      <EraseLink href={`${at}/wissen`} about={agreement.wording} />
    </PlanPage>
  )
}

export function EraseAgreementPage({ frame, agreement }: { frame: Frame; agreement: Agreement }) {
  const at = planUrl(frame.plan, 'wie-doet-wat', agreement.id)
  return (
    <ErasePage
      frame={frame}
      part="wie-doet-wat"
      title="Wil je dit wissen?"
      words={agreement.wording}
      back={at}
      action={`${at}/wissen`}
    />
  )
}

type FormProps = Offer & {
  action: string
  hidden: Record<string, string>
  /** Only when it is new: later another carrier is a new agreement. */
  choosesCarrier?: boolean
  values: Values
  problems: FormState['problems']
}

function AgreementForm({ action, hidden, choosesCarrier, ...offer }: FormProps) {
  const { frame, readers, carriers, goals, values, problems } = offer
  const { owner, ownerName } = frame.access
  const state = { values, problems }
  return (
    <Form action={action} hidden={hidden}>
      <ErrorSummary problems={problems} />
      <TextArea name="wording" label="Wat wordt er gedaan?" rows={2} {...state} />
      {choosesCarrier ? <CarrierField carriers={carriers} {...state} /> : null}
      <Choice name="rhythm" label="Hoe vaak?" options={rhythmOptions} {...state} />
      <DateField
        name="due_on"
        label="Voor wanneer?"
        hint="Komt het steeds terug? Dan is dit tot wanneer."
        optional
        {...state}
      />
      {goals.length > 0 ? (
        <Select
          name="goal_id"
          label="Bij welk doel hoort het?"
          empty="Geen doel, of weet ik niet"
          optional
          options={goals.map(({ id, wording }) => ({ value: id, label: short(wording) }))}
          {...state}
        />
      ) : null}
      {owner ? (
        <ReadersLine plan={frame.plan} readers={readers} />
      ) : (
        <p class="readers">Dit telt meteen. {ownerName} ziet het.</p>
      )}
      <Actions>
        <Button>Bewaar</Button>
        <Link href={planUrl(frame.plan, 'wie-doet-wat')}>Toch niet</Link>
      </Actions>
    </Form>
  )
}

type CarrierFieldProps = { carriers: Carrier[]; values: Values; problems: FormState['problems'] }

function CarrierField({ carriers, ...state }: CarrierFieldProps) {
  const options = [
    { value: '', label: 'Ik zelf' },
    ...carriers.map(({ id, shown_name }) => ({ value: id, label: shown_name })),
  ]
  return (
    <Choice
      name="carried_by"
      label="Wie doet het?"
      hint={carriers.some(({ account }) => account) ? askedFirst : undefined}
      options={options}
      {...state}
    />
  )
}

const askedFirst = 'Wie hier zelf inlogt, krijgt eerst de vraag en mag nee zeggen.'

const rhythmOptions = Object.entries(rhythmWords).map(([value, label]) => ({ value, label }))

function short(wording: string): string {
  const characters = [...wording]
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : wording
}

const valuesOf = (agreement: Agreement | null): Values => ({
  wording: agreement?.wording ?? '',
  goal_id: agreement?.goal_id ?? '',
  due_on: agreement?.due_on ?? '',
  rhythm: agreement?.rhythm ?? 'once',
  instead: agreement?.id ?? '',
})
