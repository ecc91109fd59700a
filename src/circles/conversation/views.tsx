import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { momentInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextArea } from '#src/ui/form.tsx'
import { Actions, Card, Link, Notice, OwnText } from '#src/ui/parts.tsx'
import { circleUrl, isNeighbour } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'
import { type Invitation, type Message, mayTalk, messagesPerPage } from './conversation.ts'
import type { ConversationRead } from './queries.ts'

type ConversationPageProps = ConversationRead & {
  frame: CircleFrame
  number: number
  form: FormState | undefined
}

export function ConversationPage(props: ConversationPageProps) {
  const { frame, messages, invitation, number, form } = props
  const talks = mayTalk(frame.access, invitation !== null)
  return (
    <CirclePage
      frame={frame}
      title="Gesprek van de cirkel"
      lead={isNeighbour(frame.access) ? 'Hier praten jullie met elkaar.' : undefined}
      refused={Boolean(form)}
    >
      {invitation ? <ReadsAlong frame={frame} invitation={invitation} /> : null}
      {talks ? (
        <>
          <Messages {...{ frame, messages, number }} />
          <Write {...{ frame, form }} invited={invitation !== null} />
        </>
      ) : (
        <Notice>
          Dit gesprek is van de buren.{' '}
          {frame.access.role === 'coach'
            ? 'Je leest mee als zij je dat vragen.'
            : 'Alleen de coach leest mee, als zij dat vragen.'}
        </Notice>
      )}
      {isNeighbour(frame.access) ? (
        <>
          <p>
            <Link href={circleUrl(frame.circle, 'gesprek', 'stil')}>Wanneer wil ik rust?</Link>
          </p>
          {invitation ? null : <InviteCoach frame={frame} />}
        </>
      ) : null}
    </CirclePage>
  )
}

function ReadsAlong({ frame, invitation }: { frame: CircleFrame; invitation: Invitation }) {
  return (
    <Card title="De coach leest mee">
      <p>
        {invitation.name} vroeg de coach erbij. De coach leest wat jullie schrijven sinds{' '}
        {momentInWords(invitation.invited_at)}.
      </p>
      {isNeighbour(frame.access) ? (
        <PostButton action={circleUrl(frame.circle, 'gesprek', 'coach', 'niet-meer')}>
          De coach leest niet meer mee
        </PostButton>
      ) : null}
    </Card>
  )
}

const InviteCoach = ({ frame }: { frame: CircleFrame }) => (
  <Card title="De coach leest niet mee">
    <p>
      Wil de cirkel dat wel? De coach leest dan wat jullie vanaf nu schrijven. Iedereen ziet dat
      hier staan, en iedereen kan het weer stoppen.
    </p>
    <PostButton action={circleUrl(frame.circle, 'gesprek', 'coach', 'erbij')}>
      Vraag de coach erbij
    </PostButton>
  </Card>
)

type MessagesProps = { frame: CircleFrame; messages: Message[]; number: number }

function Messages({ frame, messages, number }: MessagesProps) {
  const here = circleUrl(frame.circle, 'gesprek')
  return (
    <>
      {messages.length > messagesPerPage ? (
        <p>
          <Link href={`${here}?bladzijde=${number + 1}`}>Eerdere berichten</Link>
        </p>
      ) : null}
      {messages.length === 0 ? <p>Er is nog niets geschreven.</p> : null}
      {messages
        .slice(0, messagesPerPage)
        .toReversed()
        .map((message) => (
          <OneMessage frame={frame} message={message} />
        ))}
      {number > 1 ? (
        <p>
          <Link href={`${here}?bladzijde=${number - 1}`}>Nieuwere berichten</Link>
        </p>
      ) : null}
    </>
  )
}

function OneMessage({ frame, message }: { frame: CircleFrame; message: Message }) {
  const { id, wording, written_by, written_at, name } = message
  const mine = written_by === frame.access.member
  const about = `van ${momentInWords(written_at)}`
  return (
    <article class={mine ? 'message mine' : 'message'}>
      <p class="row-meta">
        <strong dir="auto">{mine ? 'Jij' : (name ?? 'Iemand die wegging')}</strong>,{' '}
        {momentInWords(written_at)}
      </p>
      <OwnText text={wording} />
      {mine ? (
        <PostButton
          kind="quiet"
          action={circleUrl(frame.circle, 'gesprek', id, 'terug')}
          about={about}
        >
          Haal weg
        </PostButton>
      ) : (
        <Link
          href={`${circleUrl(frame.circle, 'er-is-iets', 'grens')}?over=${written_by}`}
          about={about}
        >
          Meld dit bericht
        </Link>
      )}
    </article>
  )
}

type WriteProps = { frame: CircleFrame; invited: boolean; form: FormState | undefined }

const Write = ({ frame, invited, form }: WriteProps) => (
  <Form action={circleUrl(frame.circle, 'gesprek')} hidden={{ id: form?.values.id || newId() }}>
    <ErrorSummary problems={form?.problems} />
    <TextArea name="wording" label="Je bericht" {...form} />
    <p class="readers">
      Wie dit leest: de leden en de vrijwilliger{invited ? ', en de coach' : ''}.
    </p>
    <Actions>
      <Button>Stuur</Button>
    </Actions>
  </Form>
)
