import type { FormState, Values } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import {
  Button,
  Choice,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  Select,
  TextArea,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import { Overtaken } from '../overtaken.tsx'
import { keepingUrl, roles, roleWords } from './keeping.ts'
import type { Kept, readMunicipalities } from './queries.ts'

type FormPageProps = { viewer: Viewer; region: Kept; form?: FormState | undefined }

export function WordsPage({ viewer, region, form }: FormPageProps) {
  const { slug, name, about, version } = region
  const state = { values: form?.values ?? { name, about }, problems: form?.problems }
  const seen = form && !form.overtaken ? (form.values.version ?? '0') : `${version}`
  return (
    <Page title="Naam en tekst" viewer={viewer} refused={Boolean(form)}>
      <PageTitle title="Naam en tekst van deze regio" back={keepingUrl(slug)} />
      <Form action={`${keepingUrl(slug)}/woorden`} hidden={{ version: seen }}>
        <ErrorSummary problems={form?.problems} />
        {form?.overtaken ? <Overtaken texts={[name, about]} /> : null}
        <TextField name="name" label="Hoe heet deze regio?" {...state} />
        <TextArea
          name="about"
          label="Wat moeten mensen erover weten?"
          hint="Dit leest iedereen."
          optional
          rows={8}
          {...state}
        />
        <Button>Bewaar</Button>
      </Form>
    </Page>
  )
}

export function AppointPage({ viewer, region: { slug }, form }: FormPageProps) {
  const state = { values: form?.values ?? {}, problems: form?.problems }
  return (
    <Page title="Zet iemand erbij" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title="Zet iemand erbij"
        lead="De naam en wat iemand doet, staan op de pagina van de regio."
        back={keepingUrl(slug)}
      />
      <Form action={`${keepingUrl(slug)}/mensen`} hidden={{ id: form?.values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <TextField name="shown_name" label="Hoe heet deze persoon?" {...state} />
        <TextField
          name="email"
          label="Met welk mailadres logt deze persoon in?"
          type="email"
          {...state}
        />
        <Choice
          name="role"
          label="Wat doet deze persoon hier?"
          options={roles.map((value) => ({ value, ...roleWords[value] }))}
          {...state}
        />
        <p class="hint">Wie met dit adres een account heeft, krijgt mail.</p>
        <Actions>
          <Button>Zet erbij</Button>
          <Link href={keepingUrl(slug)}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}

type DrawPageProps = FormPageProps & {
  drawn: Kept['municipalities'][number] | undefined
  all: Awaited<ReturnType<typeof readMunicipalities>>
}

export function DrawPage({ viewer, region: { slug }, drawn, all, form }: DrawPageProps) {
  const state = { values: form?.values ?? valuesOf(drawn), problems: form?.problems }
  const title = drawn ? `${drawn.name} in deze regio` : 'Zet een gemeente erbij'
  return (
    <Page title={title} viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title={title}
        lead="Wat er gemeten is, blijft bij de gemeente staan. De regio telt het mee van de eerste tot de laatste dag."
        back={keepingUrl(slug)}
      />
      <Form action={`${keepingUrl(slug)}/gemeenten`}>
        <ErrorSummary problems={form?.problems} />
        <Select
          name="municipality_code"
          label="Welke gemeente?"
          empty="Kies een gemeente"
          options={all.map(({ code, shown_name, valid_until }) => ({
            value: code,
            label: valid_until ? `${shown_name} (${code}, bestaat niet meer)` : shown_name,
          }))}
          {...state}
        />
        <DateField name="valid_from" label="Vanaf welke dag?" optional {...state} />
        <DateField name="valid_until" label="Vanaf welke dag niet meer?" optional {...state} />
        <Button>Bewaar</Button>
      </Form>
      {drawn ? (
        <Actions>
          <PostButton
            kind="quiet"
            action={`${keepingUrl(slug)}/gemeenten/${drawn.code}/weg`}
            about={drawn.name}
          >
            Haal weg uit deze regio
          </PostButton>
        </Actions>
      ) : null}
    </Page>
  )
}

const valuesOf = (drawn: DrawPageProps['drawn']): Values =>
  drawn
    ? {
        municipality_code: drawn.code,
        valid_from: drawn.valid_from ?? '',
        valid_until: drawn.valid_until ?? '',
      }
    : {}
