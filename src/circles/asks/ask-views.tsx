import { Hint, Sure } from '#src/neighbourhood/questions/hint.tsx'
import type { FormState } from '#src/platform/forms.ts'
import { Button, DateField, ErrorSummary, Form, Select, TextArea } from '#src/ui/form.tsx'
import { Actions, Link, Notice } from '#src/ui/parts.tsx'
import { circleUrl } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'
import type { Member } from '../members/queries.ts'
import { helpKinds } from '../talents/talent.ts'
import { kindWords } from '../talents/words.ts'
import { addressees } from './ask.ts'
import type { AsksRead } from './queries.ts'

type NewAskPageProps = AsksRead & {
  frame: CircleFrame
  id: string
  form: FormState | undefined
  hints: string[]
}

export function NewAskPage({ frame, members, told, id, form, hints }: NewAskPageProps) {
  const state = form ?? { values: {} }
  return (
    <CirclePage
      frame={frame}
      title="Vraag iets"
      lead="Vragen mag. Iedereen heeft weleens hulp nodig, en de ander mag nee zeggen."
      back={circleUrl(frame.circle, 'vragen')}
      refused={Boolean(form)}
    >
      {told ? null : (
        <Notice>
          Schreef je al op wat jij graag doet?{' '}
          <Link href={circleUrl(frame.circle, 'talenten', 'van-mij')}>Doe dat eerst</Link>, als je
          wilt. Dan vragen anderen jou ook eens iets.
        </Notice>
      )}
      <Form action={circleUrl(frame.circle, 'vragen')} hidden={{ id }}>
        <ErrorSummary problems={form?.problems} />
        <Hint hints={hints} />
        <KindField label="Waar gaat het over?" as="asked" form={form} />
        <TextArea
          name="wording"
          label="Wat wil je vragen?"
          hint="Zet er geen naam in van iemand buiten de cirkel."
          {...state}
        />
        <DateField name="day" label="Op welke dag? Dit mag leeg blijven." {...state} />
        <ToField members={members} me={frame.access.member} form={form} />
        <Sure hints={hints} values={state.values} />
        <p class="readers">Wie dit leest: jij, en aan wie je het vraagt. Niemand anders.</p>
        <Actions>
          <Button>Vraag het</Button>
          <Link href={circleUrl(frame.circle, 'vragen')}>Toch niet</Link>
        </Actions>
      </Form>
    </CirclePage>
  )
}

type ToFieldProps = { members: Member[]; me: string | null; form: FormState | undefined }

export function ToField({ members, me, form }: ToFieldProps) {
  const names: Record<string, string> = { cirkel: 'De hele cirkel', coach: 'Alleen de coach' }
  for (const { id, shown_name } of members) names[id] = `Alleen ${shown_name}`
  return (
    <Select
      name="to"
      label="Aan wie vraag je het?"
      options={addressees(members, me).map((value) => ({ value, label: names[value] ?? '' }))}
      {...(form ?? {})}
    />
  )
}

type KindFieldProps = { label: string; as: 'asked' | 'likes'; form: FormState | undefined }

const KindField = ({ label, as, form }: KindFieldProps) => (
  <Select
    name="kind"
    label={label}
    empty="Kies er een"
    options={helpKinds.map((value) => ({ value, label: kindWords[value][as] }))}
    {...(form ?? {})}
  />
)

type NewOfferPageProps = { frame: CircleFrame; id: string; form: FormState | undefined }

export const NewOfferPage = ({ frame, id, form }: NewOfferPageProps) => (
  <CirclePage
    frame={frame}
    title="Bied iets aan"
    lead="Heb je iets over, of zin om iets samen te doen? Soep, een rit, een uurtje."
    back={circleUrl(frame.circle, 'vragen')}
    refused={Boolean(form)}
  >
    <Form action={circleUrl(frame.circle, 'aanbod')} hidden={{ id }}>
      <ErrorSummary problems={form?.problems} />
      <KindField label="Wat is het?" as="likes" form={form} />
      <TextArea name="wording" label="Wat bied je aan?" rows={3} {...(form ?? {})} />
      <DateField name="until" label="Tot wanneer? Dit mag leeg blijven." {...(form ?? {})} />
      <p class="readers">Wie dit leest: iedereen in de cirkel, en de coaches.</p>
      <Actions>
        <Button>Bied het aan</Button>
        <Link href={circleUrl(frame.circle, 'vragen')}>Toch niet</Link>
      </Actions>
    </Form>
  </CirclePage>
)
