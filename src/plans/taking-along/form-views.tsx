import { paperForms, takeable } from '#src/consent/outside/outside.ts'
import type { FormState } from '#src/platform/forms.ts'
import { newId, newToken } from '#src/platform/ids.ts'
import { Button, Checkbox, Choice, ErrorSummary, Form, TextField } from '#src/ui/form.tsx'
import { Actions, Link } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { partLabels } from '../sharing/words.ts'
import { audiences, audienceWords, formWords } from './words.ts'

type FormPageProps = { frame: Frame; form?: FormState | undefined }

export function CodeFormPage({ frame, form }: FormPageProps) {
  const at = planUrl(frame.plan, 'meenemen')
  const secret = form?.values.secret ?? newToken()
  return (
    <PlanPage
      frame={frame}
      part="wie-ziet-wat"
      title="Maak een code"
      lead="De code werkt een dag. Wie hem typt, leest een uur mee, op dat ene apparaat."
      back={at}
      refused={Boolean(form)}
    >
      <Form action={`${at}/code`} hidden={{ secret }}>
        <ErrorSummary problems={form?.problems} />
        <Whom {...form} />
        <Parts {...form} />
        <Actions>
          <Button>Maak de code</Button>
          <Link href={at}>Toch niet</Link>
        </Actions>
      </Form>
    </PlanPage>
  )
}

export function PaperFormPage({ frame, form }: FormPageProps) {
  const at = planUrl(frame.plan, 'meenemen')
  const { values = { form: 'sheet' }, problems } = form ?? {}
  return (
    <PlanPage
      frame={frame}
      part="wie-ziet-wat"
      title="Op papier"
      lead="We schrijven op wie dit papier krijgt. Dat is voor jou, om later te weten."
      back={at}
      refused={Boolean(problems)}
    >
      <Form action={`${at}/papier`} hidden={{ id: values.id ?? newId() }}>
        <ErrorSummary problems={problems} />
        <Whom {...{ values, problems }} />
        <Parts {...{ values, problems }} />
        <Choice
          name="form"
          label="Wat voor papier wordt het?"
          options={paperForms.map((value) => ({ value, ...formWords[value] }))}
          {...{ values, problems }}
        />
        <Checkbox name="large" label="In grote letters" {...{ values, problems }} />
        <Actions>
          <Button>Bekijk om te printen</Button>
          <Link href={at}>Toch niet</Link>
        </Actions>
      </Form>
    </PlanPage>
  )
}

type Fields = { values?: FormState['values']; problems?: FormState['problems'] }

const Whom = (state: Fields) => (
  <>
    <Choice
      name="audience"
      label="Voor wie is het?"
      options={audiences.map((value) => ({ value, label: audienceWords[value] }))}
      {...state}
    />
    <TextField
      name="name"
      label="Naam of plek"
      hint="Bijvoorbeeld: mevrouw Jansen, of het wijkteam. Bij ‘iemand anders’ is dit nodig."
      optional
      {...state}
    />
  </>
)

const Parts = (state: Fields) => (
  <Choice
    name="parts"
    label="Wat neem je mee?"
    hint="Wat alleen voor bepaalde mensen is, gaat niet mee."
    many
    options={takeable.map((value) => ({ value, label: partLabels[value] }))}
    {...state}
  />
)
