import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords, dayOf } from '#src/ui/dates.ts'
import {
  Button,
  Checkbox,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  TextArea,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Card, Empty, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import type { OwnSubmission } from './queries.ts'
import { draftUrl } from './submission.ts'

type NamedPageProps = {
  viewer: Viewer | null
  draft: string
  submission: OwnSubmission
  form: FormState | undefined
}

export function NamedPage({ viewer, draft, submission, form }: NamedPageProps) {
  const at = `${draftUrl(draft)}/mensen`
  const values = form?.values ?? { agreed_on: dayOf(new Date()) }
  const state = { values, problems: form?.problems }
  return (
    <Page title="Wie noem je?" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Wie noem je?"
        lead="Staat er iemand in met naam, met eigen woorden of op een foto? Vraag het eerst. Schrijf hier op wie het is en hoe die persoon ja zei."
        back={draftUrl(draft)}
      />
      {submission.named.length === 0 ? (
        <Empty title="Je noemt nog niemand. Dat mag zo blijven." />
      ) : null}
      <Rows>
        {submission.named.map(({ id, name, agreed_how, agreed_on }) => (
          <Row
            title={name}
            meta={`${agreed_how} · ${dateInWords(agreed_on)}`}
            actions={
              <PostButton kind="quiet" action={`${at}/${id}/weg`} about={name}>
                Haal weg
              </PostButton>
            }
          />
        ))}
      </Rows>
      <Card title="Zet iemand erbij">
        <Form action={at} hidden={{ id: values.id || newId() }}>
          <ErrorSummary problems={form?.problems} />
          <TextField name="name" label="Hoe heet deze persoon?" {...state} />
          <TextArea
            name="agreed_how"
            label="Hoe zei deze persoon ja?"
            hint="Bijvoorbeeld: ik las de tekst voor, en zij vond het goed."
            {...state}
          />
          <DateField name="agreed_on" label="Wanneer?" {...state} />
          <Checkbox
            name="agreed"
            label="Deze persoon weet wat er in komt te staan, en vindt het goed"
            {...state}
          />
          <p class="readers">Wie dit leest: wie jouw voorbeeld beoordeelt. Het komt niet online.</p>
          <Button>Zet erbij</Button>
        </Form>
      </Card>
    </Page>
  )
}
