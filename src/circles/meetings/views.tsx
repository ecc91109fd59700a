import type { FormState } from '#src/platform/forms.ts'
import { momentInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Empty,
  Facts,
  Link,
  Notice,
  OwnText,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { circleUrl, isNeighbour } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'
import { BringCard } from './bring-views.tsx'
import { isOver, type Meeting, type Rhythm } from './meeting.ts'
import type { MeetingRead, MeetingsRead } from './queries.ts'
import { peopleInWords, rhythmInWords } from './words.ts'

type MeetingsPageProps = MeetingsRead & { frame: CircleFrame }

export function MeetingsPage({ frame, coming, past, mine, rhythm }: MeetingsPageProps) {
  const at = (...rest: string[]) => circleUrl(frame.circle, 'samen', ...rest)
  return (
    <CirclePage frame={frame} title="Samenkomen" lead={rhythm ? rhythmInWords(rhythm) : undefined}>
      {coming.length === 0 ? (
        <Empty
          title="Er is nog niets afgesproken."
          action={{ href: at('wanneer'), label: 'Kies een vaste dag' }}
        >
          Elke week op dezelfde dag en plek werkt voor de meeste cirkels het fijnst.
        </Empty>
      ) : null}
      <Rows>
        {coming.map((meeting) => (
          <Row
            title={momentInWords(meeting.starts_at)}
            href={at(meeting.id)}
            meta={meeting.place}
            actions={
              <Answer
                meeting={meeting}
                comes={mine.find(({ meeting_id }) => meeting_id === meeting.id)?.comes}
              />
            }
          />
        ))}
      </Rows>
      <p>
        {rhythm?.meets_from ? (
          <>
            <Link href={at('wanneer')}>Andere dag, tijd of plek</Link>
            {' · '}
          </>
        ) : null}
        <Link href={at('nieuw')}>Nog een keer extra</Link>
        {' · '}
        <Link href={at('eigen-agenda')}>In je eigen agenda</Link>
      </p>
      {isNeighbour(frame.access) && rhythm?.meets_from ? (
        <InCalendar frame={frame} rhythm={rhythm} />
      ) : null}
      {past.length > 0 ? (
        <Card title="Geweest">
          <Rows>
            {past.map((meeting) => (
              <Row
                title={momentInWords(meeting.starts_at)}
                href={at(meeting.id)}
                meta={meeting.came === null ? 'Nog niet geteld' : `Met ${meeting.came} mensen`}
              />
            ))}
          </Rows>
        </Card>
      ) : null}
    </CirclePage>
  )
}

function Answer({ meeting, comes }: { meeting: Meeting; comes: boolean | undefined }) {
  if (meeting.called_off_at) return <Badge kind="warm">Gaat niet door</Badge>
  if (comes === undefined) return <Badge>Kom je?</Badge>
  return comes ? <Badge kind="done">Jij komt</Badge> : <Badge>Jij komt niet</Badge>
}

const InCalendar = ({ frame, rhythm }: { frame: CircleFrame; rhythm: Rhythm }) => (
  <Card title="De agenda van de buurt">
    {rhythm.activity_id ? (
      <>
        <p>
          Jullie staan erin als «Koffie met buren», met dag, tijd en plek. Wie erbij is, staat er
          nooit.
        </p>
        <PostButton kind="quiet" action={circleUrl(frame.circle, 'samen', 'buurtagenda', 'weg')}>
          Haal ons uit de agenda
        </PostButton>
      </>
    ) : (
      <>
        <p>
          Jullie staan er niet in. Wil de cirkel dat wel? Dan leest iedereen dag, tijd en plek, en
          kan er iemand langskomen. Praat er eerst samen over.
        </p>
        <PostButton action={circleUrl(frame.circle, 'samen', 'buurtagenda')}>
          Zet ons in de agenda van de buurt
        </PostButton>
      </>
    )}
  </Card>
)

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
