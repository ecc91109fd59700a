import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { dateOnPaper } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, TextArea } from '#src/ui/form.tsx'
import { PrintPage } from '#src/ui/layout.tsx'
import { Actions, BackLink, Card, Link, OwnText, Row, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PreviewBanner } from '../../preview/banner.tsx'
import { ReadersLine } from '../../readers.tsx'
import { isDated, type Meeting } from '../meeting.ts'
import type { MeetingPage } from '../page-queries.ts'

const part = 'bijeenkomst'

type AgendaProps = {
  frame: Frame
  meeting: Meeting
  page: Pick<MeetingPage, 'goals' | 'agreements' | 'points' | 'readers'>
  nameOf: (member: string | null) => string
}

/** What there is to speak of, from what this viewer sees of the plan. */
export function AgendaCard({ form, ...props }: AgendaProps & { form?: FormState | undefined }) {
  const { frame, meeting, page } = props
  return (
    <Card title="Waar we het over hebben">
      <Agenda {...props} takesBack />
      {meeting.cancelled_at ? null : (
        <PointForm frame={frame} meeting={meeting} readers={page.readers} form={form} />
      )}
      <p class="not-print">
        <Link href={planUrl(frame.plan, part, meeting.id, 'print')}>Bekijk om te printen</Link>
      </p>
    </Card>
  )
}

function Agenda({ takesBack, ...props }: AgendaProps & { takesBack?: boolean }) {
  const { frame, meeting, page, nameOf } = props
  const { owner, member } = frame.access
  const steps = meeting.is_first ? firstSteps : []
  return (
    <>
      {meeting.wording ? <OwnText text={meeting.wording} /> : null}
      {steps.length > 0 ? (
        <Rows>
          {steps.map(({ title, line }) => (
            <Row title={title}>
              <p>{line}</p>
            </Row>
          ))}
        </Rows>
      ) : null}
      {page.points.length > 0 ? (
        <>
          <h3>Punten</h3>
          <Rows>
            {page.points.map((point) => (
              <Row
                title={point.wording}
                meta={`Van ${point.written_by === member ? 'jou' : nameOf(point.written_by)}`}
                actions={
                  takesBack && (owner || point.written_by === member) ? (
                    <PostButton
                      kind="quiet"
                      action={planUrl(frame.plan, part, meeting.id, 'punten', point.id, 'weg')}
                      about={point.wording}
                    >
                      Haal weg
                    </PostButton>
                  ) : undefined
                }
              />
            ))}
          </Rows>
        </>
      ) : null}
      <Listed title={owner ? 'Mijn doelen' : 'Doelen'} wordings={page.goals} />
      <Listed title="Wat nog open staat" wordings={page.agreements} />
    </>
  )
}

const Listed = ({ title, wordings }: { title: string; wordings: { wording: string }[] }) =>
  wordings.length === 0 ? null : (
    <>
      <h3>{title}</h3>
      <Rows>
        {wordings.map(({ wording }) => (
          <Row title={wording} />
        ))}
      </Rows>
    </>
  )

/** The guide for a group that meets for the first time. */
const firstSteps = [
  { title: 'Kennismaken', line: 'Wie ben je, en hoe ken je elkaar? Iedereen vertelt iets kleins.' },
  {
    title: 'Wat blijft binnen de groep?',
    line: 'Spreek af wat je doorvertelt en wat niet. Wat je hier hoort, is van wie het vertelt.',
  },
  { title: 'De doelen', line: 'Wat is nu belangrijk? Lees de doelen samen door.' },
  {
    title: 'Als het niet goed gaat',
    line: 'Wat merken anderen dan? Wat helpt, en wie mag je bellen?',
  },
  { title: 'Wie doet wat', line: 'Wat wil ieder doen, en wat liever niet? Klein is goed.' },
]

type PointFormProps = Pick<AgendaProps, 'frame' | 'meeting'> & {
  readers: MeetingPage['readers']
  form?: FormState | undefined
}

function PointForm({ frame, meeting, readers, form }: PointFormProps) {
  const { owner, ownerName } = frame.access
  return (
    <Form
      action={planUrl(frame.plan, part, meeting.id, 'punten')}
      hidden={{ id: form?.values.id ?? newId() }}
    >
      <ErrorSummary problems={form?.problems} />
      <TextArea
        name="wording"
        label="Waar wil je het over hebben?"
        rows={2}
        values={form?.values}
        problems={form?.problems}
      />
      {owner ? (
        <ReadersLine plan={frame.plan} readers={readers} />
      ) : (
        <p class="readers">{ownerName} leest dit, en wie de bijeenkomst ziet ook.</p>
      )}
      <Actions>
        <Button kind="plain">Zet erbij</Button>
      </Actions>
    </Form>
  )
}

/** The agenda for on the table. */
export function AgendaPrintPage(props: AgendaProps) {
  const { frame, meeting } = props
  return (
    <PrintPage title="Bijeenkomst" banner={<PreviewBanner frame={frame} />}>
      <BackLink href={planUrl(frame.plan, part, meeting.id)} />
      <p class="not-print">Print deze bladzijde met het menu van je browser.</p>
      <h1>Bijeenkomst van {frame.access.ownerName}</h1>
      {isDated(meeting) ? (
        <p>
          {dateOnPaper(meeting.starts_at)}, {meeting.time?.replace(':', '.')} uur. {meeting.place}
        </p>
      ) : null}
      <h2>Waar we het over hebben</h2>
      <Agenda {...props} />
      <p>Geprint op {dateOnPaper(new Date())}.</p>
    </PrintPage>
  )
}
