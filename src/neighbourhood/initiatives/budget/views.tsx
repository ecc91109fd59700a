import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Badge, Card, Empty, Facts, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { initiativeUrl, purseOf, spent } from '../initiative.ts'
import type { Initiative, OpenSpending } from '../queries.ts'
import { inEuros } from '../words.ts'

type BudgetPageProps = { viewer: Viewer; initiative: Initiative; form?: FormState }

export function BudgetPage({ viewer, initiative, form }: BudgetPageProps) {
  const { id, title, spendings, part, joined } = initiative
  const { budget } = purseOf(initiative)
  const isOpen = !initiative.ended_at && !initiative.taken_down_at
  return (
    <Page title="Het geld" viewer={viewer} current="neighbourhood" refused={Boolean(form)}>
      <PageTitle
        title="Het geld"
        lead={`«${title}». Wie meedoet, beslist samen. Zegt meer dan de helft ja en is er genoeg, dan gaat het door.`}
        back={initiativeUrl(id)}
      />
      <Card>
        <Facts
          facts={[
            ['Er is', inEuros(budget)],
            ['Nog over', inEuros(Math.max(0, budget - spent(spendings)))],
            ['Wie beslist', joined === 1 ? 'één persoon' : `${joined} mensen`],
          ]}
        />
      </Card>
      {spendings.length === 0 ? (
        <Empty title={budget > 0 ? 'Er is nog niets voorgesteld.' : 'Er is nog geen geld.'}>
          {budget > 0 ? null : 'Vraag iemand van een plek in de buurt of die wil helpen.'}
        </Empty>
      ) : (
        <Card title="Waar het heen kan">
          <Rows>
            {spendings.map((spending) => (
              <SpendingRow {...{ id, spending }} votes={part !== null && isOpen} />
            ))}
          </Rows>
        </Card>
      )}
      {part && isOpen ? <SpendingForm id={id} {...(form && { form })} /> : null}
    </Page>
  )
}

type SpendingRowProps = { id: string; spending: OpenSpending; votes: boolean }

function SpendingRow({ id, spending, votes }: SpendingRowProps) {
  const { wording, amount_cents, agreed_at, yes, no, mine, said } = spending
  const at = (noun: string) => initiativeUrl(id, 'geld', spending.id, noun)
  const counts = `${yes} ja, ${no} nee`
  return (
    <Row
      title={wording}
      meta={[inEuros(amount_cents), counts, said !== null && `jij: ${said ? 'ja' : 'nee'}`]
        .filter(Boolean)
        .join(' · ')}
      actions={agreed_at ? <Badge kind="done">Gaat door</Badge> : null}
    >
      {votes && !agreed_at ? (
        <Actions>
          <PostButton action={at('ja')} about={wording}>
            Ja
          </PostButton>
          <PostButton action={at('nee')} about={wording}>
            Nee
          </PostButton>
          {mine ? (
            <PostButton kind="quiet" action={at('intrekking')} about={wording}>
              Haal weg
            </PostButton>
          ) : null}
        </Actions>
      ) : null}
    </Row>
  )
}

function SpendingForm({ id, form }: { id: string; form?: FormState }) {
  const state = { values: form?.values ?? {}, problems: form?.problems }
  return (
    <Card title="Stel iets voor">
      <Form action={initiativeUrl(id, 'geld')} hidden={{ id: state.values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <TextField name="wording" label="Wat wil je kopen of betalen?" {...state} />
        <TextField name="amount" label="Hoeveel kost het, in euro?" short {...state} />
        <Actions>
          <Button>Stel het voor</Button>
        </Actions>
      </Form>
    </Card>
  )
}
