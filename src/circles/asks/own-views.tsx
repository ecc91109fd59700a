import { Button, ErrorSummary, Form, PostButton } from '#src/ui/form.tsx'
import { ActionLink, Actions, Badge, Card, Row, Rows } from '#src/ui/parts.tsx'
import { circleUrl } from '../circle.ts'
import { ToField } from './ask-views.tsx'
import type { AskPageProps } from './one-views.tsx'
import { type Suggestion, suggestionsFor } from './suggestion.ts'
import { nameOf } from './words.ts'

/** What the asker can do: choose from who said yes, send it on, say that it is done, take it away. */
export function AskedByMe(props: AskPageProps) {
  const { frame, ask, members, talents, helps } = props
  const at = (...rest: string[]) => circleUrl(frame.circle, 'vragen', ask.id, ...rest)
  return (
    <>
      <Helpers {...props} />
      {helps.length === 0 && !ask.solved_at ? (
        <Suggestions suggestions={suggestionsFor(ask, talents, members)} />
      ) : null}
      <Actions>
        {ask.solved_at ? (
          <PostButton action={at('open')}>Toch nog niet klaar</PostButton>
        ) : (
          <PostButton kind={helps.length > 0 ? 'primary' : 'plain'} action={at('klaar')}>
            Dit is klaar
          </PostButton>
        )}
        <ActionLink kind="quiet" href={at('wissen')} about="deze vraag">
          Haal weg
        </ActionLink>
      </Actions>
      {ask.solved_at ? null : <SendOn {...props} />}
    </>
  )
}

function Helpers({ frame, ask, members, helps }: AskPageProps) {
  if (helps.length === 0) return null
  return (
    <Card title="Wie wil helpen">
      <Rows>
        {helps.map((chair) => (
          <Row
            title={nameOf(members, chair)}
            actions={
              chair === ask.helper ? (
                <Badge kind="done">gaat</Badge>
              ) : ask.solved_at ? null : (
                <PostButton
                  action={circleUrl(frame.circle, 'vragen', ask.id, 'hulp', chair)}
                  about={nameOf(members, chair)}
                >
                  Liever deze
                </PostButton>
              )
            }
          />
        ))}
      </Rows>
    </Card>
  )
}

const Suggestions = ({ suggestions }: { suggestions: Suggestion[] }) =>
  suggestions.length === 0 ? null : (
    <Card title="Wie zou je kunnen vragen?">
      <p>Alleen jij ziet dit. Zij weten van niets. Jij kiest, of je wacht rustig af.</p>
      <Rows>
        {suggestions.map(({ member, reason }) => (
          <Row title={member.shown_name} meta={reason} />
        ))}
      </Rows>
    </Card>
  )

function SendOn({ frame, ask, members, form }: AskPageProps) {
  const now =
    ask.goes_to === 'circle' ? 'cirkel' : ask.goes_to === 'coach' ? 'coach' : (ask.to_member ?? '')
  return (
    <Card title="Vraag het iemand anders">
      <Form action={circleUrl(frame.circle, 'vragen', ask.id, 'aan')}>
        <ErrorSummary problems={form?.problems} />
        <ToField
          members={members}
          me={frame.access.member}
          form={form ?? { values: { to: now } }}
        />
        <p class="hint">Wie het eerst kon lezen, ziet het dan niet meer.</p>
        <Button kind="plain">Vraag het zo</Button>
      </Form>
    </Card>
  )
}
