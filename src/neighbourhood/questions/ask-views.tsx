import { newId } from '#src/platform/ids.ts'
import { Button, ErrorSummary, Form, Select, TextArea } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Empty, Link, PageTitle } from '#src/ui/parts.tsx'
import { Hint, type Hinted, Sure } from './hint.tsx'
import { home } from './question.ts'

type Viewer = { name: string }
type AskPageProps = Hinted & { viewer: Viewer; services: { id: string; name: string }[] }

export function AskPage({ viewer, services, form, hints = [] }: AskPageProps) {
  const values = form?.values ?? {}
  const state = { values, problems: form?.problems }
  return (
    <Page title="Stel een vraag zonder naam" viewer={viewer} current="me" refused={Boolean(form)}>
      <PageTitle
        title="Stel een vraag zonder naam"
        lead="Schrijf geen namen, adressen of nummers op. Beschrijf wat er speelt in het algemeen."
        back={home}
      />
      {services.length === 0 ? (
        <Empty title="Er is nog geen team dat meedenkt." />
      ) : (
        <Form action={home} hidden={{ id: values.id || newId() }}>
          <ErrorSummary problems={form?.problems} />
          <Hint hints={hints} />
          <Select
            name="organisation_id"
            label="Welk team vraag je?"
            empty="Kies er een"
            options={services.map(({ id, name }) => ({ value: id, label: name }))}
            {...state}
          />
          <TextArea name="wording" label="Je vraag" rows={6} {...state} />
          <Sure hints={hints} values={values} />
          <p class="readers">Wie dit leest: jij, en wie bij dat team werkt.</p>
          <Actions>
            <Button>Vraag het</Button>
            <Link href={home}>Toch niet</Link>
          </Actions>
        </Form>
      )}
    </Page>
  )
}
