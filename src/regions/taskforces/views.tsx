import type { Viewer } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Empty,
  Notice,
  OwnText,
  PageTitle,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { regionUrl } from '../region.ts'
import { ActionsCard, DecisionsCard, MeetingsCard } from './meetings/cards.tsx'
import type { Taskforce } from './queries.ts'
import { gapsOf, type Seat, taskforceUrl } from './taskforce.ts'
import { gapInWords, kindExplanations, kindWords, partnerWords, roleWords } from './words.ts'

type TaskforceProps = { taskforce: Taskforce }

export function TaskforcePage({ viewer, taskforce }: TaskforceProps & { viewer: Viewer | null }) {
  const { slug, kind, about, begun_on, ended_at, edits, consultation } = taskforce
  const at = taskforceUrl(slug, kind)
  const since = begun_on ? ` Sinds ${dateInWords(begun_on)}.` : ''
  return (
    <Page title={`${kindWords[kind]}, regio ${taskforce.region}`} viewer={viewer}>
      <PageTitle
        title={kindWords[kind]}
        whose={`Regio ${taskforce.region}`}
        lead={`${kindExplanations[kind]}${since}`}
        back={regionUrl(slug)}
      />
      {ended_at ? <Notice kind="warm">Deze tafel is gestopt.</Notice> : null}
      {about ? <OwnText text={about} /> : null}
      <SeatsCard taskforce={taskforce} />
      <VisionCard taskforce={taskforce} />
      {consultation ? (
        <Card title="Hoe we overleggen">
          <OwnText text={consultation} />
        </Card>
      ) : null}
      <MeetingsCard taskforce={taskforce} />
      <DecisionsCard taskforce={taskforce} />
      <ActionsCard taskforce={taskforce} />
      {edits ? (
        <Actions>
          <ActionLink kind="quiet" href={`${at}/wijzigen`}>
            Wijzig deze tafel
          </ActionLink>
        </Actions>
      ) : null}
    </Page>
  )
}

function SeatsCard({ taskforce: { slug, kind, seats, edits } }: TaskforceProps) {
  const at = taskforceUrl(slug, kind)
  return (
    <Card title="Wie zit er aan tafel?">
      {seats.length === 0 ? <Empty title="Hier zit nog niemand." /> : null}
      <Rows>
        {seats.map((seat) => (
          <SeatRow at={at} seat={seat} edits={edits} />
        ))}
      </Rows>
      <Gaps gaps={gapsOf(kind, seats).map(gapInWords)} />
      {edits ? (
        <Actions>
          <ActionLink kind="plain" href={`${at}/mensen/nieuw`}>
            Zet iemand aan tafel
          </ActionLink>
        </Actions>
      ) : null}
    </Card>
  )
}

function SeatRow({ at, seat, edits }: { at: string; seat: Seat; edits: boolean }) {
  const { id, kind, role, organisation, shown_name, mine, reads } = seat
  const meta = [
    shown_name ? organisation : '',
    partnerWords[kind],
    edits && reads ? 'leest mee' : '',
  ]
  return (
    <Row
      title={shown_name || organisation}
      meta={meta.filter(Boolean).join(' · ')}
      actions={
        <>
          {role === 'partner' ? null : <Badge kind="done">{roleWords[role]}</Badge>}
          {edits ? (
            <ActionLink kind="quiet" href={`${at}/mensen/${id}`} about={shown_name || organisation}>
              Wijzig
            </ActionLink>
          ) : null}
          {edits || mine ? (
            <PostButton
              kind="quiet"
              action={`${at}/mensen/${id}/weg`}
              about={shown_name || organisation}
            >
              {mine ? 'Ik stop' : 'Haal weg'}
            </PostButton>
          ) : null}
        </>
      }
    />
  )
}

const Gaps = ({ gaps }: { gaps: readonly string[] }) =>
  gaps.length === 0 ? null : (
    <details open={gaps.length < 4}>
      <summary>Wie er nog ontbreekt ({gaps.length})</summary>
      <ul>
        {gaps.map((gap) => (
          <li>{gap}</li>
        ))}
      </ul>
    </details>
  )

function VisionCard({ taskforce: { slug, kind, vision, edits } }: TaskforceProps) {
  if (!vision && !edits) return null
  return (
    <Card title="Wat er beter moet worden">
      {vision ? (
        <>
          <OwnText text={vision.wording} />
          <p class="row-meta">
            Zo staat het er sinds {dateInWords(vision.made_at)}.
            {vision.is_public ? '' : ' Alleen wie aan deze tafel zit leest dit.'}
          </p>
        </>
      ) : (
        <p>Er is nog geen visie.</p>
      )}
      <Actions>
        <ActionLink kind="quiet" href={taskforceUrl(slug, kind, 'visie')} about="de visie">
          {edits ? 'Herschrijf of lees eerder' : 'Hoe het er eerder stond'}
        </ActionLink>
      </Actions>
    </Card>
  )
}
