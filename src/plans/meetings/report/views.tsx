import type { FormState } from '#src/platform/forms.ts'
import { Button, Choice, ErrorSummary, Form, TextArea } from '#src/ui/form.tsx'
import { PrintPage } from '#src/ui/layout.tsx'
import { ActionLink, Actions, BackLink, Card, Notice, OwnText } from '#src/ui/parts.tsx'
import { FormPage } from '../../form-page.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import { PreviewBanner } from '../../preview/banner.tsx'
import type { Candidate } from '../guests/guest.ts'
import type { Meeting } from '../meeting.ts'
import type { Release, Report } from './report.ts'

const part = 'bijeenkomst'
const title = 'Verslag van de bijeenkomst'

type About = { frame: Frame; meeting: Meeting }
type ReportFormPageProps = About & {
  report: Report | null
  draft: string
  form?: FormState | undefined
}

export function ReportFormPage({ frame, meeting, report, draft, form }: ReportFormPageProps) {
  const at = planUrl(frame.plan, part, meeting.id)
  return (
    <FormPage
      {...{ frame, part, title, form }}
      lead="Schrijf gewone woorden. Wat jullie opschreven, staat er al. Haal weg wat je niet wilt."
      back={at}
      action={`${at}/verslag`}
      readers={[]}
      unshared
      present={report && { id: meeting.id, version: report.version, words: report.wording }}
    >
      <TextArea
        name="wording"
        label="Wat jullie bespraken"
        hint="Niemand leest dit, tot jij kiest aan wie je het geeft."
        rows={14}
        values={form?.values ?? { wording: report?.wording ?? draft }}
        problems={form?.problems}
      />
    </FormPage>
  )
}

type ReportPageProps = About & {
  report: Report
  releases: Release[]
  candidates: Candidate[]
  form?: FormState | undefined
}

export function ReportPage(props: ReportPageProps) {
  const { frame, meeting, report, releases, candidates, form } = props
  const at = planUrl(frame.plan, part, meeting.id)
  return (
    <PlanPage frame={frame} part={part} title={title} back={at} refused={Boolean(form?.problems)}>
      <Card>
        <OwnText text={report.wording} />
      </Card>
      <Actions>
        <ActionLink kind="plain" href={`${at}/verslag/wijzigen`}>
          Pas aan
        </ActionLink>
        <ActionLink kind="plain" href={`${at}/verslag/print`}>
          Bekijk om te printen of te kopiëren
        </ActionLink>
      </Actions>
      {releases.some(({ wording }) => wording !== report.wording) ? (
        <Notice kind="warm">
          Je hebt het verslag daarna nog aangepast. Geef het opnieuw, dan leest iedereen hetzelfde.
        </Notice>
      ) : null}
      <ReadersForm {...{ at, releases, candidates, form }} />
    </PlanPage>
  )
}

type ReadersFormProps = Pick<ReportPageProps, 'releases' | 'candidates' | 'form'> & { at: string }

function ReadersForm({ at, releases, candidates, form }: ReadersFormProps) {
  const readers = candidates.filter(({ sees }) => sees)
  if (readers.length === 0) {
    return <p>Niemand ziet nu Bijeenkomst. Je kunt het verslag wel printen of kopiëren.</p>
  }
  const given = releases.map(({ member_id }) => member_id).join(',')
  return (
    <Form action={`${at}/verslag/lezers`}>
      <ErrorSummary problems={form?.problems} />
      <Choice
        name="members"
        label="Wie mag dit lezen?"
        hint="Wie je weghaalt, kan het niet meer openen."
        many
        options={readers.map(({ id, shown_name }) => ({ value: id, label: shown_name }))}
        values={form?.values ?? { members: given }}
        problems={form?.problems}
      />
      <Actions>
        <Button>Geef het verslag</Button>
      </Actions>
    </Form>
  )
}

type GivenProps = About & { text: string }

/** The copy that a member was given. */
export function GivenReportPage({ frame, meeting, text }: GivenProps) {
  const at = planUrl(frame.plan, part, meeting.id)
  return (
    <PlanPage frame={frame} part={part} title={title} back={at}>
      <Card>
        <OwnText text={text} />
      </Card>
      <Actions>
        <ActionLink kind="plain" href={`${at}/verslag/print`}>
          Bekijk om te printen of te kopiëren
        </ActionLink>
      </Actions>
    </PlanPage>
  )
}

/** Nothing but the text: to print, or to select and paste elsewhere. */
export const ReportPrintPage = ({ frame, meeting, text }: GivenProps) => (
  <PrintPage title={title} banner={<PreviewBanner frame={frame} />}>
    <BackLink href={planUrl(frame.plan, part, meeting.id, 'verslag')} />
    <p class="not-print">Print deze bladzijde met het menu van je browser, of kopieer de tekst.</p>
    <h1>{title}</h1>
    <OwnText text={text} />
  </PrintPage>
)
