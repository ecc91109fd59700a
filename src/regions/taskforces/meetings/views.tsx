import { Hint, type Hinted, Sure } from '#src/neighbourhood/questions/hint.tsx'
import { newId } from '#src/platform/ids.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { momentInWords } from '#src/ui/dates.ts'
import {
  Button,
  Choice,
  DateField,
  ErrorSummary,
  Form,
  PostButton,
  Select,
  TextArea,
  TextField,
} from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { ActionLink, Actions, Card, Notice, PageTitle, Row, Rows } from '#src/ui/parts.tsx'
import type { Taskforce } from '../queries.ts'
import { taskforceUrl } from '../taskforce.ts'
import { kindWords } from '../words.ts'
import { ActionBadge, actionInWords, onlyMembers } from './cards.tsx'
import { readerOptions } from './form-views.tsx'
import { type Meeting, type Point, type PointKind, pointKinds } from './meeting.ts'

const pointWords: Record<PointKind, { label: string; list: string }> = {
  agenda: { label: 'Iets om over te praten', list: 'Waar het over gaat' },
  decision: { label: 'Iets dat besloten is', list: 'Besloten' },
  action: { label: 'Iets dat iemand gaat doen', list: 'Wie doet wat' },
}

type MeetingPageProps = Hinted & { viewer: Viewer | null; taskforce: Taskforce; meeting: Meeting }

export function MeetingPage({ viewer, taskforce, meeting, form, hints = [] }: MeetingPageProps) {
  const { slug, kind, points, edits } = taskforce
  const at = taskforceUrl(slug, kind)
  const here = `${at}/bijeenkomsten/${meeting.id}`
  const mine = points.filter(({ meeting_id }) => meeting_id === meeting.id)
  return (
    <Page title="Bijeenkomst" viewer={viewer} refused={Boolean(form)}>
      <PageTitle
        title={momentInWords(meeting.starts_at)}
        whose={`${kindWords[kind]}, regio ${taskforce.region}`}
        lead={[meeting.place, onlyMembers(meeting.is_public)].filter(Boolean).join(' · ')}
        back={at}
      />
      {meeting.called_off_at ? <Notice kind="warm">Deze bijeenkomst gaat niet door.</Notice> : null}
      {pointKinds.map((one) => (
        <Points {...{ at, edits, kind: one }} points={mine.filter((point) => point.kind === one)} />
      ))}
      {mine.length === 0 ? <p>Er staat nog niets op de lijst.</p> : null}
      {edits ? <PointForm {...{ here, taskforce, form, hints }} /> : null}
      {edits ? (
        <Actions>
          <ActionLink kind="quiet" href={`${here}/wijzigen`}>
            Wijzig dag, tijd of plek
          </ActionLink>
          {meeting.called_off_at ? null : (
            <PostButton kind="quiet" action={`${here}/afgelast`}>
              Deze bijeenkomst gaat niet door
            </PostButton>
          )}
        </Actions>
      ) : null}
    </Page>
  )
}

type PointsProps = { at: string; kind: PointKind; points: Point[]; edits: boolean }

function Points({ at, kind, points, edits }: PointsProps) {
  if (points.length === 0) return null
  return (
    <Card title={pointWords[kind].list}>
      <Rows>
        {points.map((point) => (
          <Row
            title={point.wording}
            meta={kind === 'action' ? actionInWords(point) : onlyMembers(point.is_public)}
            actions={
              <>
                {kind === 'action' ? <ActionBadge point={point} /> : null}
                {edits ? <PointButtons at={at} point={point} /> : null}
              </>
            }
          />
        ))}
      </Rows>
    </Card>
  )
}

function PointButtons({ at, point: { id, kind, wording, done_at } }: { at: string; point: Point }) {
  const turn = (word: string) => `${at}/punten/${id}/${word}`
  return (
    <>
      {kind !== 'action' ? null : done_at ? (
        <PostButton kind="quiet" action={turn('open')} about={wording}>
          Toch nog niet
        </PostButton>
      ) : (
        <PostButton action={turn('gedaan')} about={wording}>
          Gedaan
        </PostButton>
      )}
      <PostButton kind="quiet" action={turn('weg')} about={wording}>
        Haal weg
      </PostButton>
    </>
  )
}

type PointFormProps = Hinted & { here: string; taskforce: Taskforce }

function PointForm({ here, taskforce, form, hints = [] }: PointFormProps) {
  const values = form?.values ?? { read_by: 'public', kind: 'agenda' }
  const state = { values, problems: form?.problems }
  const seats = taskforce.seats.map(({ id, shown_name, organisation }) => ({
    value: id,
    label: [shown_name, organisation].filter(Boolean).join(', '),
  }))
  return (
    <Card title="Zet iets op de lijst">
      <Form action={`${here}/punten`} hidden={{ id: form?.values.id || newId() }}>
        <ErrorSummary problems={form?.problems} />
        <Hint hints={hints} />
        <Choice
          name="kind"
          label="Wat is het?"
          options={pointKinds.map((value) => ({ value, label: pointWords[value].label }))}
          {...state}
        />
        <TextArea
          name="wording"
          label="Schrijf het op"
          hint="Nooit over een persoon die hulp krijgt."
          rows={3}
          {...state}
        />
        <Sure hints={hints} values={values} />
        <Select
          name="seat_id"
          label="Wie doet dit?"
          hint="Alleen bij iets dat iemand gaat doen."
          empty="Niemand van de tafel"
          options={seats}
          optional
          {...state}
        />
        <TextField name="who" label="Of iemand anders" optional {...state} />
        <DateField name="due_on" label="Wanneer klaar?" optional {...state} />
        <Choice name="read_by" label="Wie leest dit?" options={readerOptions} {...state} />
        <Button>Zet erbij</Button>
      </Form>
    </Card>
  )
}
