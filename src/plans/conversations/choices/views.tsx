import type { FormState } from '#src/platform/forms.ts'
import { Button, Checkbox, Choice, ErrorSummary, Form } from '#src/ui/form.tsx'
import { Actions, Link } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import { type Mailing, mailing } from '../conversation.ts'
import { mailWords } from '../words.ts'

type ChoicesPageProps = {
  frame: Frame
  how: Mailing
  wait_till_morning: boolean
  form?: FormState | undefined
}

export function ChoicesPage({ frame, how, wait_till_morning, form }: ChoicesPageProps) {
  const back = planUrl(frame.plan, 'berichten')
  return (
    <PlanPage
      {...{ frame, back }}
      part="berichten"
      title="Hoe je berichten krijgt"
      lead="In de mail staat alleen dat er iets voor je klaar staat. Niet wat, en niet van wie."
      refused={Boolean(form?.problems)}
    >
      <Form action={`${back}/instellingen`}>
        <ErrorSummary problems={form?.problems} />
        <Choice
          name="how"
          label="Wanneer wil je een mail?"
          options={mailing.map((value) => ({ value, ...mailWords[value] }))}
          values={form?.values ?? { how }}
          problems={form?.problems}
        />
        {frame.access.owner ? (
          <Checkbox
            name="wait_till_morning"
            label="Laat mijn berichten aan de hele groep wachten tot de volgende ochtend"
            hint="Fijn als je ’s nachts soms dingen stuurt waar je later spijt van hebt. Tot 8 uur kun je ze weghalen."
            checked={wait_till_morning}
          />
        ) : null}
        <p class="readers">Wie dit leest: alleen jij.</p>
        <Actions>
          <Button>Bewaar</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
    </PlanPage>
  )
}
