import { Hint, type Hinted, Sure } from '#src/neighbourhood/questions/hint.tsx'
import { newId } from '#src/platform/ids.ts'
import { Button, Choice, ErrorSummary, Form, TextArea } from '#src/ui/form.tsx'
import { Card } from '#src/ui/parts.tsx'
import type { NamedRegion } from '../region-queries.ts'
import { type AssessedStep, roadMapUrl, stateOf, states } from './road-map.ts'
import { stateWords } from './words.ts'

type AssessFormProps = Hinted & { region: NamedRegion; step: AssessedStep }

export function AssessForm({ region, step, form, hints = [] }: AssessFormProps) {
  const values = form?.values ?? { state: stateOf(step) }
  const state = { values, problems: form?.problems }
  return (
    <Card title="Hoe ver zijn jullie nu?">
      <Form
        action={roadMapUrl(region.slug, step.number)}
        hidden={{ id: form?.values.id || newId() }}
      >
        <ErrorSummary problems={form?.problems} />
        <Hint hints={hints} />
        <Choice
          name="state"
          label="Hoe ver?"
          options={states.map((value) => ({ value, label: stateWords[value] }))}
          {...state}
        />
        <TextArea
          name="evidence"
          label="Waaraan zie je dat?"
          hint="Nooit over een persoon die hulp krijgt."
          optional
          {...state}
        />
        <Sure hints={hints} values={values} />
        <p class="readers">Wie dit leest: iedereen. Wat er eerder stond, blijft staan.</p>
        <Button>Bewaar</Button>
      </Form>
    </Card>
  )
}
