import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextArea } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Badge, Card, Empty, Facts, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { deskUrl } from '../as-editor.ts'
import { editorUrl } from './adoption.ts'
import type { OwnAdoption } from './queries.ts'

export const AllAdoptionsPage = ({ viewer, all }: { viewer: Viewer; all: OwnAdoption[] }) => (
  <Page title="Wie doen het ook" viewer={viewer}>
    <PageTitle
      title="Wie doen het ook"
      lead="Wat mensen onder de voorbeelden vertelden, het laatste eerst."
      back={deskUrl}
    />
    {all.length === 0 ? <Empty title="Er is nog niets verteld." /> : null}
    <Rows>
      {all.map(({ id, shown_name, place, title, since, hidden }) => (
        <Row
          title={shown_name}
          href={editorUrl(id)}
          meta={`${title} · ${place} · sinds ${dateInWords(since)}`}
          actions={hidden ? <Badge kind="warm">Verborgen</Badge> : null}
        />
      ))}
    </Rows>
  </Page>
)

type HidingPageProps = { viewer: Viewer; adoption: OwnAdoption; form?: FormState | undefined }

export function HidingPage({ viewer, adoption, form }: HidingPageProps) {
  const { id, shown_name, title, place, changes, why, hidden, stages } = adoption
  const state = { values: form?.values ?? {}, problems: form?.problems }
  return (
    <Page title={shown_name} viewer={viewer} refused={Boolean(form)}>
      <PageTitle title={shown_name} whose={title} back={editorUrl()} />
      <Card>
        <Facts
          facts={[
            ['Waar', place],
            ['Anders dan het voorbeeld', changes],
            ['Waarom', why],
            ['Wat het oplevert', stages[0]?.result ?? ''],
            ['Wat ze leerden', stages[0]?.lesson ?? ''],
            ['Verborgen omdat', hidden ?? ''],
          ]}
        />
      </Card>
      {hidden ? (
        <PostButton kind="primary" action={editorUrl(id, '/toon')}>
          Laat weer zien
        </PostButton>
      ) : (
        <Form action={editorUrl(id, '/verberg')}>
          <ErrorSummary problems={form?.problems} />
          <TextArea name="why" label="Waarom verberg je dit?" {...state} />
          <p class="readers">Wie dit leest: wie het schreef, en de redactie.</p>
          <Button kind="danger">Verberg voor lezers</Button>
        </Form>
      )}
    </Page>
  )
}
