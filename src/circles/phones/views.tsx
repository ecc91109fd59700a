import type { FormState } from '#src/platform/forms.ts'
import { Button, Choice, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { inWords } from '#src/ui/names.ts'
import { Card, Link, Row, Rows } from '#src/ui/parts.tsx'
import { dialled } from '#src/ui/phone.ts'
import { circleUrl } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'
import type { Member } from '../members/queries.ts'
import { roleWords } from '../words.ts'
import type { MyPhone } from './phone.ts'
import type { PhonesRead } from './queries.ts'

type PhonesPageProps = PhonesRead & { frame: CircleFrame; form: FormState | undefined }

export function PhonesPage({ frame, phones, mine, members, form }: PhonesPageProps) {
  const others = members.filter(({ id }) => id !== frame.access.member)
  return (
    <CirclePage
      frame={frame}
      title="Telefoonnummers"
      lead="Je ziet hier alleen een nummer als iemand dat voor jou koos."
      refused={Boolean(form)}
    >
      {phones.length === 0 ? <p>Er is nog geen nummer dat jij mag zien.</p> : null}
      <Rows>
        {phones.map(({ number, shown_name }) => (
          <Row title={shown_name} actions={<Link href={dialled(number)}>{number}</Link>} />
        ))}
      </Rows>
      {mine ? <Mine {...{ frame, mine, others }} /> : null}
      <GiveForm {...{ frame, mine, others, form }} />
    </CirclePage>
  )
}

type MineProps = { frame: CircleFrame; mine: MyPhone; others: Member[] }

function Mine({ frame, mine, others }: MineProps) {
  const names = others.filter(({ id }) => mine.seen_by.includes(id)).map((one) => one.shown_name)
  return (
    <Card title={`Jouw nummer: ${mine.number}`}>
      <p>Wie het ziet: {names.length > 0 ? inWords(names) : 'niemand'}.</p>
      <PostButton action={circleUrl(frame.circle, 'telefoon', 'weg')} about="mijn nummer">
        Haal weg
      </PostButton>
    </Card>
  )
}

type GiveFormProps = {
  frame: CircleFrame
  mine: MyPhone | null
  others: Member[]
  form: FormState | undefined
}

function GiveForm({ frame, mine, others, form }: GiveFormProps) {
  const state = form ?? {
    values: mine
      ? { number: mine.number, who: 'chosen', members: mine.seen_by.join(',') }
      : { number: '', who: '', members: '' },
  }
  return (
    <Card title={mine ? 'Verander het' : 'Geef jouw nummer'}>
      <Form action={circleUrl(frame.circle, 'telefoon')}>
        <ErrorSummary problems={form?.problems} />
        <TextField name="number" label="Telefoonnummer" short {...state} />
        <Choice
          name="who"
          label="Wie mag het zien?"
          hint="Komt er later iemand bij? Die ziet je nummer pas als jij dat kiest."
          options={[
            { value: 'circle', label: 'Alle leden en de vrijwilliger' },
            { value: 'volunteer', label: 'Alleen de vrijwilliger' },
            { value: 'chosen', label: 'Mensen die ik kies' },
          ]}
          {...state}
        />
        <Choice
          many
          optional
          name="members"
          label="Als je mensen kiest: wie?"
          options={others.map(({ id, shown_name, role }) => ({
            value: id,
            label: shown_name,
            explanation: role === 'member' ? undefined : roleWords[role],
          }))}
          {...state}
        />
        <Button>Bewaar</Button>
      </Form>
    </Card>
  )
}
