import type { FormState } from '#src/platform/forms.ts'
import { Button, Checkbox, ErrorSummary, Form, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Link, PageTitle } from '#src/ui/parts.tsx'
import { CodeToKeep } from '../codes/code-to-keep.tsx'

type NewAccountPageProps = { form: FormState; secret: string }

export function NewAccountPage({ form, secret }: NewAccountPageProps) {
  const naar = form.values.naar || '/'
  return (
    <Page title="Maak een account" current="sign-in" refused={Boolean(form.problems)}>
      <PageTitle
        title="Maak een account zonder e-mail"
        lead="Je krijgt een code. Die schrijf je op. Daarmee log je in."
        back={naar === '/' ? '/inloggen' : `/inloggen?naar=${encodeURIComponent(naar)}`}
      />
      <ErrorSummary problems={form.problems} />
      <Form action="/account-maken" hidden={{ naar, secret }}>
        <AccountFields form={form} />
        <Button>Maak mijn account</Button>
      </Form>
      <p>
        Heb je wel e-mail? Dan is <Link href="/inloggen">inloggen met een link</Link> makkelijker.
      </p>
    </Page>
  )
}

type CodePageProps = { viewer: { name: string }; code: string; goesTo: string }

export function FirstCodePage({ viewer, code, goesTo }: CodePageProps) {
  return (
    <Page title="Je code" viewer={viewer}>
      <PageTitle title="Je account is klaar" lead="Hiermee log je de volgende keer in." />
      <CodeToKeep code={code} />
      <Actions>
        <ActionLink href={goesTo}>Ik heb hem opgeschreven</ActionLink>
      </Actions>
    </Page>
  )
}

/** What every new account asks. */
export function AccountFields({ form }: { form?: FormState | undefined }) {
  return (
    <>
      <TextField
        name="name"
        label="Hoe mogen we je noemen?"
        hint="Je voornaam is genoeg."
        autocomplete="given-name"
        {...form}
      />
      <Checkbox name="adult" label="Ik ben 18 jaar of ouder" {...form} />
    </>
  )
}
