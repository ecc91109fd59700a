import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Card, Empty, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { type GoodTurn, goodTurnsUrl } from './good-turn.ts'

type GoodTurnsPageProps = {
  viewer: Viewer
  turns: GoodTurn[]
  id: string
  form: FormState | undefined
}

/** No number anywhere: nobody owes anybody. */
export const GoodTurnsPage = ({ viewer, turns, id, form }: GoodTurnsPageProps) => (
  <Page title="Wat ik deed voor een ander" viewer={viewer} current="me" refused={Boolean(form)}>
    <PageTitle
      title="Wat ik deed voor een ander"
      lead="Voor jezelf, om op terug te kijken. Niemand anders ziet dit."
      back="/cirkels"
    />
    <Card title="Schrijf iets op">
      <Form action={goodTurnsUrl} hidden={{ id }}>
        <ErrorSummary problems={form?.problems} />
        <TextField
          name="wording"
          label="Wat deed je?"
          hint="Iets kleins telt ook. Je hoeft geen naam te noemen."
          {...form}
        />
        <Button>Zet het op mijn lijst</Button>
      </Form>
    </Card>
    {turns.length === 0 ? <Empty title="Je lijst is nog leeg." /> : null}
    <Rows>
      {turns.map((turn) => (
        <Row
          title={turn.wording}
          meta={dateInWords(turn.done_on)}
          actions={
            <PostButton kind="quiet" action={`${goodTurnsUrl}/${turn.id}/weg`} about={turn.wording}>
              Haal weg
            </PostButton>
          }
        />
      ))}
    </Rows>
  </Page>
)
