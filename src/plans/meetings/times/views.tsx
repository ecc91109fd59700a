import { momentInWords } from '#src/ui/dates.ts'
import { Button, Choice, Form, PostButton } from '#src/ui/form.tsx'
import { ActionLink, Actions, Badge, Card, Row, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { bestOf, mostTimes, type ProposedTime, type Suits, suits } from './time.ts'

const part = 'bijeenkomst'

const suitsWords: Record<Suits, string> = {
  yes: 'Past',
  maybe: 'Misschien',
  no: 'Past niet',
}

type TimesCardProps = {
  frame: Frame
  meeting: string
  times: ProposedTime[]
  nameOf: (member: string | null) => string
}

/** What may become the moment: members say what suits them, the owner reads that and picks. */
export function TimesCard(props: TimesCardProps) {
  const { frame, times } = props
  if (times.length === 0) return frame.access.owner ? <NoTimes {...props} /> : null
  return frame.access.owner ? <PickTime {...props} /> : <SayWhatSuits {...props} />
}

const NoTimes = ({ frame, meeting }: TimesCardProps) => (
  <Card title="Welke momenten kunnen?">
    <p>Er staat nog geen moment.</p>
    <MoreTimes at={planUrl(frame.plan, part, meeting)} />
  </Card>
)

const MoreTimes = ({ at }: { at: string }) => (
  <Actions>
    <ActionLink kind="plain" href={`${at}/momenten`}>
      Voeg momenten toe
    </ActionLink>
  </Actions>
)

function PickTime({ frame, meeting, times, nameOf }: TimesCardProps) {
  const at = planUrl(frame.plan, part, meeting)
  const best = bestOf(times)
  return (
    <Card title="Wat past er?">
      <p>Wie Bijeenkomst ziet, kan zeggen wat past. Er gaat geen mail uit. Jij kiest.</p>
      <Rows>
        {times.map((time) => (
          <Row
            title={momentInWords(time.starts_at)}
            meta={time === best ? <Badge kind="done">Past het best</Badge> : undefined}
            actions={
              <>
                <PostButton
                  action={`${at}/momenten/${time.id}/keuze`}
                  about={momentInWords(time.starts_at)}
                >
                  Kies dit
                </PostButton>
                <PostButton
                  kind="quiet"
                  action={`${at}/momenten/${time.id}/weg`}
                  about={momentInWords(time.starts_at)}
                >
                  Haal weg
                </PostButton>
              </>
            }
          >
            <AnswersLine time={time} nameOf={nameOf} />
          </Row>
        ))}
      </Rows>
      {times.length < mostTimes ? <MoreTimes at={at} /> : null}
    </Card>
  )
}

function AnswersLine({ time, nameOf }: Pick<TimesCardProps, 'nameOf'> & { time: ProposedTime }) {
  if (time.answers.length === 0) return <p>Nog geen antwoord.</p>
  return (
    <p>
      {suits
        .map((kind) => ({
          kind,
          names: time.answers.filter((answer) => answer.suits === kind),
        }))
        .filter(({ names }) => names.length > 0)
        .map(({ kind, names }) => {
          const who = names
            .map(({ member_id }) => nameOf(member_id))
            .toSorted()
            .join(', ')
          return `${suitsWords[kind]}: ${who}.`
        })
        .join(' ')}
    </p>
  )
}

function SayWhatSuits({ frame, meeting, times }: TimesCardProps) {
  const { member, ownerName } = frame.access
  const mine = ({ answers }: ProposedTime) =>
    answers.find(({ member_id }) => member_id === member)?.suits ?? ''
  return (
    <Card title="Welke momenten passen bij jou?">
      <Form action={planUrl(frame.plan, part, meeting, 'wat-past')}>
        {times.map((time) => (
          <Choice
            name={time.id}
            label={momentInWords(time.starts_at)}
            options={suits.map((value) => ({ value, label: suitsWords[value] }))}
            values={{ [time.id]: mine(time) }}
          />
        ))}
        <p class="readers">{ownerName} leest wat bij jou past, en wie de groep ziet ook.</p>
        <Actions>
          <Button>Bewaar</Button>
        </Actions>
      </Form>
    </Card>
  )
}
