import { labelOf } from '#src/geography/found.ts'
import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, Form, Select, TextArea, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Card, Empty, PageTitle } from '#src/ui/parts.tsx'
import type { PlaceChoice } from '../place-queries.ts'
import { PlaceSearch } from '../place-search.tsx'
import type { GuidingWork } from './beginning.ts'

type BeginPageProps = {
  viewer: Viewer
  choice: PlaceChoice
  works: GuidingWork[]
  id: string
  form: FormState | undefined
}

export function BeginPage({ viewer, choice, works, id, form }: BeginPageProps) {
  const { waar, place } = choice
  return (
    <Page title="Een nieuwe cirkel" viewer={viewer} current="neighbourhood" refused={Boolean(form)}>
      <PageTitle
        title="Een nieuwe cirkel"
        lead="Jij wordt de coach. De mensen komen er een voor een bij, na een kennismaking."
        back="/cirkels/belangstelling"
      />
      <PlaceSearch action="/cirkels/nieuw" label="In welke buurt?" choice={choice} />
      {place && works.length === 0 ? (
        <Empty title={`In ${place.municipality.name} begeleidt jouw organisatie geen cirkels.`} />
      ) : null}
      {place && works.length > 0 ? (
        <Card title={labelOf(place)}>
          <Form action="/cirkels/nieuw" hidden={{ id, waar, plek: place.code }}>
            <ErrorSummary problems={form?.problems} />
            <TextField
              name="name"
              label="Hoe heet de cirkel?"
              hint="Iedereen kan deze naam zien."
              {...form}
            />
            <TextArea
              name="about"
              label="Wat mag iedereen weten? Dat hoeft niet."
              hint="Bijvoorbeeld: we drinken elke dinsdag koffie. Schrijf geen namen op."
              {...form}
            />
            <Select
              name="work_id"
              label="Voor welk werk?"
              options={works.map((work) => ({
                value: work.id,
                label: `${work.function}, ${work.organisation}`,
              }))}
              {...form}
            />
            <Button>Begin deze cirkel</Button>
          </Form>
        </Card>
      ) : null}
    </Page>
  )
}
