import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  Select,
  TextArea,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import { regionsUrl } from '../region.ts'
import { drawingUrl } from './drawing.ts'

type NewRegionPageProps = {
  viewer: Viewer
  divisions: readonly { code: string; name: string }[]
  form?: FormState | undefined
}

export function NewRegionPage({ viewer, divisions, form }: NewRegionPageProps) {
  const state = { values: form?.values ?? {}, problems: form?.problems }
  return (
    <Page title="Teken een nieuwe regio" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Teken een nieuwe regio"
        lead="Een regio is een groep gemeenten. Later kun je er nog gemeenten bij zetten of weghalen."
        back={regionsUrl}
      />
      <Form action={drawingUrl} hidden={{ id: form?.values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <Select
          name="division_code"
          label="Bij welke indeling hoort deze regio?"
          empty="Kies er een"
          options={divisions.map(({ code, name }) => ({ value: code, label: name }))}
          {...state}
        />
        <TextField
          name="name"
          label="Hoe heet deze regio?"
          hint="Van deze naam maken we ook het adres van de pagina."
          {...state}
        />
        <TextArea
          name="about"
          label="Wat moeten mensen erover weten?"
          hint="Dit leest iedereen."
          optional
          {...state}
        />
        <TextArea
          name="municipalities"
          label="Welke gemeenten liggen erin?"
          hint="Eén op een regel, of met een komma ertussen."
          rows={6}
          {...state}
        />
        <DateField name="valid_from" label="Vanaf welke dag?" optional {...state} />
        <DateField name="valid_until" label="Vanaf welke dag niet meer?" optional {...state} />
        <Actions>
          <Button>Teken deze regio</Button>
          <Link href={regionsUrl}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}
