import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { momentInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextArea } from '#src/ui/form.tsx'
import { inWords } from '#src/ui/names.ts'
import { Actions, Card, Link, Notice, OwnText } from '#src/ui/parts.tsx'
import { EraseLink, ErasePage } from '../erase-page.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { type Conversation, type Message, messagesPerPage } from './conversation.ts'
import { titleOf } from './words.ts'

type ConversationPageProps = {
  frame: Frame
  conversation: Conversation
  /** Newest first, one more than fit on a page when there are older ones. */
  messages: Message[]
  number: number
  waitsTillMorning: unknown
  form?: FormState | undefined
}

export function ConversationPage(props: ConversationPageProps) {
  const { frame, conversation, messages, number, waitsTillMorning, form } = props
  const back = planUrl(frame.plan, 'berichten')
  const here = `${back}/${conversation.id}`
  const { owner } = frame.access
  const refused = Boolean(form?.problems)
  return (
    <PlanPage
      {...{ frame, back, refused }}
      part="berichten"
      title={titleOf(conversation)}
      lead={conversation.closed ? undefined : <WhoReads {...{ frame, conversation }} />}
    >
      {conversation.closed ? <Closed {...{ frame, form }} /> : null}
      {conversation.closed && !owner ? null : (
        <Messages {...{ frame, here, messages, number, closed: conversation.closed }} />
      )}
      {conversation.closed ? null : (
        <Write
          {...{ frame, here, conversation, form }}
          waits={owner && conversation.kind === 'group' && Boolean(waitsTillMorning)}
        />
      )}
      {owner ? <EraseLink href={`${here}/wissen`} about={titleOf(conversation)} /> : null}
    </PlanPage>
  )
}

const WhoReads = ({ frame, conversation }: { frame: Frame; conversation: Conversation }) =>
  frame.access.owner ? (
    <>In dit gesprek: {inWords(['jij', ...conversation.names])}.</>
  ) : (
    <>In dit gesprek: {inWords([frame.access.ownerName, ...conversation.names])}.</>
  )

function Closed({ frame, form }: { frame: Frame; form: FormState | undefined }) {
  const typed = form?.values.wording
  return (
    <>
      <Notice>Dit gesprek is gesloten.</Notice>
      {frame.access.owner ? <p>Je kunt een nieuw gesprek beginnen met wie je wilt.</p> : null}
      {typed ? (
        <Card title="Dit had je getypt">
          <OwnText text={typed} />
        </Card>
      ) : null}
    </>
  )
}

type MessagesProps = {
  frame: Frame
  here: string
  messages: Message[]
  number: number
  closed: boolean
}

function Messages({ frame, here, messages, number, closed }: MessagesProps) {
  const shown = messages.slice(0, messagesPerPage).toReversed()
  return (
    <>
      {messages.length > messagesPerPage ? (
        <p>
          <Link href={`${here}?bladzijde=${number + 1}`}>Eerdere berichten</Link>
        </p>
      ) : null}
      {shown.length === 0 ? <p>Er is nog niets geschreven.</p> : null}
      {shown.map((message) => (
        <OneMessage {...{ frame, here, message, closed }} />
      ))}
      {number > 1 ? (
        <p>
          <Link href={number === 2 ? here : `${here}?bladzijde=${number - 1}`}>
            Nieuwere berichten
          </Link>
        </p>
      ) : null}
    </>
  )
}

type OneMessageProps = { frame: Frame; here: string; message: Message; closed: boolean }

function OneMessage({ frame, here, message, closed }: OneMessageProps) {
  const { id, wording, written_by, signed, written_at, goes_at, waits, mine } = message
  const author = mine ? 'Jij' : written_by ? signed : frame.access.ownerName
  return (
    <article class={mine ? 'message mine' : 'message'}>
      <p class="row-meta">
        <strong dir="auto">{author}</strong>, {momentInWords(written_at)}
      </p>
      <OwnText text={wording} />
      {mine && waits ? (
        <p class="row-meta">De groep leest dit vanaf {momentInWords(goes_at)}.</p>
      ) : null}
      {mine && !closed && !frame.preview ? (
        <PostButton
          kind="quiet"
          action={`${here}/${id}/terug`}
          about={`van ${momentInWords(written_at)}`}
        >
          Haal weg
        </PostButton>
      ) : null}
    </article>
  )
}

type WriteProps = {
  frame: Frame
  here: string
  conversation: Conversation
  waits: boolean
  form: FormState | undefined
}

function Write({ frame, here, conversation, waits, form }: WriteProps) {
  const { owner, ownerName } = frame.access
  return (
    <Form action={here} hidden={{ id: form?.values.id ?? newId() }}>
      <ErrorSummary problems={form?.problems} />
      <p class="readers">
        {owner
          ? `Wie dit leest: ${inWords(['jij', ...conversation.names])}.`
          : `Wie dit leest: ${inWords([ownerName, ...conversation.names])}. ${ownerName} leest alles wat hier staat.`}
      </p>
      {waits ? (
        <Notice>
          Wat je aan de hele groep schrijft, wacht tot de volgende ochtend om 8 uur. Tot dan kun je
          het weghalen.
        </Notice>
      ) : null}
      <TextArea name="wording" label="Je bericht" values={form?.values} problems={form?.problems} />
      <Actions>
        <Button>Stuur</Button>
      </Actions>
    </Form>
  )
}

type EraseProps = { frame: Frame; conversation: Conversation }

export function EraseConversationPage({ frame, conversation }: EraseProps) {
  const here = planUrl(frame.plan, 'berichten', conversation.id)
  return (
    <ErasePage
      frame={frame}
      part="berichten"
      title="Wil je dit hele gesprek wissen?"
      words={titleOf(conversation)}
      back={here}
      action={`${here}/wissen`}
    >
      Alle berichten gaan weg, ook wat anderen schreven.
    </ErasePage>
  )
}
