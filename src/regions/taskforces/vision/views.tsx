import { Hint, type Hinted, Sure } from '#src/neighbourhood/questions/hint.tsx'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, Choice, ErrorSummary, Form, TextArea } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Card, Empty, OwnText, PageTitle } from '#src/ui/parts.tsx'
import { Overtaken } from '../../overtaken.tsx'
import { readerOptions } from '../meetings/form-views.tsx'
import type { Taskforce } from '../queries.ts'
import { taskforceUrl } from '../taskforce.ts'
import { kindWords } from '../words.ts'
import type { Vision } from './vision.ts'

type VisionPageProps = Hinted & {
  viewer: Viewer | null
  taskforce: Taskforce
  versions: readonly Vision[]
}

export function VisionPage({ viewer, taskforce, versions, form, hints }: VisionPageProps) {
  const { slug, kind, region, edits } = taskforce
  return (
    <Page title="Wat er beter moet worden" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Wat er beter moet worden"
        whose={`${kindWords[kind]}, regio ${region}`}
        back={taskforceUrl(slug, kind)}
      />
      {edits ? <VisionForm {...{ taskforce, latest: versions[0], form, hints }} /> : null}
      {versions.length === 0 ? <Empty title="Er is nog geen visie." /> : null}
      {versions.map(({ wording, made_at, is_public }, n) => (
        <Card
          title={n === 0 ? 'Zo staat het er nu' : `Zo stond het er vanaf ${dateInWords(made_at)}`}
        >
          <OwnText text={wording} />
          {is_public ? null : <p class="row-meta">Alleen wie aan deze tafel zit leest dit.</p>}
        </Card>
      ))}
    </Page>
  )
}

type VisionFormProps = Hinted & { taskforce: Taskforce; latest: Vision | undefined }

function VisionForm({ taskforce: { slug, kind }, latest, form, hints = [] }: VisionFormProps) {
  const now = `${latest?.version ?? 0}`
  const read_by = latest && !latest.is_public ? 'members' : 'public'
  const values = form?.values ?? { wording: latest?.wording ?? '', read_by }
  const state = { values, problems: form?.problems }
  const seen = form?.overtaken ? now : (form?.values.version ?? now)
  return (
    <Form action={taskforceUrl(slug, kind, 'visie')} hidden={{ version: seen }}>
      <ErrorSummary problems={form?.problems} />
      {form?.overtaken ? <Overtaken texts={[latest?.wording ?? '']} /> : null}
      <Hint hints={hints} />
      <TextArea
        name="wording"
        label="Wat moet er beter worden?"
        hint="Hooguit één bladzijde, in woorden die iedereen snapt. Wat er eerder stond, blijft te lezen."
        rows={10}
        {...state}
      />
      <Sure hints={hints} values={values} />
      <Choice name="read_by" label="Wie leest dit?" options={readerOptions} {...state} />
      <Button>Bewaar</Button>
    </Form>
  )
}
