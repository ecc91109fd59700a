import type { FormState } from '#src/platform/forms.ts'
import { Button, Checkbox, Choice, ErrorSummary, Form } from '#src/ui/form.tsx'
import { Actions, Link } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import { ReadersLine } from '../../readers.tsx'
import { type Rhythm, rhythms } from './rhythm.ts'

const rhythmWords: Record<(typeof rhythms)[number], string> = {
  4: 'Elke maand',
  8: 'Elke twee maanden',
  13: 'Elke drie maanden',
  26: 'Twee keer per jaar',
  0: 'Geen vast ritme',
}

type RhythmPageProps = { frame: Frame; rhythm: Rhythm; form?: FormState | undefined }

export function RhythmPage({ frame, rhythm, form }: RhythmPageProps) {
  const back = planUrl(frame.plan, 'bijeenkomst')
  const values = form?.values ?? {
    weeks: `${rhythm.weeks}`,
    psychiatrist_hint: rhythm.psychiatrist_hint ? 'ja' : '',
  }
  const state = { values, problems: form?.problems }
  return (
    <PlanPage
      frame={frame}
      part="bijeenkomst"
      title="Hoe vaak komen jullie bij elkaar?"
      lead="Is het weer tijd, dan staat er een regel op je overzicht. Er gaat niets vanzelf weg."
      back={back}
      refused={Boolean(form?.problems)}
    >
      <Form action={`${back}/ritme`}>
        <ErrorSummary problems={form?.problems} />
        <Choice
          name="weeks"
          label="Hoe vaak?"
          hint="Veel groepen komen elke drie maanden bij elkaar."
          options={rhythms.map((weeks) => ({ value: weeks, label: rhythmWords[weeks] }))}
          {...state}
        />
        {rhythm.has_psychiatrist ? (
          <Checkbox
            name="psychiatrist_hint"
            label="Herinner mij eraan om één keer per jaar de psychiater erbij te vragen"
            {...state}
          />
        ) : rhythm.psychiatrist_hint ? (
          <input type="hidden" name="psychiatrist_hint" value="ja" />
        ) : null}
        <ReadersLine plan={frame.plan} readers={[]} unshared />
        <Actions>
          <Button>Bewaar</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
    </PlanPage>
  )
}
