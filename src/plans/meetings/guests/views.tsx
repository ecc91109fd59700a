import type { FormState } from '#src/platform/forms.ts'
import { momentInWords } from '#src/ui/dates.ts'
import { Button, Choice, ErrorSummary, Form } from '#src/ui/form.tsx'
import { ActionLink, Actions, Badge, Card, Link, Notice, Row, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import { isDated, type Meeting } from '../meeting.ts'
import { type Candidate, type Guest, isMailed } from './guest.ts'

const part = 'bijeenkomst'

type PageProps = {
  frame: Frame
  meeting: Meeting
  candidates: Candidate[]
  guests: Guest[]
  form?: FormState | undefined
}

export function GuestsPage({ frame, meeting, candidates, guests, form }: PageProps) {
  const back = planUrl(frame.plan, part, meeting.id)
  const chosen = guests.map(({ member_id }) => member_id).join(',')
  return (
    <PlanPage
      frame={frame}
      part={part}
      title="Wie nodig je uit?"
      lead={
        isDated(meeting)
          ? 'Wie je kiest, krijgt een mail voor in de agenda. Daarin staat alleen: afspraak, met dag en tijd.'
          : 'De uitnodiging gaat weg als je een moment hebt gekozen.'
      }
      back={back}
      refused={Boolean(form?.problems)}
    >
      <Form action={`${back}/gasten`}>
        <ErrorSummary problems={form?.problems} />
        <Choice
          name="members"
          label="Wie wil je erbij hebben?"
          hint={
            guests.length > 0
              ? 'Wie je weghaalt, krijgt een mail dat het niet doorgaat.'
              : undefined
          }
          many
          options={candidates.map((one) => ({
            value: one.id,
            label: one.shown_name,
            explanation: isMailed(one) ? undefined : whyNoMail(one),
          }))}
          values={form?.values ?? { members: chosen }}
          problems={form?.problems}
        />
        <Actions>
          <Button>{isDated(meeting) ? 'Nodig uit' : 'Bewaar'}</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
    </PlanPage>
  )
}

const whyNoMail = ({ has_account }: Candidate): string =>
  has_account
    ? 'Ziet Bijeenkomst niet, en krijgt dus geen mail. Vertel het zelf.'
    : 'Logt hier niet in. Vertel het zelf.'

export function PresencePage({ frame, meeting, candidates, guests, form }: PageProps) {
  const back = planUrl(frame.plan, part, meeting.id)
  const there = guests.filter(({ was_there }) => was_there)
  const expected = there.length > 0 ? there : guests.filter(({ comes }) => comes)
  return (
    <PlanPage
      frame={frame}
      part={part}
      title="Wie is er?"
      lead="Fijn dat jullie er zijn."
      back={back}
      refused={Boolean(form?.problems)}
    >
      <Form action={`${back}/wie-is-er`}>
        <ErrorSummary problems={form?.problems} />
        <Choice
          name="members"
          label="Wie zit er aan tafel?"
          many
          options={candidates.map(({ id, shown_name }) => ({ value: id, label: shown_name }))}
          values={form?.values ?? { members: expected.map(({ member_id }) => member_id).join(',') }}
          problems={form?.problems}
        />
        <Actions>
          <Button>Verder</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
    </PlanPage>
  )
}

type GuestsCardProps = {
  frame: Frame
  meeting: Meeting
  guests: Guest[]
  nameOf: (member: string | null) => string
}

/** Who is asked, and what they said. */
export function GuestsCard({ frame, meeting, guests, nameOf }: GuestsCardProps) {
  const { owner } = frame.access
  if (guests.length === 0 && !owner) return null
  return (
    <Card title="Wie erbij is">
      {guests.length > 0 ? (
        <Rows>
          {guests.map((guest) => (
            <Row
              title={nameOf(guest.member_id)}
              actions={<ComingBadge guest={guest} meeting={meeting} />}
            >
              {guest.mail_waits ? <p>De uitnodiging wacht nog op verzending.</p> : null}
            </Row>
          ))}
        </Rows>
      ) : (
        <p>Je hebt nog niemand uitgenodigd. Er gaat pas iets weg als jij mensen kiest.</p>
      )}
      {owner && !meeting.cancelled_at ? (
        <Actions>
          <ActionLink kind="plain" href={planUrl(frame.plan, part, meeting.id, 'gasten')}>
            Kies wie je uitnodigt
          </ActionLink>
        </Actions>
      ) : null}
    </Card>
  )
}

function ComingBadge({ guest, meeting }: { guest: Guest; meeting: Meeting }) {
  if (guest.was_there) return <Badge kind="done">Was er</Badge>
  if (guest.comes === null) return isDated(meeting) ? <Badge>Nog geen antwoord</Badge> : null
  return guest.comes ? <Badge kind="done">Komt</Badge> : <Badge>Komt niet</Badge>
}

/** A guest answers with one press, and may change it. */
export function ComingForm({
  frame,
  meeting,
  guest,
}: Omit<GuestsCardProps, 'nameOf' | 'guests'> & { guest: Guest | undefined }) {
  if (!guest || !isDated(meeting)) return null
  const { ownerName } = frame.access
  return (
    <Card title="Kom je?">
      <p>{`${ownerName} vraagt je erbij, ${momentInWords(meeting.starts_at)}.`}</p>
      {guest.comes === null ? null : (
        <Notice kind="done">
          {guest.comes ? 'Je hebt gezegd dat je komt.' : 'Je hebt gezegd dat je niet komt.'}
        </Notice>
      )}
      <Form action={planUrl(frame.plan, part, meeting.id, 'kom-ik')}>
        <Actions>
          <Button name="comes" value="ja" kind={guest.comes ? 'plain' : 'primary'}>
            Ik kom
          </Button>
          <Button name="comes" value="nee" kind="plain">
            Ik kom niet
          </Button>
        </Actions>
      </Form>
    </Card>
  )
}
