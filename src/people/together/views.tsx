import type { FormState } from '#src/platform/forms.ts'
import { inFours } from '#src/platform/ids.ts'
import { Kept } from '#src/ui/error-page.tsx'
import { Button, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Notice, PageTitle } from '#src/ui/parts.tsx'

type Viewer = { name: string; together?: string }

/** For the owner, on an own device. */
export function MakeTogetherPage({ viewer }: { viewer: Viewer }) {
  return (
    <Page title="Samen invullen" viewer={viewer} current="me">
      <PageTitle
        title="Samen invullen"
        lead="Is schrijven lastig? Iemand kan opschrijven wat jij zegt, op een eigen telefoon of computer, terwijl jij erbij bent."
        back="/ik"
      />
      <Card title="Zo gaat het">
        <ul>
          <li>Jij maakt hier een code. De ander typt hem in.</li>
          <li>
            De ander ziet dan je hele plan, en schrijft op wat jij zegt. Er staat bij wie het
            opschreef.
          </li>
          <li>Uitnodigen, delen en kijken wie er las: dat kun alleen jij, op je eigen apparaat.</li>
          <li>Het stopt als jullie klaar zijn, na een half uur stilte, of na twee uur.</li>
        </ul>
        <PostButton action="/ik/samen" kind="primary">
          Maak een code
        </PostButton>
      </Card>
    </Page>
  )
}

type CodePageProps = { viewer: Viewer; code: string; address: string }

export function TogetherCodePage({ viewer, code, address }: CodePageProps) {
  return (
    <Page title="Code om samen in te vullen" viewer={viewer} current="me">
      <PageTitle
        title="Typ dit op het andere apparaat"
        lead={`Ga daar naar ${address.replace(/^https?:\/\//, '')}`}
        back="/ik/samen"
      />
      <Card title="De code">
        <p class="code">{inFours(code)}</p>
        <p>De code werkt tien minuten, en één keer. Geef hem alleen aan wie nu bij je is.</p>
      </Card>
      <Notice>
        Wil je stoppen? De ander drukt op «Klaar». Of meld dat apparaat af bij «Waar ben ik
        ingelogd?».
      </Notice>
      <Actions>
        <ActionLink kind="plain" href="/ik/apparaten">
          Waar ben ik ingelogd?
        </ActionLink>
      </Actions>
    </Page>
  )
}

/** On the device of whoever helps. */
export function TogetherPage({ viewer, form }: { viewer: Viewer | null; form: FormState }) {
  return (
    <Page title="Samen invullen" viewer={viewer} refused={Boolean(form.problems)}>
      <PageTitle
        title="Samen invullen"
        lead="Jij schrijft op wat de ander zegt. Het blijft het plan en de woorden van de ander."
      />
      {viewer ? (
        <Notice kind="warm">
          Je bent hier ingelogd als {viewer.name}. Dat stopt als je de code gebruikt.
        </Notice>
      ) : null}
      <ErrorSummary problems={form.problems} />
      <Form action="/samen">
        <TextField
          name="code"
          label="De code"
          hint="8 letters en cijfers. De ander maakt hem bij Mijn gegevens, Samen invullen."
          {...form}
        />
        <TextField
          name="helper"
          label="Hoe heet je?"
          hint="Je naam staat bij wat je opschrijft."
          {...form}
        />
        <Button>Begin</Button>
      </Form>
    </Page>
  )
}

export function TogetherDonePage() {
  return (
    <Page title="Klaar">
      <PageTitle
        title="Klaar"
        lead="Op dit apparaat is het plan dicht. Wat jullie opschreven, is bewaard."
      />
      <Actions>
        <ActionLink href="/">Naar de start</ActionLink>
      </Actions>
    </Page>
  )
}

type NotTogetherPageProps = { viewer: Viewer; kept: string | undefined }

export function NotTogetherPage({ viewer, kept }: NotTogetherPageProps) {
  return (
    <Page title="Dit doet de ander zelf" viewer={viewer}>
      <PageTitle
        title="Dit doet de ander zelf"
        lead={`${viewer.name} doet dit alleen, op een eigen apparaat. Hier schrijven jullie samen op wat in het plan staat.`}
      />
      {kept ? <Kept text={kept} /> : null}
      <Actions>
        <ActionLink href="/plan">Terug naar het plan</ActionLink>
      </Actions>
    </Page>
  )
}
