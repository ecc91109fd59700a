import { takeable } from '#src/consent/outside/outside.ts'
import { roleLabel } from '#src/groups/words.ts'
import { dateOnPaper, timeInWords } from '#src/ui/dates.ts'
import { PrintPage } from '#src/ui/layout.tsx'
import { Row, Rows } from '#src/ui/parts.tsx'
import { noCompulsion } from '../crisis/words.ts'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { partLabels } from '../sharing/words.ts'
import { TakenParts } from '../taking-along/taken-text.tsx'
import { PaperBar } from './paper-bar.tsx'
import type { PrintedMeeting, WholePlan } from './queries.ts'

type WholePlanPageProps = { frame: Frame; whole: WholePlan; large: boolean }

/** The whole plan on A4, for the owner's own drawer. */
export function WholePlanPage({ frame, whole, large }: WholePlanPageProps) {
  const { ownerName } = frame.access
  const at = planUrl(frame.plan, 'afdrukken')
  return (
    <PrintPage title="Mijn hele plan" large={large}>
      <PaperBar back={planUrl(frame.plan)} at={at} large={large} />
      <h1>Het plan van {ownerName}</h1>
      <p>Geprint op {dateOnPaper(new Date())}. Wie dit papier heeft, kan alles lezen.</p>
      <TakenParts taken={whole} parts={takeable} ownerName={ownerName} />
      <section>
        <h2>{partLabels.group}</h2>
        <Rows>
          {whole.members.map(({ shown_name, role, organisation }) => (
            <Row
              title={shown_name}
              meta={[roleLabel(role), organisation].filter(Boolean).join(' · ')}
            />
          ))}
        </Rows>
      </section>
      <Meetings meetings={whole.meetings} />
      <p>
        <strong>{noCompulsion}</strong>
      </p>
    </PrintPage>
  )
}

function Meetings({ meetings }: { meetings: PrintedMeeting[] }) {
  if (meetings.length === 0) return null
  return (
    <section>
      <h2>{partLabels.meetings}</h2>
      <Rows>
        {meetings.map(({ starts_at, place, wording }) => (
          <Row
            title={`${dateOnPaper(starts_at)}, ${timeInWords(starts_at)}`}
            meta={[place, wording].filter(Boolean).join(' · ')}
          />
        ))}
      </Rows>
    </section>
  )
}
