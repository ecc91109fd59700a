import type { FormState } from '#src/platform/forms.ts'
import { Button, Choice, ErrorSummary, Form, TextArea } from '#src/ui/form.tsx'
import { inWords } from '#src/ui/names.ts'
import { ActionLink, Actions, Empty, Link, Row, Rows } from '#src/ui/parts.tsx'
import { circleUrl, isNeighbour } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'
import type { TalentsRead } from './queries.ts'
import { helpKinds, type Talent, weekdays } from './talent.ts'
import { dayWords, kindWords } from './words.ts'

const title = 'Wat we graag doen en kunnen'

type TalentsPageProps = TalentsRead & { frame: CircleFrame }

export function TalentsPage({ frame, members, talents }: TalentsPageProps) {
  const mine = circleUrl(frame.circle, 'talenten', 'van-mij')
  const told = members.filter(({ id }) => talents.some(({ member_id }) => member_id === id))
  const iTold = told.some(({ id }) => id === frame.access.member)
  const tells = isNeighbour(frame.access)
  return (
    <CirclePage frame={frame} title={title} lead="Iedereen kan iets. Vaak is klein genoeg.">
      {told.length === 0 ? (
        <Empty title="Nog niemand schreef iets op.">
          Begin gerust zelf. Koffie zetten telt ook.
        </Empty>
      ) : null}
      <Rows>
        {told.map(({ id, shown_name }) => (
          <Row
            title={id === frame.access.member ? `${shown_name} (jij)` : shown_name}
            meta={daysOf(talents.filter(({ member_id }) => member_id === id))}
          >
            <p dir="auto">
              {inWords(talents.filter(({ member_id }) => member_id === id).map(talentWords))}
            </p>
          </Row>
        ))}
      </Rows>
      {tells ? (
        <Actions>
          <ActionLink href={mine}>
            {iTold ? 'Wijzig wat jij graag doet' : 'Schrijf op wat jij graag doet'}
          </ActionLink>
          <Link href={circleUrl(frame.circle, 'vragen')}>Vragen en aanbod</Link>
        </Actions>
      ) : null}
    </CirclePage>
  )
}

const talentWords = ({ kind, wording }: Talent): string =>
  wording || kindWords[kind].likes.toLowerCase()

function daysOf(talents: readonly Talent[]): string | undefined {
  const days = talents[0]?.days ?? []
  return days.length === 0
    ? undefined
    : `Meestal op ${inWords(days.map((day) => dayWords[day - 1] ?? ''))}`
}

type MyTalentsPageProps = {
  frame: CircleFrame
  talents: Talent[]
  form: FormState | undefined
}

export function MyTalentsPage({ frame, talents, form }: MyTalentsPageProps) {
  const mine = talents.filter(({ member_id }) => member_id === frame.access.member)
  const told = {
    kinds: mine.map(({ kind }) => kind).join(','),
    wording: mine.find(({ kind }) => kind === 'other')?.wording ?? '',
    days: (mine[0]?.days ?? []).join(','),
  }
  const state = form ?? { values: told }
  return (
    <CirclePage
      frame={frame}
      title="Wat doe jij graag?"
      lead="Kies wat bij je past. Je belooft niets: je mag altijd nee zeggen."
      back={circleUrl(frame.circle, 'talenten')}
      refused={Boolean(form)}
    >
      <Form action={circleUrl(frame.circle, 'talenten', 'van-mij')}>
        <ErrorSummary problems={form?.problems} />
        <Choice
          name="kinds"
          many
          label="Dit doe ik graag, of kan ik goed"
          options={helpKinds.map((value) => ({ value, label: kindWords[value].likes }))}
          {...state}
        />
        <TextArea
          name="wording"
          label="Iets anders? Schrijf het in je eigen woorden."
          hint="Bijvoorbeeld: accordeon spelen, of goed luisteren."
          optional
          rows={2}
          {...state}
        />
        <Choice
          name="days"
          many
          label="Wanneer komt het meestal uit? Dit mag je openlaten."
          options={weekdays.map((value) => ({ value, label: dayWords[Number(value) - 1] ?? '' }))}
          {...state}
        />
        <p class="readers">Wie dit leest: iedereen in de cirkel, en de coaches.</p>
        <Actions>
          <Button>Bewaar</Button>
          <Link href={circleUrl(frame.circle, 'talenten')}>Toch niet</Link>
        </Actions>
      </Form>
    </CirclePage>
  )
}
