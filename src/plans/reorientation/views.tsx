import { newId } from '#src/platform/ids.ts'
import { dateInWords, dateOnPaper } from '#src/ui/dates.ts'
import { Button, Form, PostButton } from '#src/ui/form.tsx'
import { ActionLink, Actions, Card, Facts, Link, Notice, Row, Rows } from '#src/ui/parts.tsx'
import { EraseLink, ErasePage } from '../erase-page.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { type Answer, answerTo, firstOpen, type Round, type Step } from './reorientation.ts'
import { answerInWords, subjectOf } from './words.ts'

export function RoundsPage({ frame, rounds }: { frame: Frame; rounds: Round[] }) {
  const list = planUrl(frame.plan, 'terugkijken')
  const open = rounds.find(({ ended_at }) => !ended_at)
  const ended = rounds.filter(({ ended_at }) => ended_at)
  return (
    <PlanPage
      frame={frame}
      title="Terugkijken en verder"
      lead="Hoe is het gegaan, en hoe wil je verder? Eén vraag per keer. Je mag altijd stoppen."
    >
      {open ? (
        <Actions>
          <ActionLink href={`${list}/${open.id}/verder`}>Ga verder waar je was</ActionLink>
        </Actions>
      ) : (
        <Form action={list} hidden={{ id: newId() }}>
          <Button>Begin met terugkijken</Button>
        </Form>
      )}
      {ended.length > 0 ? (
        <Card title="Eerdere keren">
          <Rows>
            {ended.map(({ id, ended_at }) => (
              <Row title={dateInWords(ended_at ?? '')} href={`${list}/${id}`} />
            ))}
          </Rows>
        </Card>
      ) : null}
    </PlanPage>
  )
}

type RoundPageProps = { frame: Frame; round: Round; steps: Step[] }

/** All answers to read again: before it counts with the way to change each, afterwards as it was. */
export function RoundPage({ frame, round, steps }: RoundPageProps) {
  const list = planUrl(frame.plan, 'terugkijken')
  const here = `${list}/${round.id}`
  return (
    <PlanPage
      frame={frame}
      plain
      title={round.ended_at ? 'Zo keek je terug' : 'Klopt dit zo?'}
      lead={round.ended_at ? dateOnPaper(round.ended_at) : undefined}
      back={list}
    >
      {round.ended_at ? (
        <Summary answers={round.answers} />
      ) : (
        <Check {...{ frame, round, steps, here }} />
      )}
      {round.ended_at ? (
        <p class="not-print">Print deze bladzijde met het menu van je browser.</p>
      ) : null}
      <EraseLink href={`${here}/wissen`} about="deze keer terugkijken" />
    </PlanPage>
  )
}

const Summary = ({ answers }: { answers: readonly Answer[] }) => (
  <Card>
    <Facts facts={answers.map((one) => [subjectOf(one), answerInWords(one)])} />
  </Card>
)

function Check({ round, steps, here }: RoundPageProps & { here: string }) {
  const unanswered = firstOpen(round, steps) < steps.length
  return (
    <>
      <Card>
        <Rows>
          {steps.map((step, index) => {
            const said = answerTo(round, step)
            const asked = { ...step, about_id: step.about, about_words: step.words }
            const title = subjectOf({ ...asked, answer: '', note: '' })
            return (
              <Row
                title={title}
                meta={said ? answerInWords(said) : 'Nog niet beantwoord'}
                actions={
                  <Link href={`${here}/vraag/${index + 1}`} about={title}>
                    Wijzig
                  </Link>
                }
              />
            )
          })}
        </Rows>
      </Card>
      <Notice>
        Hierna staat dit zo in je plan. Wie je bedankt, ziet dan niets meer van je plan. Die krijgt
        daar geen bericht over: vertel het liever zelf.
      </Notice>
      <Actions>
        <PostButton kind="primary" action={`${here}/klaar`}>
          Klaar
        </PostButton>
        {unanswered ? <Link href={`${here}/verder`}>Beantwoord wat nog open is</Link> : null}
      </Actions>
    </>
  )
}

export function EraseRoundPage({ frame, round }: { frame: Frame; round: Round }) {
  const here = planUrl(frame.plan, 'terugkijken', round.id)
  return (
    <ErasePage
      frame={frame}
      part="doelen"
      title="Wil je dit wissen?"
      words={`Terugkijken van ${dateInWords(round.begun_at)}`}
      back={here}
      action={`${here}/wissen`}
    >
      Wat er daardoor in je plan veranderde, blijft staan.
    </ErasePage>
  )
}
