import type { FormState } from '#src/platform/forms.ts'
import { momentInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { ActionLink, Actions, Card, Facts, Notice, OwnText } from '#src/ui/parts.tsx'
import { circleUrl, isNeighbour } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'
import { BringCard } from './bring-views.tsx'
import { isOver } from './meeting.ts'
import type { MeetingRead } from './queries.ts'
import { peopleInWords } from './words.ts'

export type MeetingPageProps = MeetingRead & {
  frame: CircleFrame
  id: string
  form: FormState | undefined
}

export function MeetingPage(props: MeetingPageProps) {
  const { frame, meeting, form } = props
  const at = (...rest: string[]) => circleUrl(frame.circle, 'samen', meeting.id, ...rest)
  const over = isOver(meeting)
  return (
    <CirclePage
      frame={frame}
      title={momentInWords(meeting.starts_at)}
      lead={meeting.place}
      back={circleUrl(frame.circle, 'samen')}
      refused={Boolean(form)}
    >
      {meeting.called_off_at ? (
        <Notice kind="warm">Deze keer gaat het niet door.</Notice>
      ) : over ? (
        <Counted {...props} />
      ) : (
        <Comings {...props} />
      )}
      {meeting.wording ? <OwnText text={meeting.wording} /> : null}
      {meeting.called_off_at || over ? null : <BringCard {...props} />}
      {over ? null : (
        <Actions>
          <ActionLink kind="plain" href={at('wijzigen')}>
            Wijzig deze keer
          </ActionLink>
          <PostButton
            kind="quiet"
            action={at(meeting.called_off_at ? 'gaat-toch-door' : 'gaat-niet-door')}
          >
            {meeting.called_off_at ? 'Het gaat toch door' : 'Deze keer slaan we over'}
          </PostButton>
        </Actions>
      )}
    </CirclePage>
  )
}

/** A coach at the side line reads no names here. */
function Comings({ frame, meeting, members, comings }: MeetingPageProps) {
  const { member: me } = frame.access
  const mine = comings.find(({ member_id }) => member_id === me)?.comes
  const namesOf = (comes: boolean) =>
    members
      .filter(
        ({ id }) => id !== me && comings.some((one) => one.member_id === id && one.comes === comes),
      )
      .map(({ shown_name }) => shown_name)
  const answer = (to: string) => circleUrl(frame.circle, 'samen', meeting.id, 'komst', to)
  return (
    <Card title="Kom je?">
      {isNeighbour(frame.access) ? (
        <Facts
          facts={[
            ['Komt', peopleInWords(namesOf(true), mine === true)],
            ['Komt niet', peopleInWords(namesOf(false), mine === false)],
          ]}
        />
      ) : mine === undefined ? null : (
        <p>{mine ? 'Je zei dat je komt.' : 'Je zei dat je niet komt.'}</p>
      )}
      <Actions>
        {mine === true ? null : (
          <PostButton kind="primary" action={answer('ja')}>
            Ik kom
          </PostButton>
        )}
        {mine === false ? null : <PostButton action={answer('nee')}>Ik kom niet</PostButton>}
      </Actions>
    </Card>
  )
}

/** Only how many: nobody notes who was not there. */
const Counted = ({ frame, meeting, form }: MeetingPageProps) => (
  <Card title="Met hoeveel waren jullie?">
    <Form action={circleUrl(frame.circle, 'samen', meeting.id, 'hoeveel')}>
      <ErrorSummary problems={form?.problems} />
      <TextField
        name="came"
        label="Een getal. Namen hoeven niet."
        short
        inputmode="numeric"
        {...(form ?? { values: { came: meeting.came === null ? '' : `${meeting.came}` } })}
      />
      <p class="readers">Wie dit leest: iedereen in de cirkel, en de coaches.</p>
      <Button kind="plain">Bewaar</Button>
    </Form>
  </Card>
)
