import type { FormState } from '#src/platform/forms.ts'
import { Button, ErrorSummary, Form, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Cards, Link, Notice, PageTitle } from '#src/ui/parts.tsx'
import { AccountFields } from '../accounts/views.tsx'
import { ShowPasskey } from '../passkeys/form.tsx'

const words = {
  kept: 'Je was te lang weg. Wat je typte, is bewaard. Log in, dan krijg je het terug.',
  left: 'Je bent afgemeld.',
}

type SignInPageProps = { form: FormState; said?: keyof typeof words | undefined }

export function SignInPage({ form, said }: SignInPageProps) {
  const naar = form.values.naar || '/'
  const onTheWay = naar === '/' ? '' : `?naar=${encodeURIComponent(naar)}`
  return (
    <Page title="Inloggen" current="sign-in" refused={Boolean(form.problems)}>
      <PageTitle
        title="Inloggen"
        lead="Je krijgt een mail met een link. Een wachtwoord heb je niet nodig."
      />
      {said ? <Notice kind="done">{words[said]}</Notice> : null}
      <ErrorSummary problems={form.problems} />
      <Form action="/inloggen" hidden={{ naar }}>
        <TextField
          name="email"
          type="email"
          autocomplete="email"
          inputmode="email"
          label="Je e-mailadres"
          hint="Nog geen account? Vul dan ook hier je adres in."
          {...form}
        />
        <Button>Stuur mij een link</Button>
      </Form>
      <ShowPasskey naar={naar} />
      <Cards>
        <Card title="Ik heb een code op papier" href={`/inloggen/code${onTheWay}`}>
          <p>Log in met de code die je hebt opgeschreven.</p>
        </Card>
        <Card title="Ik heb geen e-mail" href={`/account-maken${onTheWay}`}>
          <p>Maak een account met een code op papier.</p>
        </Card>
      </Cards>
    </Page>
  )
}

type LookInMailPageProps = { demo: boolean; viewer?: { name: string } }

export function LookInMailPage({ demo, viewer }: LookInMailPageProps) {
  return (
    <Page title="Kijk in je mail" viewer={viewer} current={viewer ? 'me' : 'sign-in'}>
      <PageTitle
        title="Kijk in je mail"
        lead="We sturen een mail naar het adres dat je typte. Druk op de link in die mail."
      />
      <p>De link werkt 15 minuten, en één keer.</p>
      <Card title="Komt er geen mail?">
        <ul>
          <li>Wacht een paar minuten.</li>
          <li>Kijk bij ongewenste mail (spam).</li>
          <li>
            Klopt het adres?{' '}
            <Link href={viewer ? '/ik/e-mail' : '/inloggen'}>Probeer het nog een keer</Link>.
          </li>
        </ul>
      </Card>
      {demo ? (
        <Notice>
          Dit is een demo. De mail wordt niet verstuurd. Je vindt hem bij{' '}
          <Link href="/post">alle post</Link>.
        </Notice>
      ) : null}
    </Page>
  )
}

type LinkPageProps = { action: string; press: string }

/** A button, and not the link itself, signs in: programs that check mail follow every link. */
export function LinkPage({ action, press }: LinkPageProps) {
  return (
    <Page title="Inloggen" current="sign-in">
      <PageTitle
        title="Welkom terug"
        lead="Druk op de knop. Dan ben je ingelogd op dit apparaat."
      />
      <Form action={action} hidden={{ press }}>
        <Button>Log in</Button>
      </Form>
    </Page>
  )
}

export function NewcomerPage({
  action,
  press,
  form,
}: LinkPageProps & { form?: FormState | undefined }) {
  return (
    <Page title="Maak je account" current="sign-in" refused={Boolean(form?.problems)}>
      <PageTitle
        title="Welkom"
        lead="Met dit adres is er nog geen account. Maak er hier een. Het kost niets."
      />
      <ErrorSummary problems={form?.problems} />
      <Form action={action} hidden={{ press }}>
        <AccountFields form={form} />
        <Button>Maak mijn account</Button>
      </Form>
    </Page>
  )
}

export function DeadLinkPage({ viewer }: { viewer: { name: string } | null }) {
  return (
    <Page title="Deze link werkt niet meer" viewer={viewer}>
      <PageTitle
        title="Deze link werkt niet meer"
        lead="Een link werkt 15 minuten, en één keer. Misschien heb je hem al gebruikt."
      />
      <Actions>
        {viewer ? (
          <ActionLink href="/">Je bent ingelogd. Naar de start</ActionLink>
        ) : (
          <ActionLink href="/inloggen">Vraag een nieuwe link</ActionLink>
        )}
      </Actions>
    </Page>
  )
}
