import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, Form, PostButton, TextArea } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Card, Link, Notice, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { initiativeUrl } from '../initiative.ts'
import type { Initiative } from '../queries.ts'

type ReportPageProps = {
  viewer: Viewer | null
  initiative: Initiative
  thanks: boolean
  form?: FormState
}

export function ReportPage({ viewer, initiative, thanks, form }: ReportPageProps) {
  const at = initiativeUrl(initiative.id)
  const state = { values: form?.values ?? {}, problems: form?.problems }
  return (
    <Page
      title="Klopt er iets niet?"
      viewer={viewer}
      current="neighbourhood"
      refused={Boolean(form)}
    >
      <PageTitle
        title="Klopt er iets niet?"
        lead={`Aan de tekst van «${initiative.title}». Wie dit schrijft, staat er niet bij.`}
        back={at}
      />
      {thanks ? (
        <Notice kind="done">Dank je. Iemand kijkt ernaar.</Notice>
      ) : (
        <Form action={`${at}/melden`} hidden={{ id: state.values.id || newId() }}>
          <ErrorSummary problems={form?.problems} />
          <TextArea
            name="wording"
            label="Wat is er mis?"
            hint="Schrijf geen namen van anderen op."
            {...state}
          />
          <p class="readers">
            Wie dit leest: wie bij dit voorstel helpt, en wie Wijkverband beheert.
          </p>
          <Actions>
            <Button>Verstuur</Button>
            <Link href={at}>Toch niet</Link>
          </Actions>
        </Form>
      )}
    </Page>
  )
}

/** Only who helps, or administers the platform, reads any. */
export function ReportsCard({ initiative: { id, reports } }: { initiative: Initiative }) {
  if (reports.length === 0) return null
  return (
    <Card title="Iemand vindt dat hier iets niet klopt">
      <Rows>
        {reports.map(({ id: report, wording }) => (
          <Row
            title={wording}
            actions={
              <PostButton action={initiativeUrl(id, 'meldingen', report, 'bekeken')}>
                Gezien, het mag blijven
              </PostButton>
            }
          />
        ))}
      </Rows>
      <PostButton kind="danger" action={initiativeUrl(id, 'weghalen')}>
        Haal dit voorstel weg
      </PostButton>
    </Card>
  )
}
