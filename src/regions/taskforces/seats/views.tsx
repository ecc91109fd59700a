import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, Choice, ErrorSummary, Form, Select, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import { Overtaken } from '../../overtaken.tsx'
import type { Taskforce } from '../queries.ts'
import { partnerKinds, type Seat, seatRoles, taskforceUrl } from '../taskforce.ts'
import { kindWords, partnerWords, roleWords } from '../words.ts'

type SeatPageProps = { viewer: Viewer; taskforce: Taskforce; form?: FormState | undefined }

const lead = 'Dit staat op een bladzijde die iedereen leest. Vraag dus eerst of dat goed is.'

export function SeatPage({ viewer, taskforce, form }: SeatPageProps) {
  const state = { values: form?.values ?? { role: 'partner' }, problems: form?.problems }
  const at = taskforceUrl(taskforce.slug, taskforce.kind)
  const title = 'Zet iemand aan tafel'
  return (
    <Page title={title} viewer={viewer} refused={Boolean(form)}>
      <PageTitle {...{ title, lead }} whose={kindWords[taskforce.kind]} back={at} />
      <Form action={`${at}/mensen`} hidden={{ id: form?.values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <ShownFields state={state} />
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

export function ChangeSeatPage({ viewer, taskforce, seat, form }: SeatPageProps & { seat: Seat }) {
  const { kind, role, organisation, shown_name, version } = seat
  const values = form?.values ?? { kind, role, organisation, shown_name }
  const at = taskforceUrl(taskforce.slug, taskforce.kind)
  const seen = form && !form.overtaken ? (form.values.version ?? '0') : `${version}`
  const title = 'Wijzig wie hier zit'
  return (
    <Page title={title} viewer={viewer} refused={Boolean(form)}>
      <PageTitle {...{ title, lead }} whose={kindWords[taskforce.kind]} back={at} />
      <Form action={`${at}/mensen/${seat.id}`} hidden={{ version: seen }}>
        <ErrorSummary problems={form?.problems} />
        {form?.overtaken ? (
          <Overtaken texts={[shown_name, organisation, partnerWords[kind], roleWords[role]]} />
        ) : null}
        <ShownFields state={{ values, problems: form?.problems }} />
        {seat.reads ? (
          <p class="hint">
            Wie hier meeleest, blijft meelezen. Komt er iemand anders? Haal deze persoon dan weg en
            zet de ander aan tafel.
          </p>
        ) : null}
        <Actions>
          <Button>Bewaar</Button>
          <Link href={at}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}

const ShownFields = ({ state }: { state: FormState }) => (
  <>
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
  </>
)
