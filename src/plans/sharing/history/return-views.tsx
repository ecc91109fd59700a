import { stateFingerprint } from '#src/consent/history/history.ts'
import type { FormState } from '#src/platform/forms.ts'
import { dateInWords, dayOf } from '#src/ui/dates.ts'
import { Button, DateField, ErrorSummary, FilterForm, Form } from '#src/ui/form.tsx'
import { inWords } from '#src/ui/names.ts'
import { Actions, Card, Empty, Link, Notice, Row, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import { firstWords } from '../exceptions/words.ts'
import { grantsInWords, partsInWords } from '../words.ts'
import { type Change, changesOf } from './change.ts'
import type { History } from './queries.ts'

type ReturnPageProps = {
  frame: Frame
  history: History
  /** Null as long as no day was chosen. */
  day: string | null
  form: FormState
}

/** «Laat iedereen weer zien wat ze zagen op …»: first what would change, then perhaps the change. */
export function ReturnPage({ frame, history, day, form }: ReturnPageProps) {
  const at = planUrl(frame.plan, 'wie-ziet-wat')
  const isClosed = history.pauses.some(({ ended_at }) => ended_at === null)
  return (
    <PlanPage
      frame={frame}
      part="wie-ziet-wat"
      title="Terug naar hoe het was"
      lead="Kies een dag. Je ziet eerst wat er verandert. Daarna kies je of je dat wilt."
      back={`${at}/geschiedenis`}
      refused={Boolean(form.problems)}
    >
      <ErrorSummary problems={form.problems} />
      <FilterForm action={`${at}/terug`}>
        <DateField name="dag" label="Zoals aan het eind van" max={dayOf(new Date())} {...form} />
        <Actions>
          <Button kind={day ? 'plain' : 'primary'}>Bekijk wat er verandert</Button>
        </Actions>
      </FilterForm>
      {form.overtaken ? (
        <Notice kind="warm">
          Dit is intussen veranderd, misschien in een ander venster. Hieronder staat wat er nu zou
          veranderen.
        </Notice>
      ) : null}
      {day && isClosed ? (
        <Notice kind="warm">Alles is nu dicht. Dit geldt pas als je weer opent.</Notice>
      ) : null}
      {day ? <Changes {...{ frame, history, day }} /> : null}
    </PlanPage>
  )
}

function Changes({ frame, history, day }: { frame: Frame; history: History; day: string }) {
  const at = planUrl(frame.plan, 'wie-ziet-wat')
  const changes = changesOf(history)
  if (changes.length === 0) {
    return <Empty title={`Iedereen ziet nu al wat ze ${dateInWords(day)} zagen.`} />
  }
  return (
    <>
      <Card title="Dit verandert er">
        <Rows>
          {changes.map((change) => (
            <Row title={change.person.shown_name}>
              {linesOf(change).map((line) => (
                <span class="row-line">{line}</span>
              ))}
            </Row>
          ))}
        </Rows>
      </Card>
      <Notice>
        Wie een deel ziet, ziet ook wat je er sindsdien bij schreef. Niemand krijgt bericht.
      </Notice>
      <Form
        action={`${at}/terug`}
        hidden={{ dag: day, version: stateFingerprint(history, history.now) }}
      >
        <Actions>
          <Button>Laat iedereen weer zien wat ze {dateInWords(day)} zagen</Button>
          <Link href={at}>Laat zoals het is</Link>
        </Actions>
      </Form>
    </>
  )
}

function linesOf({ gained, lost, changed, shown, hidden }: Change): string[] {
  const quoted = (some: string[]) => inWords(some.map((words) => `‘${firstWords(words)}’`))
  const adding = changed.filter(({ may_propose }) => may_propose)
  const reading = changed.filter(({ may_propose }) => !may_propose)
  return [
    lost.length > 0 ? `Ziet straks niet meer: ${partsInWords(lost)}.` : '',
    gained.length > 0 ? `Ziet straks ook ${grantsInWords(gained)}` : '',
    adding.length > 0 ? `Straks: ${grantsInWords(adding)}` : '',
    reading.length > 0 ? `Straks alleen lezen: ${grantsInWords(reading)}` : '',
    shown.length > 0 ? `Niet meer verborgen: ${quoted(shown)}.` : '',
    hidden.length > 0 ? `Straks verborgen: ${quoted(hidden)}.` : '',
  ].filter(Boolean)
}
