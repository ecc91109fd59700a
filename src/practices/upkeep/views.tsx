import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Card, Notice, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { type Level, pageOf } from '../practice.ts'
import { levelWords } from '../words.ts'
import type { Upkeep } from './queries.ts'
import { upkeepUrl } from './upkeep.ts'

type UpkeepPageProps = { viewer: Viewer; practice: Upkeep; form?: FormState | undefined }

export function UpkeepPage({ viewer, practice, form }: UpkeepPageProps) {
  const { slug, title, checked_on, archived_at, contact, versions } = practice
  const at = upkeepUrl(slug)
  const values = form?.values ?? { name: contact?.name ?? '', email: contact?.email ?? '' }
  const state = { values, problems: form?.problems }
  return (
    <Page title={`Beheer: ${title}`} viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title={title}
        lead={`Nagekeken: ${dateInWords(checked_on)}.`}
        back={pageOf(slug)}
      />
      {archived_at ? (
        <Notice kind="warm">Dit voorbeeld staat niet meer in de bibliotheek.</Notice>
      ) : null}
      <Card title="Wie antwoordt op vragen?">
        <Form action={`${at}/contact`}>
          <ErrorSummary problems={form?.problems} />
          <TextField name="name" label="Naam" optional {...state} />
          <TextField
            name="email"
            label="Mailadres"
            type="email"
            hint="Lezers zien dit niet. Laat het leeg als de redactie antwoordt."
            optional
            {...state}
          />
          <Button>Bewaar</Button>
        </Form>
      </Card>
      <Card title="Zo stond het er">
        <Rows>
          {versions.map(({ version, title: was, made_at, level }) => (
            <Row
              title={was}
              href={`${at}/versie/${version}`}
              meta={`${dateInWords(made_at)} · ${levelWords[level as Level].label.toLowerCase()} · versie ${version}`}
            />
          ))}
        </Rows>
      </Card>
      <Actions>
        <PostButton action={`${at}/nagekeken`}>Alles klopt nog</PostButton>
        {archived_at ? (
          <PostButton action={`${at}/archief/einde`}>Zet terug in de bibliotheek</PostButton>
        ) : (
          <PostButton kind="quiet" action={`${at}/archief`}>
            Haal uit de bibliotheek
          </PostButton>
        )}
      </Actions>
    </Page>
  )
}
