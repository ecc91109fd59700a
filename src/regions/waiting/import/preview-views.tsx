import type { FormState } from '#src/platform/forms.ts'
import { Button, Checkbox, ErrorSummary, Form, TextField } from '#src/ui/form.tsx'
import { Card, Facts, Link, Notice, Row, Rows } from '#src/ui/parts.tsx'
import { readingField } from './asked.ts'
import { fieldNames, fields } from './columns.ts'
import { importUrl } from './import.ts'
import { askedAtOnce, type ImportPage } from './queries.ts'
import { RefusedRows } from './refused-view.tsx'

type PreviewProps = { page: ImportPage; form?: FormState | undefined }

/** What would happen: how many, what the columns hold, what is refused; then what is asked of a person. */
export function Preview({ page, form }: PreviewProps) {
  const { new: fresh = 0, changed = 0, same = 0, refused = 0, asked = 0 } = page.counts
  const reads = page.asks.length > 0
  return (
    <>
      <Facts
        facts={[
          ['Nieuw', fresh],
          ['Veranderd', changed],
          ['Hetzelfde', same],
          ['Moet jij nog lezen', asked || ''],
          ['Niet te lezen', refused],
        ]}
      />
      <Columns page={page} />
      {refused > 0 ? <RefusedCard page={page} total={refused} /> : null}
      {reads ? <Asked page={page} form={form} /> : null}
      {fresh + changed > 0 ? (
        <Agreement page={page} form={form} rest={asked} />
      ) : (
        <Notice>Er is niets nieuws om over te nemen.</Notice>
      )}
    </>
  )
}

function Columns({ page }: { page: ImportPage }) {
  const { id, mapping, columns, sample } = page
  return (
    <Card title="Klopt dit?">
      <Rows>
        {fieldNames.map((field) => {
          const index = mapping[field]
          if (index === undefined) return null
          const cells = sample.slice(0, 3).map((row) => row[index] || 'leeg')
          return (
            <Row
              title={fields[field].label}
              meta={
                <>
                  kolom <bdi>{columns[index]}</bdi>: {cells.join(' · ')}
                </>
              }
            />
          )
        })}
      </Rows>
      <p>
        <Link href={`${importUrl}/${id}?kolommen`}>Kies andere kolommen</Link>
      </p>
    </Card>
  )
}

function RefusedCard({ page, total }: { page: ImportPage; total: number }) {
  return (
    <Card title={`Niet te lezen: ${total}`}>
      <RefusedRows rows={page.refused} />
      <p>
        <Link href={`${importUrl}/${page.id}/geweigerd`}>Bekijk ze allemaal</Link>
      </p>
    </Card>
  )
}

/** Nothing is guessed: what no rule reads, a person does. */
function Asked({ page, form }: PreviewProps) {
  const { asked = 0 } = page.counts
  return (
    <Card title="Hoeveel weken is dit?">
      <p>
        Deze teksten kunnen we niet zelf lezen. Schrijf een aantal weken, of «niet bekend». Wat je
        open laat, nemen we niet over.
        {page.asks.length === askedAtOnce ? ` Dit zijn de eerste ${askedAtOnce}.` : ''}
      </p>
      <Form action={`${importUrl}/${page.id}/teksten`}>
        <ErrorSummary problems={isOf(form, 'weken_') ? form?.problems : undefined} />
        {page.asks.map(({ text, times }) => (
          <TextField
            name={readingField(text)}
            label={`«${text}»`}
            hint={times === 1 ? 'Staat er één keer in.' : `Staat er ${times} keer in.`}
            short
            optional
            {...form}
          />
        ))}
        <Button kind={asked > 0 ? 'plain' : 'primary'}>Bewaar en lees opnieuw</Button>
      </Form>
    </Card>
  )
}

const isOf = (form: FormState | undefined, start: string) =>
  Object.keys(form?.problems ?? {}).some((name) => name.startsWith(start))

function Agreement({ page, form, rest }: PreviewProps & { rest: number }) {
  const own = form?.problems && !isOf(form, 'weken_') ? form : undefined
  const values = own?.values ?? { month: page.month?.slice(0, 7) ?? '', source: page.source }
  return (
    <Form action={`${importUrl}/${page.id}/akkoord`}>
      <ErrorSummary problems={own?.problems} />
      <TextField
        name="month"
        label="Van welke maand is deze meting?"
        hint="Bijvoorbeeld 2026-03. De cijfers van één maand horen bij elkaar."
        short
        values={values}
        problems={own?.problems}
      />
      <TextField
        name="source"
        label="Van wie zijn deze cijfers?"
        hint="Bijvoorbeeld: NZa, wachttijden ggz 2026. Het staat bij de cijfers."
        values={values}
        problems={own?.problems}
      />
      <Checkbox
        name="sure"
        label="De kolommen kloppen"
        hint={restInWords(rest)}
        values={own?.values}
        problems={own?.problems}
      />
      <Button>Neem over</Button>
    </Form>
  )
}

function restInWords(rest: number): string | undefined {
  if (rest === 0) return undefined
  return rest === 1
    ? 'Eén regel met een tekst die nog niemand las, blijft weg.'
    : `${rest} regels met een tekst die nog niemand las, blijven weg.`
}
