import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { momentInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, FileField, Form, PostButton } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Facts, Notice, PageTitle } from '#src/ui/parts.tsx'
import { monthInWords } from '../words.ts'
import { ColumnsForm } from './columns-view.tsx'
import { importUrl, mayStop, waitingUrl } from './import.ts'
import { Preview } from './preview-views.tsx'
import type { ImportPage as Shown } from './queries.ts'

type UploadProps = { viewer: Viewer; id: string; form?: FormState | undefined }

export function UploadPage({ viewer, id, form }: UploadProps) {
  return (
    <Page title="Wachttijden inlezen" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Lees een bestand met wachttijden in"
        lead="Je ziet eerst wat er verandert. Er gebeurt niets voordat je ja zegt."
        back={waitingUrl}
      />
      <Form action={importUrl} hidden={{ id }} files>
        <ErrorSummary problems={form?.problems} />
        <FileField
          name="file"
          label="Welk bestand?"
          hint="CSV (tot 250 MB) of Excel (xlsx, tot 20 MB; dan lezen we het eerste blad). Op de eerste regel staan de namen van de kolommen."
          accept=".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          {...form}
        />
        <Button>Stuur het bestand</Button>
      </Form>
    </Page>
  )
}

type ImportProps = {
  viewer: Viewer
  page: Shown
  form?: FormState | undefined
  /** Somebody says that a column is not right. */
  choosing: boolean
}

export function ImportPage({ viewer, page, form, choosing }: ImportProps) {
  const columns = page.state === 'columns' || (page.state === 'asks' && choosing)
  return (
    <Page title={page.file_name} viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title={<bdi>{page.file_name}</bdi>}
        lead={`Gestuurd: ${momentInWords(page.made_at)}`}
        back={waitingUrl}
      />
      {columns ? <ColumnsForm page={page} form={form} /> : <Stand page={page} form={form} />}
      {mayStop(page.state) ? (
        <PostButton kind="quiet" action={`${importUrl}/${page.id}/stop`}>
          Stop met dit bestand
        </PostButton>
      ) : null}
    </Page>
  )
}

function Stand({ page, form }: Pick<ImportProps, 'page' | 'form'>) {
  switch (page.state) {
    case 'asks':
      return <Preview page={page} form={form} />
    case 'done':
      return <Done page={page} />
    case 'stopped':
      return <Notice>Gestopt. Er is niets overgenomen, en het bestand bewaren we niet.</Notice>
    case 'failed':
      return (
        <>
          <Notice kind="warm">{page.trouble}</Notice>
          <PostButton kind="primary" action={`${importUrl}/${page.id}/opnieuw`}>
            Probeer het nog een keer
          </PostButton>
        </>
      )
    default:
      return <Progress page={page} />
  }
}

/** The page comes again by itself; the link is for who turned that off. */
function Progress({ page }: { page: Shown }) {
  const { state, rows_read, rows_expected, others } = page
  return (
    <>
      {state === 'received' && others ? (
        <Notice>Er wordt nu een ander bestand ingelezen. Daarna is dit aan de beurt.</Notice>
      ) : null}
      <p id="hoe-ver">{progressInWords(page)}</p>
      <progress
        class="progress"
        aria-labelledby="hoe-ver"
        {...(state === 'reading' && rows_expected
          ? { value: Math.min(rows_read, rows_expected), max: rows_expected }
          : {})}
      />
      <Actions>
        <ActionLink kind="plain" href={`${importUrl}/${page.id}`}>
          Kijk hoe ver het is
        </ActionLink>
      </Actions>
    </>
  )
}

const count = new Intl.NumberFormat('nl')

function progressInWords({ state, rows_read, rows_expected }: Shown): string {
  if (state === 'applying') return 'De cijfers worden overgenomen: allemaal, of geen een.'
  if (state === 'received') return 'Het bestand is er. Het lezen begint binnen een minuut.'
  return `Gelezen: ${count.format(rows_read)} van ongeveer ${count.format(rows_expected ?? rows_read)} regels.`
}

function Done({ page }: { page: Shown }) {
  const { new: fresh = 0, changed = 0, same = 0, refused = 0, asked = 0 } = page.counts
  return (
    <>
      <Notice kind="done">
        {fresh + changed > 0
          ? 'Klaar. De cijfers staan erin.'
          : 'Klaar. Alles stond er al: er is niets veranderd.'}
      </Notice>
      <Facts
        facts={[
          ['Van', page.source],
          ['Maand', page.month ? monthInWords(page.month) : ''],
          ['Nieuw', fresh],
          ['Veranderd', changed],
          ['Hetzelfde', same],
          ['Niet overgenomen', refused + asked],
        ]}
      />
    </>
  )
}
