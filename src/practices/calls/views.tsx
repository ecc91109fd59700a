import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  TextArea,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { inWords } from '#src/ui/names.ts'
import { ActionLink, Actions, Card, Empty, OwnText, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { deskUrl } from '../as-editor.ts'
import { home } from '../practice.ts'
import { type Call, keptCallsUrl } from './call.ts'

const bring = `${home}/inbrengen`

export const CallsPage = ({ viewer, calls }: { viewer: Viewer | null; calls: Call[] }) => (
  <Page title="Oproepen" viewer={viewer}>
    <PageTitle
      title="Oproepen"
      lead="Hier zoeken we goede voorbeelden over. Met of zonder account kun je er een inbrengen."
      back={home}
    />
    {calls.length === 0 ? (
      <Empty
        title="Er is nu geen oproep. Een goed voorbeeld is altijd welkom."
        action={{ href: bring, label: 'Breng een voorbeeld in' }}
      />
    ) : null}
    {calls.map((call) => (
      <Card title={call.theme}>
        {call.wording ? <OwnText text={call.wording} /> : null}
        <p class="row-meta">
          {whereOf(call)} · tot en met {dateInWords(call.ends_on)}
        </p>
        <Actions>
          <ActionLink href={`${bring}?oproep=${call.id}`} about={`voor ${call.theme}`}>
            Breng een voorbeeld in
          </ActionLink>
        </Actions>
      </Card>
    ))}
  </Page>
)

const whereOf = ({ towns }: Call): string =>
  towns.length > 0 ? inWords(towns) : 'Overal in Nederland'

export const KeptCallsPage = ({ viewer, calls }: { viewer: Viewer; calls: Call[] }) => (
  <Page title="Oproepen" viewer={viewer}>
    <PageTitle title="Oproepen" lead="Waar je goede voorbeelden over zoekt." back={deskUrl} />
    {calls.length === 0 ? <Empty title="Er is nog geen oproep." /> : null}
    <Rows>
      {calls.map((call) => (
        <Row
          title={call.theme}
          href={`${keptCallsUrl}/${call.id}`}
          meta={`${dateInWords(call.begins_on)} tot en met ${dateInWords(call.ends_on)} · ${whereOf(call)} · ${
            call.sent === 1 ? '1 voorbeeld ingebracht' : `${call.sent} voorbeelden ingebracht`
          }`}
        />
      ))}
    </Rows>
    <Actions>
      <ActionLink href={`${keptCallsUrl}/nieuw`}>Maak een oproep</ActionLink>
    </Actions>
  </Page>
)

type CallFormPageProps = {
  viewer: Viewer
  call: Call | undefined
  form?: FormState | undefined
}

export function CallFormPage({ viewer, call, form }: CallFormPageProps) {
  const values = form?.values ?? {
    theme: call?.theme ?? '',
    wording: call?.wording ?? '',
    begins_on: call?.begins_on ?? '',
    ends_on: call?.ends_on ?? '',
    towns: call?.towns.join(', ') ?? '',
  }
  const state = { values, problems: form?.problems }
  const title = call ? 'Pas de oproep aan' : 'Maak een oproep'
  return (
    <Page title={title} viewer={viewer} refused={Boolean(form)}>
      <PageTitle title={title} back={keptCallsUrl} />
      <Form action={keptCallsUrl} hidden={{ id: call?.id || values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <TextField name="theme" label="Waar gaat het over?" {...state} />
        <TextArea name="wording" label="Wat zoek je precies?" optional {...state} />
        <DateField name="begins_on" label="Eerste dag" {...state} />
        <DateField name="ends_on" label="Laatste dag" {...state} />
        <TextField
          name="towns"
          label="In welke gemeenten?"
          hint="Met een komma ertussen. Leeg is overal."
          optional
          {...state}
        />
        <Button>Bewaar</Button>
      </Form>
      {call ? (
        <Actions>
          <PostButton kind="quiet" action={`${keptCallsUrl}/${call.id}/weg`} about={call.theme}>
            Haal weg
          </PostButton>
        </Actions>
      ) : null}
    </Page>
  )
}
