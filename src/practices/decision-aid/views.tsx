import type { Viewer } from '#src/platform/viewer.ts'
import { Button, Choice, FilterForm } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import { home } from '../practice.ts'
import { type Answers, addressOf, aidUrl, outcomeUrl, stepUrl, without } from './answers.ts'
import { type QuestionName, questionNames, questionOf } from './question.ts'

type QuestionPageProps = { viewer: Viewer | null; answers: Answers; step: number }

/** One question. What was answered before goes along in the address. */
export function QuestionPage({ viewer, answers, step }: QuestionPageProps) {
  const name = questionNames[step] ?? 'rol'
  const { title, hint, options } = questionOf(name)
  const others = without(answers, name)
  const next = questionNames[step + 1]
  return (
    <Page title={title} viewer={viewer}>
      <PageTitle
        title="Keuzehulp"
        lead={
          step === 0 ? 'In zeven vragen naar voorbeelden die passen. Alles mag je overslaan.' : ''
        }
        whose={`Vraag ${step + 1} van ${questionNames.length}`}
        back={step > 0 ? stepUrl(step - 1, answers) : home}
      />
      <FilterForm action={next ? aidUrl : outcomeUrl}>
        {next ? <input type="hidden" name="vraag" value={next} /> : null}
        {Object.entries(others).map(([other, value]) => (
          <input type="hidden" name={other} value={value} />
        ))}
        <Choice
          name={name}
          label={title}
          hint={hint}
          options={options}
          values={{ [name]: answers[name] ?? '' }}
        />
        <Button>Verder</Button>
      </FilterForm>
      <Actions>
        <Link href={stepUrl(step + 1, others)}>Sla deze vraag over</Link>
        {Object.keys(answers).length > 0 && next ? (
          <Link href={addressOf(outcomeUrl, answers)}>Naar de uitkomst</Link>
        ) : null}
      </Actions>
    </Page>
  )
}

/** Where an answer is changed; what comes after it is asked again, with what was said. */
export const questionUrl = (answers: Answers, name: QuestionName): string =>
  addressOf(aidUrl, answers, name)
