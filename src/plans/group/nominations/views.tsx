import { InvitationText } from '#src/groups/invitations/views.tsx'
import {
  type LastInvitation,
  type Nomination,
  standOf,
} from '#src/groups/nominations/nomination.ts'
import type { FormState } from '#src/platform/forms.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { ActionLink, Actions, Card, Notice, OwnText } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'

type NominationPageProps = {
  frame: Frame
  nomination: Nomination
  form?: FormState | undefined
}

/** What the other will read, and the ways to send it: nothing goes before this page. */
export function NominationPage({ frame, nomination, form }: NominationPageProps) {
  const at = planUrl(frame.plan, 'uitnodigingen', nomination.id)
  const { shown_name, last } = nomination
  const invited = standOf(nomination) === 'invited'
  return (
    <PlanPage
      frame={frame}
      part="mensen"
      title={invited ? `${shown_name} is uitgenodigd` : `Nodig ${shown_name} uit`}
      back={planUrl(frame.plan, 'mensen')}
      refused={Boolean(form?.problems)}
    >
      {last ? <HowItWent name={shown_name} last={last} /> : null}
      {invited ? <Invited at={at} name={shown_name} /> : null}
      <h2>Dit leest {shown_name}</h2>
      <InvitationText {...nomination} level={3} />
      {invited ? null : <Ways {...{ at, nomination, form }} />}
      <Actions>
        <ActionLink kind="plain" href={`${at}/wijzigen`}>
          Pas aan
        </ActionLink>
        <ActionLink kind="quiet" href={`${at}/wissen`}>
          Vraag {shown_name} toch niet
        </ActionLink>
      </Actions>
    </PlanPage>
  )
}

function HowItWent({
  name,
  last: { open, by_mail, expires_at, end },
}: {
  name: string
  last: LastInvitation
}) {
  if (open) {
    return (
      <Notice>
        De uitnodiging {by_mail ? 'is gemaild' : 'staat op een kaart'}. {name} kan antwoorden tot en
        met {dateInWords(expires_at)}.
      </Notice>
    )
  }
  if (!end) {
    return <Notice>De vorige uitnodiging werkt niet meer sinds {dateInWords(expires_at)}.</Notice>
  }
  if (end.how !== 'declined') return null
  return (
    <Card title={`${name} zei ${dateInWords(end.ended_at)}: liever niet`}>
      {end.reason ? <OwnText text={end.reason} /> : <p>Zonder uitleg. Dat mag.</p>}
    </Card>
  )
}

function Invited({ at, name }: { at: string; name: string }) {
  return (
    <>
      <Actions>
        <PostButton action={`${at}/intrekking`}>Trek de uitnodiging in</PostButton>
        <PostButton kind="quiet" action={`${at}/kaart`}>
          Maak een nieuwe kaart
        </PostButton>
      </Actions>
      <p class="hint">
        Trek je hem in? Dan werkt hij meteen niet meer. {name} krijgt daar geen bericht van. Maak je
        een nieuwe kaart? Dan werkt de vorige kaart of mail niet meer.
      </p>
    </>
  )
}

type WaysProps = { at: string; nomination: Nomination; form?: FormState | undefined }

function Ways({ at, nomination, form }: WaysProps) {
  const { values, problems } = form ?? {}
  const { shown_name, made } = nomination
  return (
    <>
      <h2>Hoe wil je {shown_name} uitnodigen?</h2>
      <Card level={3} title="Met een mail">
        <Form action={`${at}/mail`} hidden={{ made: `${made}` }}>
          <ErrorSummary problems={problems} />
          <TextField
            name="email"
            type="email"
            label={`Mailadres van ${shown_name}`}
            hint="We gebruiken het alleen voor deze ene mail. In de mail staat niet waar het over gaat."
            {...{ values, problems }}
          />
          <Button>Uitnodigen</Button>
        </Form>
      </Card>
      <Card level={3} title="Met een kaart">
        <p>Je drukt een kaart af met een code, of je schrijft de code over. Die geef je zelf.</p>
        <PostButton action={`${at}/kaart`}>Maak een kaart</PostButton>
      </Card>
      <Card level={3} title="Zonder account">
        <p>
          {shown_name} staat dan in je groep en kan dingen op zich nemen, maar kan hier niets lezen.
          Vraag het eerst zelf.
        </p>
        <PostButton kind="quiet" action={`${at}/zonder-account`}>
          Zet {shown_name} in mijn groep
        </PostButton>
      </Card>
    </>
  )
}
