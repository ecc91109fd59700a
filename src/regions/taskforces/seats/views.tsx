import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, Choice, ErrorSummary, Form, Select, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import type { Taskforce } from '../queries.ts'
import { partnerKinds, seatRoles, taskforceUrl } from '../taskforce.ts'
import { kindWords, partnerWords, roleWords } from '../words.ts'

type SeatPageProps = { viewer: Viewer; taskforce: Taskforce; form?: FormState | undefined }

export function SeatPage({ viewer, taskforce, form }: SeatPageProps) {
  const values = form?.values ?? { role: 'partner' }
  const state = { values, problems: form?.problems }
  const at = taskforceUrl(taskforce.slug, taskforce.kind)
  return (
    <Page title="Zet iemand aan tafel" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Zet iemand aan tafel"
        whose={kindWords[taskforce.kind]}
        lead="Dit staat op een bladzijde die iedereen leest. Vraag dus eerst of dat goed is."
        back={at}
      />
      <Form action={`${at}/mensen`} hidden={{ id: form?.values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <Select
          name="kind"
          label="Namens wie?"
          empty="Kies er een"
          options={partnerKinds.map((value) => ({ value, label: partnerWords[value] }))}
          {...state}
        />
        <TextField name="organisation" label="Welke organisatie?" optional {...state} />
        <TextField name="shown_name" label="Hoe heet deze persoon?" optional {...state} />
        <Choice
          name="role"
          label="Wat doet deze persoon?"
          options={seatRoles.map((value) => ({ value, label: roleWords[value] }))}
          {...state}
        />
        <TextField
          name="email"
          label="Mailadres van het account"
          hint="Wie met dit adres inlogt, leest ook wat alleen voor de tafel is. Het adres staat nergens."
          type="email"
          optional
          {...state}
        />
        <Actions>
          <Button>Zet aan tafel</Button>
          <Link href={at}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}
