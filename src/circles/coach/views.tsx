import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, Choice, ErrorSummary, Form, PostButton } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { inWords } from '#src/ui/names.ts'
import { Badge, Card, Cards, Facts, Link, Notice, PageTitle } from '#src/ui/parts.tsx'
import { circleUrl } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'
import { type Guided, howOften, usually } from './guiding.ts'
import { AttendancePicture, AttendanceTable } from './picture.tsx'
import { howOftenWords } from './words.ts'

type GuidedCirclesPageProps = { viewer: Viewer; circles: readonly ({ circle: string } & Guided)[] }

/** Who needs the coach first stands first. */
export function GuidedCirclesPage({ viewer, circles }: GuidedCirclesPageProps) {
  const first = circles.filter(needsTheCoach)
  const rest = circles.filter((one) => !needsTheCoach(one))
  return (
    <Page title="Mijn cirkels als coach" viewer={viewer} current="neighbourhood" wide>
      <PageTitle
        title="Mijn cirkels als coach"
        lead="Aantallen van de laatste acht weken, geen mensen. Behalve wie zelf zei: mis je me?"
        back="/cirkels"
      />
      <Cards>
        {[...first, ...rest].map(({ circle, ...guided }) => (
          <Card title={guided.name} href={circleUrl(circle, 'begeleiding')}>
            {guided.is_due ? <Badge kind="warm">Tijd voor contact</Badge> : null}
            <GuidedFacts guided={guided} short />
            <Missed guided={guided} />
          </Card>
        ))}
      </Cards>
      <p>
        <Link href="/cirkels/belangstelling">Wie er een nieuwe cirkel wil</Link>
      </p>
    </Page>
  )
}

const needsTheCoach = ({ is_due, missed }: Guided) => is_due || missed.length > 0

function GuidedFacts({ guided, short }: { guided: Guided; short?: boolean }) {
  const { neighbours, meetings, asked, answered, how_often, next_on, is_due, last_on } = guided
  const came = usually(meetings)
  const next = is_due ? 'nu' : next_on ? dateInWords(next_on) : ''
  return (
    <Facts
      facts={[
        ['Buren', String(neighbours)],
        ['Meestal', came === null ? 'nog niet geteld' : `met ${came}`],
        ['Vragen', asked === 0 ? 'geen' : `${asked}, beantwoord: ${answered}`],
        ['Contact', howOftenWords[how_often]],
        ['Laatst', short ? '' : last_on ? dateInWords(last_on) : 'nog niet'],
        ['Volgende', short ? '' : next],
      ]}
    />
  )
}

const Missed = ({ guided: { missed } }: { guided: Guided }) =>
  missed.length === 0 ? null : (
    <Notice kind="warm">
      Al een tijd niet gezien: {inWords(missed.map(({ shown_name }) => shown_name))}. Zij vroegen
      zelf of je dan vraagt hoe het gaat.
    </Notice>
  )

type GuidedPageProps = {
  frame: CircleFrame
  guided: Guided
  id: string
  form: FormState | undefined
}

export function GuidedPage({ frame, guided, id, form }: GuidedPageProps) {
  const { meetings, how_often, is_due } = guided
  const at = circleUrl(frame.circle, 'begeleiding')
  return (
    <CirclePage
      frame={frame}
      title={`Hoe gaat het met ${guided.name}?`}
      back="/cirkels/coach"
      refused={Boolean(form)}
    >
      <Missed guided={guided} />
      <GuidedFacts guided={guided} />
      {is_due ? <Notice>Het is tijd voor contact.</Notice> : null}
      <PostButton kind="primary" action={`${at}/contact`} hidden={{ id }}>
        Ik had vandaag contact
      </PostButton>
      <Card title="Met hoeveel waren ze?">
        {meetings.length === 0 ? (
          <p>Er is nog geen bijeenkomst geweest.</p>
        ) : (
          <>
            <AttendancePicture meetings={meetings} />
            <AttendanceTable meetings={meetings} />
          </>
        )}
      </Card>
      <Card title="Hoe vaak ben je er?">
        <p>Van elke week naar elke maand, tot de cirkel je belt als dat nodig is.</p>
        <Form action={`${at}/ritme`} hidden={{ id }}>
          <ErrorSummary problems={form?.problems} />
          <Choice
            name="how_often"
            label="Contact met de cirkel"
            options={howOften.map((value) => ({ value, label: howOftenWords[value] }))}
            {...(form ?? { values: { how_often } })}
          />
          <p class="readers">Wie dit leest: iedereen in de cirkel, en de coaches.</p>
          <Button kind="plain">Bewaar</Button>
        </Form>
      </Card>
    </CirclePage>
  )
}
