import { placeKinds } from '#src/neighbourhood/places/kind.ts'
import { kindWords } from '#src/neighbourhood/places/words.ts'
import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { momentInWords } from '#src/ui/dates.ts'
import {
  Button,
  Checkbox,
  Choice,
  ErrorSummary,
  FileField,
  Form,
  Select,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Facts, Notice, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import type { Difference } from './differences.ts'
import { importUrl } from './import.ts'
import type { ImportLine, ImportPage as Preview } from './queries.ts'
import { fieldWords } from './words.ts'

type ImportsPageProps = {
  viewer: Viewer
  imports: ImportLine[]
  id: string
  form?: FormState | undefined
}

export function ImportsPage({ viewer, imports, id, form }: ImportsPageProps) {
  return (
    <Page title="Gegevens inlezen" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Lees een lijst met plekken in"
        lead="Je ziet eerst wat er verandert. Er gebeurt niets voordat je ja zegt."
        back="/ik"
      />
      <Form action={importUrl} hidden={{ id }} files>
        <ErrorSummary problems={form?.problems} />
        <TextField
          name="source"
          label="Hoe heet deze lijst?"
          hint="Lees je de lijst later nog eens in? Typ dan dezelfde naam. Dan weten we wat er veranderd is."
          {...form}
        />
        <TextField
          name="address"
          label="Op welk adres staat de lijst?"
          hint="Een adres met gegevens in Open Referral (HSDS 3.0)."
          type="url"
          optional
          {...form}
        />
        <FileField
          name="files"
          label="Of kies een bestand"
          hint="JSON, of alle CSV-bestanden van de lijst tegelijk. Samen hooguit 10 MB."
          accept=".json,.csv,application/json,text/csv"
          many
          optional
          {...form}
        />
        <Select
          name="kind"
          label="Wat voor plekken zijn het?"
          hint="Dit geldt voor plekken waar de lijst het zelf niet zegt."
          empty="Kies"
          options={placeKinds.map((value) => ({ value, label: kindWords[value] }))}
          {...form}
        />
        <Button>Laat zien wat er verandert</Button>
      </Form>
      {imports.length > 0 ? (
        <Card title="Eerder">
          <Rows>
            {imports.map((one) => (
              <Row
                title={one.source}
                href={`${importUrl}/${one.id}`}
                meta={`${momentInWords(one.asked_at)} · ${stateOf(one)}`}
              />
            ))}
          </Rows>
        </Card>
      ) : null}
    </Page>
  )
}

function stateOf({
  agreed_at,
  finished_at,
}: Pick<ImportLine, 'agreed_at' | 'finished_at'>): string {
  if (finished_at) return 'ingelezen'
  return agreed_at ? 'wordt ingelezen' : 'wacht op je ja'
}

export function ImportPage({ viewer, page }: { viewer: Viewer; page: Preview }) {
  const [counts] = page.counts
  const { fresh = 0, changed = 0, same = 0, refused = 0 } = counts ?? {}
  return (
    <Page title={page.source} viewer={viewer}>
      <PageTitle
        title={page.source}
        lead={`Opgehaald: ${momentInWords(page.asked_at)}`}
        back={importUrl}
      />
      {page.agreed_at ? <Progress page={page} /> : null}
      <Facts
        facts={[
          ['Adres', page.address],
          ['Nieuw', fresh],
          ['Veranderd', changed],
          ['Hetzelfde', same],
          ['Niet te lezen', refused],
        ]}
      />
      {page.agreed_at ? null : (
        <Agreement page={page} changed={changed} waits={fresh + changed > 0} />
      )}
      <Found title="Nieuw" lines={page.fresh} total={fresh} />
      <Found title="Niet te lezen" lines={page.refused} total={refused} />
    </Page>
  )
}

function Progress({ page }: { page: Preview }) {
  const { applied = 0, chosen = 0 } = page.counts[0] ?? {}
  if (page.finished_at) return <Notice kind="done">Klaar. Ingelezen: {applied}.</Notice>
  return (
    <>
      <Notice>
        {applied} van de {chosen} ingelezen. Het begint binnen een minuut en gaat vanzelf verder.
      </Notice>
      <Actions>
        <ActionLink href={`${importUrl}/${page.id}`}>Kijk hoe ver het is</ActionLink>
      </Actions>
    </>
  )
}

type AgreementProps = { page: Preview; changed: number; waits: boolean }

function Agreement({ page, changed, waits }: AgreementProps) {
  if (!waits) return <Notice>Er is niets om in te lezen.</Notice>
  return (
    <Form action={`${importUrl}/${page.id}/akkoord`}>
      {page.changed.length > 0 ? (
        <>
          <Checkbox
            name="everything"
            label="Neem alles over wat veranderd is"
            hint="Wat hier nu staat, verdwijnt dan."
          />
          <Choice
            many
            name="numbers"
            label="Of kies wat je overneemt"
            hint={
              page.changed.length < changed
                ? `Dit zijn de eerste ${page.changed.length} van ${changed}. De rest kun je alleen tegelijk overnemen.`
                : undefined
            }
            options={page.changed.map(({ number, name, changes }) => ({
              value: String(number),
              label: `${number}. ${name}`,
              explanation: changes.map(changeInWords).join('; '),
            }))}
          />
        </>
      ) : null}
      <Button>Lees in</Button>
    </Form>
  )
}

const changeInWords = ({ field, here, there }: Difference): string =>
  `${fieldWords[field]}: ${here ? `«${here}»` : 'niets'} wordt ${there ? `«${there}»` : 'niets'}`

type FoundProps = {
  title: string
  lines: { number: number; name: string; reason: string }[]
  total: number
}

function Found({ title, lines, total }: FoundProps) {
  if (lines.length === 0) return null
  return (
    <Card title={title}>
      <Rows>
        {lines.map(({ number, name, reason }) => (
          <Row title={`${number}. ${name || 'zonder naam'}`} meta={reason} />
        ))}
      </Rows>
      {total > lines.length ? <p>En nog {total - lines.length}.</p> : null}
    </Card>
  )
}
