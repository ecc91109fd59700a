import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { Actions, Card, Link, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import type { Me } from './queries.ts'

type MePageProps = { viewer: Viewer; me: Me }

export function MePage({ viewer, me }: MePageProps) {
  return (
    <Page title="Mijn gegevens" viewer={viewer} current="me">
      <PageTitle title="Mijn gegevens" lead="Dit weten we van je. Meer niet." />
      <Card>
        <Rows>
          <Row title="Naam" meta={me.name} actions={<Change href="/ik/naam" what="je naam" />} />
          <Row
            title="E-mail"
            meta={me.email ?? 'Geen adres'}
            actions={<Change href="/ik/e-mail" what="je e-mailadres" />}
          />
          <Row
            title="Code op papier"
            meta={me.code_made_at ? `Gemaakt: ${dateInWords(me.code_made_at)}` : 'Geen code'}
            actions={<Change href="/ik/code" what="je code op papier" />}
          />
          <Row
            title="Passkeys"
            meta={me.passkeys === 0 ? 'Geen passkey' : `${me.passkeys} bewaard`}
            actions={<Change href="/ik/passkeys" what="je passkeys" />}
          />
          <Row title="Waar ben ik ingelogd?" href="/ik/apparaten" />
          <Row
            title="Samen invullen"
            href="/ik/samen"
            meta="Iemand schrijft op wat jij zegt, op een eigen apparaat"
          />
          <Row title="Mijn werk" href="/ik/werk" meta="Alleen als je meedoet vanuit je werk" />
        </Rows>
      </Card>
      <Card title="Wat van jou is">
        <Rows>
          <Row title="Neem alles mee" href="/ik/meenemen" meta="Een kopie van alles" />
          <Row title="Als ik er niet meer ben" href="/ik/wens" />
          <Row title="Stop met mijn account of mijn plan" href="/ik/einde" />
        </Rows>
      </Card>
      <Administration me={me} />
      <Actions>
        <PostButton action="/afmelden">Afmelden</PostButton>
      </Actions>
    </Page>
  )
}

const Change = ({ href, what }: { href: string; what: string }) => (
  <Link href={href} about={what}>
    Wijzig
  </Link>
)

function Administration({ me }: { me: Me }) {
  if (me.administers.length === 0 && !me.administers_platform) return null
  return (
    <Card title="Wat jij regelt">
      <Rows>
        {me.administers_platform ? <Row title="Organisaties" href="/organisaties" /> : null}
        {me.administers_platform ? (
          <Row title="Iemand is overleden" href="/beheer/overlijden" />
        ) : null}
        {me.administers_platform ? (
          <Row title="Onafhankelijke hulp" href="/beheer/onafhankelijke-hulp" />
        ) : null}
        {me.administers_platform ? (
          <Row title="Plekken inlezen" href="/beheer/gegevens-inlezen" />
        ) : null}
        {me.administers_platform ? <Row title="Wachttijden" href="/beheer/wachttijden" /> : null}
        {me.administers_platform ? <Row title="Routekaart" href="/beheer/routekaart" /> : null}
        <Row title="Wijkafspraken" href="/beheer/afspraken" />
        {me.administers.length > 0 ? <Row title="Wat er vrij is" href="/beheer/aanbod" /> : null}
        <Row title="Teams voor buurtbezoek" href="/beheer/buurtbezoek" />
        {me.administers.map(({ id, name }) => (
          <Row title={name} href={`/organisaties/${id}`} meta="Wie hier werkt" />
        ))}
      </Rows>
    </Card>
  )
}

export function NamePage({ viewer, form }: { viewer: { name: string }; form: FormState }) {
  return (
    <Page title="Je naam" viewer={viewer} current="me" refused={Boolean(form.problems)}>
      <PageTitle
        title="Je naam"
        lead="Zo noemen we jou. In een groep kun je een andere naam gebruiken."
        back="/ik"
      />
      <ErrorSummary problems={form.problems} />
      <Form action="/ik/naam">
        <TextField
          name="name"
          label="Hoe mogen we je noemen?"
          hint="Je voornaam is genoeg."
          autocomplete="given-name"
          {...form}
        />
        <Button>Bewaar</Button>
      </Form>
    </Page>
  )
}
