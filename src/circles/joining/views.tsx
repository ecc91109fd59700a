import { dateInWords } from '#src/ui/dates.ts'
import { PostButton } from '#src/ui/form.tsx'
import { Actions, Card, Empty, Facts, Link, Notice, OwnText, Row, Rows } from '#src/ui/parts.tsx'
import { circleUrl, type Door, isCoach } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'
import { roleWords } from '../words.ts'
import { type Newcomer, needsTheCircle, type Stage, stageOf } from './joining.ts'

const stageWords: Record<Stage, string> = {
  asked: 'Je vraag is aangekomen. De coach neemt contact met je op om kennis te maken.',
  met: 'Jullie hebben kennisgemaakt. Nu zeggen de cirkel en de coach nog welkom. Dat kan even duren.',
  welcomed: 'Je bent welkom. Wil jij ook? Dan doe je mee.',
}

type NewcomerPageProps = {
  frame: CircleFrame
  door: Door
  newcomer: Newcomer
  coaches: { shown_name: string }[]
  agreements: string | undefined
}

/** The circle as somebody sees it who asked to join: the own steps, and who the coach is. */
export function NewcomerPage({ frame, door, newcomer, coaches, agreements }: NewcomerPageProps) {
  const { circle, access } = frame
  const stage = stageOf(newcomer, access.mayBe)
  return (
    <CirclePage frame={frame} title={door.name} back="/cirkels">
      <Notice kind="done">{stageWords[stage]}</Notice>
      <Facts
        facts={[
          ['Jij wilt', roleWords[newcomer.role].toLowerCase()],
          ['Coach', coaches.map(({ shown_name }) => shown_name).join(', ')],
          ['Gevraagd', newcomer.asked_at ? dateInWords(newcomer.asked_at) : ''],
        ]}
      />
      {agreements ? (
        <Card title="Dit spraken zij met elkaar af">
          <OwnText text={agreements} />
        </Card>
      ) : null}
      <Actions>
        {stage === 'welcomed' ? (
          <PostButton kind="primary" action={circleUrl(circle, 'meedoen', 'ja')}>
            Ja, ik doe mee
          </PostButton>
        ) : null}
        <PostButton kind="quiet" action={circleUrl(circle, 'meedoen', 'stoppen')}>
          Toch niet
        </PostButton>
      </Actions>
      <p class="hint">Je hoeft niet te zeggen waarom je toch niet wilt.</p>
    </CirclePage>
  )
}

type NewcomersPageProps = { frame: CircleFrame; newcomers: Newcomer[] }

export function NewcomersPage({ frame, newcomers }: NewcomersPageProps) {
  return (
    <CirclePage
      frame={frame}
      title="Wie wil erbij?"
      lead="Eerst kennismaken. Dan zeggen de cirkel en de coach welkom, en de nieuwe zelf ja."
    >
      {newcomers.length === 0 ? (
        <Empty title="Er wacht nu niemand.">
          Ken je iemand die erbij past? Laat die persoon deze cirkel zien bij Buurtcirkels.
        </Empty>
      ) : null}
      {newcomers.map((newcomer) => (
        <NewcomerCard frame={frame} newcomer={newcomer} />
      ))}
    </CirclePage>
  )
}

function NewcomerCard({ frame, newcomer }: { frame: CircleFrame; newcomer: Newcomer }) {
  const { shown_name, role, reach, wording, welcomes, met_at } = newcomer
  const coach = isCoach(frame.access)
  const welcomed = welcomes.includes(coach ? 'coach' : 'circle')
  return (
    <Card title={shown_name}>
      <p class="row-meta">
        {roleWords[role]}
        {met_at ? ` · kennisgemaakt ${dateInWords(met_at)}` : null}
      </p>
      {wording ? <OwnText text={wording} /> : null}
      {reach ? <p>Te bereiken: {reach}</p> : null}
      {coach ? <CoachSteps frame={frame} newcomer={newcomer} /> : null}
      {!coach && needsTheCircle(newcomer) && !welcomed ? (
        <>
          <p>Hebben jullie het er samen over gehad? Dan mag een van jullie welkom zeggen.</p>
          <Step frame={frame} newcomer={newcomer} to="welkom" main>
            Namens de cirkel: welkom
          </Step>
        </>
      ) : null}
      {met_at ? (
        <Rows>
          <Row title={stand(newcomer)} />
        </Rows>
      ) : null}
    </Card>
  )
}

function stand({ welcomes, ...newcomer }: Newcomer): string {
  const missing = [
    needsTheCircle(newcomer) && !welcomes.includes('circle') ? 'de cirkel' : '',
    welcomes.includes('coach') ? '' : 'de coach',
  ].filter(Boolean)
  return missing.length === 0
    ? 'Iedereen zei welkom. Nu is het aan de nieuwe.'
    : `Nog geen welkom van ${missing.join(' en ')}.`
}

function CoachSteps({ frame, newcomer }: { frame: CircleFrame; newcomer: Newcomer }) {
  return (
    <Actions>
      {newcomer.met_at ? null : (
        <Step frame={frame} newcomer={newcomer} to="ontmoet" main>
          We hebben kennisgemaakt
        </Step>
      )}
      {newcomer.met_at && !newcomer.welcomes.includes('coach') ? (
        <Step frame={frame} newcomer={newcomer} to="welkom" main>
          Welkom, zegt de coach
        </Step>
      ) : null}
      <Step frame={frame} newcomer={newcomer} to="niet-nu">
        Nu niet
      </Step>
    </Actions>
  )
}

type StepProps = {
  frame: CircleFrame
  newcomer: Newcomer
  to: string
  main?: boolean
  children: string
}

const Step = ({ frame, newcomer, to, main, children }: StepProps) => (
  <PostButton
    kind={main ? 'primary' : 'quiet'}
    action={circleUrl(frame.circle, 'nieuw', newcomer.id, to)}
    about={newcomer.shown_name}
  >
    {children}
  </PostButton>
)

/** In the list of what waits. */
export const NewcomersLink = ({ frame, newcomers }: NewcomersPageProps) =>
  newcomers.length === 0 ? null : (
    <Notice kind="warm">
      Er wil iemand bij de cirkel.{' '}
      <Link href={circleUrl(frame.circle, 'nieuw')}>Bekijk wie erbij wil</Link>
    </Notice>
  )
