import type { FormState } from '#src/platform/forms.ts'
import { Button, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, PageTitle } from '#src/ui/parts.tsx'
import type { Me } from '../me/queries.ts'

export function AddressPage({ me, form }: { me: Me; form?: FormState | undefined }) {
  return (
    <Page title="E-mail" viewer={me} current="me" refused={Boolean(form)}>
      <PageTitle
        title="E-mail"
        lead={me.email ? `Je adres is ${me.email}.` : 'Je hebt geen e-mailadres bij je account.'}
        back="/ik"
      />
      <ErrorSummary problems={form?.problems} />
      {me.email ? <SignInByMail on={me.mail_sign_in} /> : null}
      <Card title={me.email ? 'Een ander adres' : 'Een adres erbij'}>
        <p>We sturen een mail met een link. Druk daarop, dan weten we dat het adres van jou is.</p>
        <Form action="/ik/e-mail">
          <TextField
            name="email"
            type="email"
            autocomplete="email"
            inputmode="email"
            label={me.email ? 'Je nieuwe e-mailadres' : 'Je e-mailadres'}
            {...form}
          />
          <Button>Stuur de mail</Button>
        </Form>
      </Card>
      {me.email ? <RemoveAddress hasCode={Boolean(me.code_made_at)} /> : null}
    </Page>
  )
}

function SignInByMail({ on }: { on: boolean }) {
  return (
    <Card title="Inloggen met een link">
      <p>
        {on
          ? 'Je kunt inloggen met een link uit de mail. Lezen anderen jouw mail? Zet het dan uit.'
          : 'Inloggen met een link uit de mail staat uit. Je logt in met je code op papier.'}
      </p>
      <PostButton action={`/ik/e-mail/inloggen/${on ? 'uit' : 'aan'}`}>
        {on ? 'Zet uit' : 'Zet weer aan'}
      </PostButton>
    </Card>
  )
}

function RemoveAddress({ hasCode }: { hasCode: boolean }) {
  return (
    <Card title="Zonder e-mail verder">
      {hasCode ? (
        <>
          <p>Je logt dan in met je code op papier. Je krijgt geen mail meer van ons.</p>
          <PostButton action="/ik/e-mail/weg">Haal mijn adres weg</PostButton>
        </>
      ) : (
        <>
          <p>Dat kan. Maak dan eerst een code op papier, om mee in te loggen.</p>
          <ActionLink href="/ik/code" kind="plain">
            Maak een code
          </ActionLink>
        </>
      )}
    </Card>
  )
}

type ConfirmPageProps = { viewer: { name: string }; action: string; press: string; email: string }

export function ConfirmPage({ viewer, action, press, email }: ConfirmPageProps) {
  return (
    <Page title="Je e-mailadres" viewer={viewer} current="me">
      <PageTitle
        title="Is dit jouw adres?"
        lead={`Je bent ingelogd als ${viewer.name}. Je zet ${email} bij dit account.`}
      />
      <Form action={action} hidden={{ press }}>
        <Button>Ja, dit adres is van mij</Button>
      </Form>
    </Page>
  )
}

export function TakenPage({ viewer }: { viewer: { name: string } }) {
  return (
    <Page title="Dit adres hoort bij een ander account" viewer={viewer} current="me">
      <PageTitle
        title="Dit adres hoort al bij een ander account"
        lead="Wil je dat account gebruiken? Meld je hier af, en log in met dit adres."
      />
      <Actions>
        <ActionLink href="/ik/e-mail">Terug naar mijn e-mail</ActionLink>
      </Actions>
    </Page>
  )
}
