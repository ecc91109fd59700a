import { Button, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Link, Notice, PageTitle } from '#src/ui/parts.tsx'
import type { Me } from '../me/queries.ts'
import { ShowPasskey } from '../passkeys/form.tsx'

type AgainPageProps = { me: Me; naar: string; kept: boolean; demo?: boolean }

/** Somebody with this device in hand must not do everything with it. */
export function AgainPage({ me, naar, kept, demo }: AgainPageProps) {
  return (
    <Page title="Log opnieuw in" viewer={me}>
      <PageTitle
        title="Ben jij het?"
        lead="Wat je nu wilt doen, gaat over wie wat van je weet. Log daarom eerst opnieuw in. Dat duurt even, en daarna kun je een kwartier verder."
      />
      {kept ? <Kept /> : null}
      {me.passkeys > 0 ? <ShowPasskey naar={naar} kind="primary" /> : null}
      {demo ? (
        <PostButton action="/kies/opnieuw" hidden={{ naar }} kind="primary">
          Demo: ja, ik ben {me.name}
        </PostButton>
      ) : null}
      {me.email && me.mail_sign_in ? (
        <Card title="Met een link in je mail">
          <p>We sturen een link naar {me.email}. Open hem op dit apparaat.</p>
          <PostButton action="/opnieuw-inloggen" hidden={{ naar }}>
            Stuur mij een link
          </PostButton>
        </Card>
      ) : null}
      {me.code_made_at ? (
        <Card title="Met je code op papier">
          <Form action="/inloggen/code" hidden={{ naar }}>
            <TextField name="code" label="Je code" values={{}} />
            <Button kind="plain">Log in</Button>
          </Form>
        </Card>
      ) : null}
    </Page>
  )
}

/** For who acts for an organisation. */
export function SecondStepPage({ me, naar, kept }: AgainPageProps) {
  const made = me.passkeys > 0
  return (
    <Page title="Log in met een passkey" viewer={me}>
      <PageTitle
        title={made ? 'Log in met je passkey' : 'Maak eerst een passkey'}
        lead="Je doet hier mee vanuit je werk. Daarom vragen we een passkey: dan kan niemand die je werkmail leest, bij het plan van een ander."
      />
      {kept ? <Kept /> : null}
      {made ? (
        <>
          <ShowPasskey naar={naar} kind="primary" />
          <p>
            <Link href="/ik/passkeys/kwijt">Ik ben mijn passkeys kwijt</Link>
          </p>
        </>
      ) : (
        <Actions>
          <ActionLink href={`/ik/passkeys/nieuw?naar=${encodeURIComponent(naar)}`}>
            Maak een passkey
          </ActionLink>
        </Actions>
      )}
    </Page>
  )
}

const Kept = () => <Notice>Wat je typte is bewaard. Na het inloggen krijg je het terug.</Notice>
