import type { FormState } from '#src/platform/forms.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Notice, PageTitle } from '#src/ui/parts.tsx'
import { CodeToKeep } from './code-to-keep.tsx'

export function CodeSignInPage({ form }: { form: FormState }) {
  const naar = form.values.naar || '/'
  return (
    <Page title="Inloggen met een code" current="sign-in" refused={Boolean(form.problems)}>
      <PageTitle
        title="Inloggen met je code"
        lead="Typ de code die je op papier hebt."
        back={naar === '/' ? '/inloggen' : `/inloggen?naar=${encodeURIComponent(naar)}`}
      />
      <ErrorSummary problems={form.problems} />
      <Form action="/inloggen/code" hidden={{ naar }}>
        <TextField
          name="code"
          label="Je code"
          hint="16 letters en cijfers. Spaties en kleine letters mogen ook."
          {...form}
        />
        <Button>Log in</Button>
      </Form>
    </Page>
  )
}

type Viewer = { name: string }
type MakeCodePageProps = { viewer: Viewer; madeAt: string | null; secret: string }

export function MakeCodePage({ viewer, madeAt, secret }: MakeCodePageProps) {
  return (
    <Page title="Code op papier" viewer={viewer} current="me">
      <PageTitle
        title="Code op papier"
        lead="Met een code kun je inloggen zonder e-mail. Je schrijft hem op en bewaart hem thuis."
        back="/ik"
      />
      {madeAt ? (
        <>
          <p>Je hebt een code. Je maakte hem {dateInWords(madeAt)}.</p>
          <Notice kind="warm">Maak je een nieuwe? Dan werkt de oude code niet meer.</Notice>
        </>
      ) : null}
      <Form action="/ik/code" hidden={{ secret }}>
        <Button>{madeAt ? 'Maak een nieuwe code' : 'Maak mijn code'}</Button>
      </Form>
    </Page>
  )
}

export function NewCodePage({ viewer, code }: { viewer: Viewer; code: string }) {
  return (
    <Page title="Je code" viewer={viewer} current="me">
      <PageTitle title="Je nieuwe code" lead="Hiermee kun je inloggen." />
      <CodeToKeep code={code} />
      <Actions>
        <ActionLink href="/ik">Ik heb hem opgeschreven</ActionLink>
      </Actions>
    </Page>
  )
}
