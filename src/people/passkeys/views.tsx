import type { FormState } from '#src/platform/forms.ts'
import { dateInWords, momentInWords } from '#src/ui/dates.ts'
import { ErrorSummary, PostButton } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Link, Notice, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import { PasskeyForm, ShowPasskey } from './form.tsx'
import { mayMake, mayReplace, type Passkey, type Standing } from './passkey.ts'

type Viewer = { name: string }
type StandingPageProps = { viewer: Viewer; standing: Standing }

export function PasskeysPage({ viewer, standing }: StandingPageProps) {
  const { passkeys } = standing
  return (
    <Page title="Passkeys" viewer={viewer} current="me">
      <PageTitle
        title="Passkeys"
        lead="Met een passkey log je in met je vingerafdruk, je gezicht of de code van je telefoon."
        back="/ik"
      />
      {passkeys.length > 0 ? (
        <Card title="Dit zijn je passkeys">
          <Rows>
            {passkeys.map((passkey) => (
              <PasskeyRow passkey={passkey} removable={mayReplace(standing)} />
            ))}
          </Rows>
        </Card>
      ) : (
        <p>
          Je hebt nog geen passkey. Dat hoeft ook niet: inloggen op een andere manier kan altijd.
        </p>
      )}
      {mayMake(standing) ? (
        <Actions>
          <ActionLink href="/ik/passkeys/nieuw">
            {passkeys.length > 0 ? 'Maak er een bij' : 'Maak een passkey'}
          </ActionLink>
        </Actions>
      ) : (
        <Card title="Iets veranderen?">
          <p>Log eerst in met een passkey. Dan weten we zeker dat jij het bent.</p>
          <ShowPasskey naar="/ik/passkeys" />
          <p>
            <Link href="/ik/passkeys/kwijt">Ik ben mijn passkeys kwijt</Link>
          </p>
        </Card>
      )}
    </Page>
  )
}

function PasskeyRow({ passkey, removable }: { passkey: Passkey; removable: boolean }) {
  const { credential_id, device, made_at, used_at } = passkey
  const used = used_at ? `, gebruikt ${dateInWords(used_at)}` : ''
  const about = `${device}, gemaakt ${momentInWords(made_at)}`
  return (
    <Row
      title={device}
      meta={`Gemaakt ${dateInWords(made_at)}${used}`}
      actions={
        removable ? (
          <PostButton kind="quiet" action={`/ik/passkeys/${credential_id}/weg`} about={about}>
            Haal weg
          </PostButton>
        ) : undefined
      }
    />
  )
}

export function MakePasskeyPage({ viewer, form }: { viewer: Viewer; form: FormState }) {
  return (
    <Page title="Maak een passkey" viewer={viewer} current="me" refused={Boolean(form.problems)}>
      <PageTitle
        title="Maak een passkey"
        lead="Je telefoon of computer bewaart hem. Wij krijgen je vingerafdruk of gezicht nooit te zien."
        back="/ik/passkeys"
      />
      <ErrorSummary problems={form.problems} />
      <PasskeyForm
        does="make"
        action="/ik/passkeys/nieuw"
        naar={form.values.naar || '/'}
        label="Maak een passkey op dit apparaat"
        kind="primary"
      />
      <p>
        Zie je geen knop? Dan kan het niet met deze browser. Probeer het op een nieuwer apparaat.
      </p>
    </Page>
  )
}

export function NotYetPage({ viewer }: { viewer: Viewer }) {
  return (
    <Page title="Log eerst in met je passkey" viewer={viewer} current="me">
      <PageTitle
        title="Log eerst in met je passkey"
        lead="Je hebt al een passkey. Log daarmee in, dan kun je er een bij maken."
        back="/ik/passkeys"
      />
      <ShowPasskey naar="/ik/passkeys/nieuw" kind="primary" />
      <p>
        <Link href="/ik/passkeys/kwijt">Ik ben mijn passkeys kwijt</Link>
      </p>
    </Page>
  )
}

export function LostPage({ viewer, standing }: StandingPageProps) {
  const { recovery } = standing
  return (
    <Page title="Passkeys kwijt" viewer={viewer} current="me">
      <PageTitle
        title="Ben je je passkeys kwijt?"
        lead="Dan mag je na 24 uur een nieuwe maken. Zo kan niemand die je mail leest, meteen bij alles."
        back="/ik/passkeys"
      />
      {recovery ? <Asked recovery={recovery} /> : <AskLost />}
    </Page>
  )
}

const AskLost = () => (
  <Card>
    <p>We zeggen het op al je apparaten, en in een mail. Elk apparaat kan het tegenhouden.</p>
    <PostButton action="/ik/passkeys/kwijt" kind="primary">
      Ik ben ze kwijt
    </PostButton>
  </Card>
)

function Asked({ recovery }: { recovery: NonNullable<Standing['recovery']> }) {
  return (
    <>
      {recovery.ripe ? (
        <Actions>
          <ActionLink href="/ik/passkeys/nieuw">Maak een nieuwe passkey</ActionLink>
        </Actions>
      ) : (
        <Notice>
          Er is om een nieuwe passkey gevraagd. Dat kan vanaf {momentInWords(recovery.from)}.
        </Notice>
      )}
      <Card title="Was jij dit niet?">
        <p>
          Houd het dan tegen. Kijk daarna{' '}
          <Link href="/ik/apparaten">op welke apparaten je bent ingelogd</Link>.
        </p>
        <PostButton action="/ik/passkeys/kwijt/stoppen" kind="danger">
          Houd het tegen
        </PostButton>
      </Card>
    </>
  )
}

type RefusedPageProps = { viewer: Viewer | null; naar: string }

export function RefusedPage({ viewer, naar }: RefusedPageProps) {
  const page = viewer ? '/opnieuw-inloggen' : '/inloggen'
  return (
    <Page title="Het lukte niet met deze passkey" viewer={viewer} refused>
      <PageTitle
        title="Het lukte niet met deze passkey"
        lead="Probeer het nog een keer, of log op een andere manier in."
      />
      <Actions>
        <ActionLink href={`${page}?naar=${encodeURIComponent(naar)}`}>
          Terug naar inloggen
        </ActionLink>
      </Actions>
    </Page>
  )
}
