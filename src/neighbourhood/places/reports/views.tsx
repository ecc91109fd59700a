import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, ErrorSummary, Form, TextArea } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import { placeUrl } from '../place.ts'

type ReportPageProps = {
  viewer: Viewer | null
  place: { id: string; name: string }
  form?: FormState | undefined
}

export function ReportPage({ viewer, place, form }: ReportPageProps) {
  const at = placeUrl(place.id)
  return (
    <Page title="Klopt er iets niet?" viewer={viewer} current="neighbourhood" refused={!!form}>
      <PageTitle
        title="Klopt er iets niet?"
        lead={`Schrijf op wat er anders is bij ${place.name}. Dank je wel.`}
        back={at}
      />
      <Form action={`${at}/klopt-niet`} hidden={{ id: form?.values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <TextArea
          name="wording"
          label="Wat klopt er niet?"
          hint="Schrijf geen namen op, ook niet je eigen naam."
          values={form?.values}
          problems={form?.problems}
        />
        <p class="readers">
          Wie dit leest: de mensen van deze plek. Zij weten niet wie het schreef.
        </p>
        <Actions>
          <Button>Verstuur</Button>
          <Link href={at}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}
