import type { FormState } from '#src/platform/forms.ts'
import { Button, ErrorSummary, Form, PostButton, TextArea } from '#src/ui/form.tsx'
import { inWords } from '#src/ui/names.ts'
import { Actions, Card, Empty, Facts, Link, Notice, OwnText } from '#src/ui/parts.tsx'
import {
  type CircleRole,
  circleRoles,
  circleUrl,
  type Door,
  isCoach,
  isNeighbour,
  sizeOf,
} from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import { whereIs } from '../doors/views.tsx'
import type { CircleFrame } from '../in-circle.ts'
import type { Newcomer } from '../joining/joining.ts'
import { NewcomersLink } from '../joining/views.tsx'
import type { Meeting } from '../meetings/meeting.ts'
import type { Member } from '../members/queries.ts'
import { roleWords, sizeWords } from '../words.ts'
import { NextMeeting } from './next-meeting.tsx'
import { Ways } from './ways.tsx'

type Circle = { agreements: string; version: number }
type CircleOverviewProps = {
  frame: CircleFrame
  door: Door
  circle: Circle | null
  members: Member[]
  newcomers: Newcomer[]
  /** The first that goes on. */
  meeting: Meeting | null
}

export function CircleOverview(props: CircleOverviewProps) {
  const { frame, door, circle, members, newcomers, meeting } = props
  const { access } = frame
  const neighbours = members.filter(isNeighbour)
  return (
    <CirclePage
      frame={frame}
      title={door.name}
      lead={`Jullie Buurtcirkel in ${whereIs(door)}.`}
      back="/cirkels"
    >
      {access.mayBe === 'coach' ? <NoCoach frame={frame} /> : null}
      <NewcomersLink frame={frame} newcomers={newcomers} />
      <NextMeeting frame={frame} meeting={meeting} />
      <WhoCard frame={frame} members={members} />
      {neighbours.some(({ role }) => role === 'volunteer') ? null : <NoVolunteer />}
      <Agreed frame={frame} agreements={circle?.agreements ?? ''} />
      <Room frame={frame} door={door} neighbours={neighbours.length} />
      <Ways frame={frame} />
      {isCoach(access) ? (
        <p>
          <Link href="/cirkels/coach">Al mijn cirkels</Link>
        </p>
      ) : null}
    </CirclePage>
  )
}

const NoCoach = ({ frame }: { frame: CircleFrame }) => (
  <Notice kind="warm">
    De coach is gestopt.{' '}
    <Link href={circleUrl(frame.circle, 'overnemen')}>Neem het over als coach</Link>
  </Notice>
)

const NoVolunteer = () => (
  <Notice>
    Er is nu geen vrijwilliger. Dat geeft niet: de cirkel gaat gewoon door. Ken je iemand uit de
    buurt? Laat die persoon deze cirkel zien bij Buurtcirkels.
  </Notice>
)

function WhoCard({ frame, members }: { frame: CircleFrame; members: Member[] }) {
  const namesOf = (role: CircleRole) =>
    inWords(members.filter((one) => one.role === role).map(({ shown_name }) => shown_name))
  return (
    <Card title="Wie doet mee?" href={circleUrl(frame.circle, 'mensen')}>
      <Facts
        facts={circleRoles.map((role) => [
          role === 'member' ? 'Leden' : roleWords[role],
          namesOf(role),
        ])}
      />
    </Card>
  )
}

function Agreed({ frame, agreements }: { frame: CircleFrame; agreements: string }) {
  const edit = circleUrl(frame.circle, 'afspraken')
  return (
    <Card title="Dit spraken we met elkaar af">
      {agreements ? (
        <>
          <OwnText text={agreements} />
          <Link href={edit} about="wat we afspraken">
            Wijzig
          </Link>
        </>
      ) : (
        <Empty
          title="Er staat nog niets."
          action={{ href: edit, label: 'Schrijf het op', kind: 'plain' }}
        >
          Bijvoorbeeld: we zeggen het als we niet komen. Wat je hier hoort, blijft hier.
        </Empty>
      )}
    </Card>
  )
}

type RoomProps = { frame: CircleFrame; door: Door; neighbours: number }

function Room({ frame, door, neighbours }: RoomProps) {
  const to = door.has_room ? 'vol' : 'vrij'
  return (
    <Card title={door.has_room ? 'Er is plek' : 'De cirkel is vol'}>
      <p>{sizeWords[sizeOf(neighbours)]}</p>
      {isCoach(frame.access) ? (
        <PostButton action={circleUrl(frame.circle, 'plek', to)}>
          {door.has_room ? 'Zeg dat de cirkel vol is' : 'Laat de buurt weten dat er plek is'}
        </PostButton>
      ) : null}
    </Card>
  )
}

type AgreementsPageProps = { frame: CircleFrame; circle: Circle; form: FormState | undefined }

export function AgreementsPage({ frame, circle, form }: AgreementsPageProps) {
  const { agreements, version } = circle
  const state = form ?? { values: { agreements } }
  // after an overtaken save the form counts on what stands there now
  const seen = form && !form.overtaken ? (form.values.version ?? '0') : String(version)
  const at = circleUrl(frame.circle, 'afspraken')
  return (
    <CirclePage
      frame={frame}
      title="Wat we met elkaar afspreken"
      lead="Van jullie samen. Praat er eerst over, en schrijf het dan op."
      refused={Boolean(form)}
    >
      {form?.overtaken ? (
        <div role="alert" tabindex={-1} autofocus>
          <Card title="Iemand veranderde dit net">
            <OwnText text={agreements} />
            <p>Hieronder staat wat jij typte. Druk op Bewaar als dat ervoor in de plaats komt.</p>
          </Card>
        </div>
      ) : null}
      <Form action={at} hidden={{ version: seen }}>
        <ErrorSummary problems={form?.problems} />
        <TextArea name="agreements" label="Dit spraken we af" rows={8} {...state} />
        <p class="readers">Wie dit leest: iedereen in de cirkel, en de coaches.</p>
        <Actions>
          <Button>Bewaar</Button>
          <Link href={circleUrl(frame.circle)}>Toch niet</Link>
        </Actions>
      </Form>
    </CirclePage>
  )
}
