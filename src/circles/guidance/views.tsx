import type { FormState } from '#src/platform/forms.ts'
import { Button, ErrorSummary, Form, PostButton, Select } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Card, Empty, PageTitle, Row, Rows } from '#src/ui/parts.tsx'

type Municipality = { code: string; name: string; province: string; guided: unknown }
type GuidancePageProps = {
  viewer: { name: string }
  organisation: { id: string; name: string }
  municipalities: Municipality[]
  form: FormState | undefined
}

export function GuidancePage({ viewer, organisation, municipalities, form }: GuidancePageProps) {
  const at = `/organisaties/${organisation.id}/buurtcirkels`
  const guided = municipalities.filter((one) => one.guided)
  const others = municipalities.filter((one) => !one.guided)
  return (
    <Page title="Buurtcirkels begeleiden" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Waar begeleiden jullie Buurtcirkels?"
        lead="Wie bij jullie werkt, kan daar een cirkel beginnen, en leest wie er belangstelling heeft."
        back={`/organisaties/${organisation.id}`}
      />
      {guided.length === 0 ? <Empty title="Nog nergens." /> : null}
      <Rows>
        {guided.map(({ code, name }) => (
          <Row
            title={name}
            actions={
              <PostButton kind="quiet" action={`${at}/${code}/einde`} about={name}>
                Niet meer
              </PostButton>
            }
          />
        ))}
      </Rows>
      <Card title="Nog een gemeente">
        <Form action={at}>
          <ErrorSummary problems={form?.problems} />
          <Select
            name="municipality"
            label="Gemeente"
            empty="Kies er een"
            options={others.map(({ code, name, province }) => ({
              value: code,
              label: `${name} (${province})`,
            }))}
            {...form}
          />
          <Button>Hier begeleiden wij cirkels</Button>
        </Form>
      </Card>
    </Page>
  )
}
