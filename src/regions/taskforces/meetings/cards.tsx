import { dateInWords, dayOf, momentInWords } from '#src/ui/dates.ts'
import { ActionLink, Actions, Badge, Card, Empty, Row, Rows } from '#src/ui/parts.tsx'
import type { Taskforce } from '../queries.ts'
import { taskforceUrl } from '../taskforce.ts'
import { isOpen, type Meeting, type Point, standsOpen } from './meeting.ts'

type CardProps = { taskforce: Taskforce }

export const onlyMembers = (is_public: boolean): string => (is_public ? '' : 'alleen voor de tafel')

export function MeetingsCard({ taskforce: { slug, kind, meetings, edits } }: CardProps) {
  const coming = meetings.filter(({ comes }) => comes)
  const past = meetings.filter(({ comes }) => !comes)
  const row = (meeting: Meeting) => (
    <Row
      title={momentInWords(meeting.starts_at)}
      href={taskforceUrl(slug, kind, 'bijeenkomsten', meeting.id)}
      meta={[meeting.place, onlyMembers(meeting.is_public)].filter(Boolean).join(' · ')}
      actions={meeting.called_off_at ? <Badge kind="warm">Gaat niet door</Badge> : null}
    />
  )
  return (
    <Card title="Bijeenkomsten">
      {coming.length === 0 ? <Empty title="Er staat nog geen bijeenkomst gepland." /> : null}
      <Rows>{coming.map(row)}</Rows>
      {past.length > 0 ? (
        <details>
          <summary>Eerdere bijeenkomsten ({past.length})</summary>
          <Rows>{past.map(row)}</Rows>
        </details>
      ) : null}
      {edits ? (
        <Actions>
          <ActionLink kind="plain" href={taskforceUrl(slug, kind, 'bijeenkomsten', 'nieuw')}>
            Plan een bijeenkomst
          </ActionLink>
        </Actions>
      ) : null}
    </Card>
  )
}

export function DecisionsCard({ taskforce: { slug, kind, meetings, points } }: CardProps) {
  const decisions = points.filter((point) => point.kind === 'decision').toReversed()
  if (decisions.length === 0) return null
  return (
    <Card title="Wat er besloten is">
      <Rows>
        {decisions.map(({ wording, meeting_id, is_public }) => {
          const meeting = meetings.find(({ id }) => id === meeting_id)
          const when = meeting ? dateInWords(meeting.starts_at) : ''
          return (
            <Row
              title={wording}
              href={meeting ? taskforceUrl(slug, kind, 'bijeenkomsten', meeting_id) : undefined}
              meta={[when, onlyMembers(is_public)].filter(Boolean).join(' · ')}
            />
          )
        })}
      </Rows>
    </Card>
  )
}

export function ActionsCard({ taskforce: { slug, kind, points } }: CardProps) {
  const actions = points.filter((point) => point.kind === 'action')
  const open = actions.filter(isOpen)
  const done = actions.filter((point) => !isOpen(point))
  if (actions.length === 0) return null
  const row = (point: Point) => (
    <Row
      title={point.wording}
      href={taskforceUrl(slug, kind, 'bijeenkomsten', point.meeting_id)}
      meta={actionInWords(point)}
      actions={<ActionBadge point={point} />}
    />
  )
  return (
    <Card title="Wie doet wat">
      {open.length === 0 ? <p>Alles is gedaan.</p> : null}
      <Rows>{open.map(row)}</Rows>
      {done.length > 0 ? (
        <details>
          <summary>Gedaan ({done.length})</summary>
          <Rows>{done.map(row)}</Rows>
        </details>
      ) : null}
    </Card>
  )
}

/** «Marit Dijkstra · voor maandag 3 maart» */
export const actionInWords = ({ who, due_on, is_public }: Point): string =>
  [who, due_on ? `voor ${dateInWords(due_on)}` : '', onlyMembers(is_public)]
    .filter(Boolean)
    .join(' · ')

export function ActionBadge({ point }: { point: Point }) {
  if (point.done_at) return <Badge kind="done">Gedaan</Badge>
  return standsOpen(point, dayOf(new Date())) ? <Badge kind="warm">Staat nog open</Badge> : null
}
