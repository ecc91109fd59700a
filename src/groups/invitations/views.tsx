import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, TextField } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Facts, Notice, OwnText, PageTitle } from '#src/ui/parts.tsx'
import { roleLabel } from '../words.ts'
import { type Invitation, invitationUrl } from './invitation.ts'

type Asked = Pick<Invitation, 'from_name' | 'role' | 'asked'>

/** What somebody is asked and what it means: the owner reads the same before sending. */
export function InvitationText({ from_name, role, asked, level }: Asked & { level?: 3 }) {
  return (
    <>
      {asked ? (
        <Card level={level} title={`${from_name} schrijft`}>
          <OwnText text={asked} />
        </Card>
      ) : null}
      <Card level={level} title="Wat is de bedoeling?">
        <p>
          {from_name} maakt een plan voor het eigen leven, en vraagt een paar mensen om mee te doen.
          Jij bent een van hen. Het plan staat op deze website.
        </p>
        <Facts facts={[['Je doet mee als', roleLabel(role)]]} />
      </Card>
      <Card level={level} title="Wat betekent het als je ja zegt?">
        <ul>
          <li>Je ziet alleen wat {from_name} met jou deelt. Dat kan elke dag anders zijn.</li>
          <li>Wat je opent, wordt opgeschreven. {from_name} kan dat teruglezen.</li>
          <li>Je belooft niets. Wat je wilt doen, kies je later zelf.</li>
          <li>Je kunt altijd stoppen. Je hoeft niet te zeggen waarom.</li>
        </ul>
      </Card>
    </>
  )
}

type InvitationPageProps = {
  secret: string
  viewer: Viewer | null
  invitation: Invitation
  inside: boolean
  /** What was asked changed while this person was reading. */
  reworded?: boolean | undefined
}

export function InvitationPage({
  secret,
  viewer,
  invitation,
  inside,
  reworded,
}: InvitationPageProps) {
  const { shown_name, from_name, expires_at } = invitation
  return (
    <Page title="Een vraag voor jou" viewer={viewer}>
      <PageTitle
        title={`Hallo ${shown_name}`}
        lead={`${from_name} vraagt of je mee wilt doen. Lees rustig wat dat is. Daarna kies je zelf.`}
      />
      {reworded ? (
        <Notice kind="warm">
          {from_name} heeft de vraag net veranderd. Lees hem nog een keer, en kies dan.
        </Notice>
      ) : null}
      <InvitationText {...invitation} />
      {inside ? (
        <Inside />
      ) : (
        <>
          <Actions>
            <ActionLink href={invitationUrl(secret, 'meedoen')}>Ja, ik doe mee</ActionLink>
            <ActionLink kind="plain" href={invitationUrl(secret, 'nee')}>
              Nee, liever niet
            </ActionLink>
          </Actions>
          <p>Je kunt ook later kiezen, tot en met {dateInWords(expires_at)}.</p>
        </>
      )}
    </Page>
  )
}

function Inside() {
  return (
    <>
      <Notice kind="warm">
        Je zit al in deze groep. Deze uitnodiging heb je dus niet nodig. Is ze voor iemand anders?
        Geef de kaart of de mail dan door, en log eerst uit.
      </Notice>
      <Actions>
        <ActionLink href="/">Naar de start</ActionLink>
      </Actions>
    </>
  )
}

type CodePageProps = { viewer: Viewer | null; form?: FormState | undefined }

export function CodePage({ viewer, form }: CodePageProps) {
  const { values, problems } = form ?? {}
  return (
    <Page title="Uitnodiging" viewer={viewer} refused={Boolean(problems)}>
      <PageTitle
        title="Heb je een kaart gekregen?"
        lead="Dan heeft iemand een vraag voor je. Typ de code die op de kaart staat."
      />
      <Form action="/uitnodiging">
        <ErrorSummary problems={problems} />
        <TextField
          name="code"
          label="De code op je kaart"
          hint="Spaties en hoofdletters maken niet uit."
          short
          {...{ values, problems }}
        />
        <Button>Lees de vraag</Button>
      </Form>
    </Page>
  )
}

/** One answer for every code that opens nothing: it does not tell whether there ever was an invitation. */
export function ClosedPage({ viewer, kept }: { viewer: Viewer | null; kept?: string | undefined }) {
  return (
    <Page title="Deze uitnodiging werkt niet" viewer={viewer}>
      <PageTitle
        title="Deze uitnodiging werkt niet (meer)"
        lead="Je hebt niets fout gedaan. Dit kan er aan de hand zijn:"
      />
      <ul>
        <li>Er zit een typefout in de code.</li>
        <li>De uitnodiging is al gebruikt of ingetrokken, of hij is te oud.</li>
        <li>Je hebt de uitnodiging zelf gemaakt. Dan werkt hij alleen voor een ander.</li>
      </ul>
      <p>Vraag aan wie je dit gaf of er een nieuwe kan komen.</p>
      {kept ? (
        <Card title="Dit had je getypt">
          <OwnText text={kept} />
        </Card>
      ) : null}
      <Actions>
        <ActionLink kind="plain" href="/uitnodiging">
          Typ de code opnieuw
        </ActionLink>
      </Actions>
    </Page>
  )
}
