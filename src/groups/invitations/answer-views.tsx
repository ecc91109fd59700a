import type { FormState, Values } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, Choice, ErrorSummary, Form, TextArea, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Cards, Link, PageTitle } from '#src/ui/parts.tsx'
import { type Invitation, invitationUrl } from './invitation.ts'

/** For who said yes and is not signed in. Where they were going goes along. */
export function WithAccountPage({
  secret,
  invitation,
}: {
  secret: string
  invitation: Invitation
}) {
  const on = `?naar=${encodeURIComponent(invitationUrl(secret, 'meedoen'))}`
  return (
    <Page title="Ja, ik doe mee" viewer={null}>
      <PageTitle
        title="Fijn dat je mee wilt doen"
        lead={`Je hebt een account nodig. Dan weet ${invitation.from_name} zeker dat jij het bent. Het is gratis.`}
        back={invitationUrl(secret)}
      />
      <Cards>
        <Card title="Ik ben hier nieuw">
          <p>Je geeft alleen een naam op. Een mailadres hoeft niet.</p>
          <Actions>
            <ActionLink href={`/account-maken${on}`}>Maak een account</ActionLink>
          </Actions>
        </Card>
        <Card title="Ik heb al een account">
          <p>Na het inloggen kom je hier terug.</p>
          <Actions>
            <ActionLink kind="plain" href={`/inloggen${on}`}>
              Log in
            </ActionLink>
          </Actions>
        </Card>
      </Cards>
    </Page>
  )
}

export type WorkChoice = { id: string; organisation: string; function: string }

type AcceptancePageProps = {
  secret: string
  viewer: Viewer
  invitation: Invitation
  works: readonly WorkChoice[]
  form?: FormState | undefined
}

export function AcceptancePage({ secret, viewer, invitation, works, form }: AcceptancePageProps) {
  const { values = { shown_name: viewer.name, work: '' } satisfies Values, problems } = form ?? {}
  const state = { values, problems }
  return (
    <Page title="Ja, ik doe mee" viewer={viewer} refused={Boolean(problems)}>
      <PageTitle
        title="Ja, ik doe mee"
        lead={`Hoe mag de groep van ${invitation.from_name} je noemen?`}
        back={invitationUrl(secret)}
      />
      <Form
        action={invitationUrl(secret, 'meedoen')}
        hidden={{ version: values.version ?? `${invitation.version}` }}
      >
        <ErrorSummary problems={problems} />
        <TextField name="shown_name" label="Je naam in deze groep" {...state} />
        {works.length > 0 ? (
          <Choice
            name="work"
            label="Hoe doe je mee?"
            options={[
              { value: '', label: 'Als mezelf' },
              ...works.map((work) => ({
                value: work.id,
                label: `Voor mijn werk bij ${work.organisation}`,
                explanation: work.function,
              })),
            ]}
            {...state}
          />
        ) : null}
        <Actions>
          <Button>Doe mee</Button>
          <Link href={invitationUrl(secret)}>Toch niet</Link>
        </Actions>
      </Form>
    </Page>
  )
}

type DeclinePageProps = {
  secret: string
  viewer: Viewer | null
  invitation: Invitation
  form?: FormState | undefined
}

export function DeclinePage({ secret, viewer, invitation, form }: DeclinePageProps) {
  const { values, problems } = form ?? {}
  return (
    <Page title="Nee, liever niet" viewer={viewer} refused={Boolean(problems)}>
      <PageTitle
        title="Nee, liever niet"
        lead={`Dat mag. ${invitation.from_name} leest dat je nee zegt. Verder niemand.`}
        back={invitationUrl(secret)}
      />
      <Form action={invitationUrl(secret, 'nee')}>
        <ErrorSummary problems={problems} />
        <TextArea
          name="reason"
          label={`Wil je ${invitation.from_name} nog iets zeggen?`}
          hint="Het hoeft niet."
          optional
          {...{ values, problems }}
        />
        <Actions>
          <Button>Ik doe niet mee</Button>
          <Link href={invitationUrl(secret)}>Terug</Link>
        </Actions>
      </Form>
    </Page>
  )
}

export function DeclinedPage({ viewer }: { viewer: Viewer | null }) {
  return (
    <Page title="Dank je wel" viewer={viewer}>
      <PageTitle
        title="Dank je wel voor je antwoord"
        lead="Je doet niet mee. Je hoeft verder niets te doen, en je krijgt hier geen mail meer over."
      />
      <Actions>
        <ActionLink kind="plain" href="/">
          Naar de start
        </ActionLink>
      </Actions>
    </Page>
  )
}
