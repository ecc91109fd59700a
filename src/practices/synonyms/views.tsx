import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, Form, PostButton, TextArea } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Empty, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { deskUrl } from '../as-editor.ts'
import type { Synonym } from './queries.ts'
import { synonymsUrl } from './synonym.ts'

export const SynonymsPage = ({ viewer, synonyms }: { viewer: Viewer; synonyms: Synonym[] }) => (
  <Page title="Woorden die hetzelfde zeggen" viewer={viewer}>
    <PageTitle
      title="Woorden die hetzelfde zeggen"
      lead="Wie op het ene woord zoekt, vindt ook voorbeelden met het andere."
      back={deskUrl}
    />
    {synonyms.length === 0 ? (
      <Empty title="Er staan nog geen woorden. Zoeken vindt nu alleen wat iemand typt." />
    ) : (
      <Card>
        <Rows>
          {synonyms.map(({ id, words }) => (
            <Row title={words.join(', ')} href={`${synonymsUrl}/${id}`} />
          ))}
        </Rows>
      </Card>
    )}
    <Actions>
      <ActionLink href={`${synonymsUrl}/nieuw`}>Zet woorden erbij</ActionLink>
    </Actions>
  </Page>
)

type SynonymFormPageProps = {
  viewer: Viewer
  synonym: Synonym | undefined
  form?: FormState | undefined
}

export function SynonymFormPage({ viewer, synonym, form }: SynonymFormPageProps) {
  const values = form?.values ?? { words: synonym?.words.join(', ') ?? '' }
  const title = synonym ? 'Pas deze woorden aan' : 'Zet woorden erbij'
  return (
    <Page title={title} viewer={viewer} refused={Boolean(form)}>
      <PageTitle title={title} back={synonymsUrl} />
      <Form action={synonymsUrl} hidden={{ id: synonym?.id ?? values.id ?? newId() }}>
        <ErrorSummary problems={form?.problems} />
        <TextArea
          name="words"
          label="Welke woorden zeggen hetzelfde?"
          hint="Met een komma ertussen. Bijvoorbeeld: schuld, geldzorgen, rood staan."
          values={values}
          problems={form?.problems}
        />
        <Button>Bewaar</Button>
      </Form>
      {synonym ? (
        <Actions>
          <PostButton
            kind="quiet"
            action={`${synonymsUrl}/${synonym.id}/weg`}
            about={synonym.words[0]}
          >
            Haal weg
          </PostButton>
        </Actions>
      ) : null}
    </Page>
  )
}
