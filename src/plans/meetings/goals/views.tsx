import type { FormState, Values } from '#src/platform/forms.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Select, TextArea } from '#src/ui/form.tsx'
import { Card, Facts, Link, OwnText } from '#src/ui/parts.tsx'
import { FormPage } from '../../form-page.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { type GoalTalk, scores } from './goal-talk.ts'

type Goal = { id: string; wording: string }
type GoalTalkPageProps = {
  frame: Frame
  meeting: { id: string }
  goal: Goal
  goals: Goal[]
  talk: (GoalTalk & { version: number }) | null
  before: (GoalTalk & { starts_at: string }) | null
  form?: FormState | undefined
}

/** One goal a page, with everybody at the table. */
export function GoalTalkPage(props: GoalTalkPageProps) {
  const { frame, meeting, goal, goals, talk, before, form } = props
  const at = planUrl(frame.plan, 'bijeenkomst', meeting.id)
  const state = { values: form?.values ?? valuesOf(talk), problems: form?.problems }
  const place = goals.indexOf(goal) + 1
  return (
    <FormPage
      {...{ frame, form }}
      part="bijeenkomst"
      title={goal.wording}
      lead={`Doel ${place} van ${goals.length}. Alles mag leeg blijven.`}
      back={at}
      action={`${at}/doelen/${goal.id}`}
      readers={[]}
      unshared
      present={talk && { id: goal.id, version: talk.version, words: wordsOf(talk) }}
      after={
        <p>
          <Link href={`${planUrl(frame.plan, 'wie-doet-wat', 'nieuw')}?doel=${goal.id}`}>
            Spreek af wie hierbij iets doet
          </Link>
        </p>
      }
    >
      {before ? <Before before={before} /> : null}
      <TextArea name="how_it_goes" label="Hoe gaat het hiermee?" optional {...state} />
      <Select
        name="score"
        label="Welk cijfer geef jij het nu?"
        hint="0 is heel slecht, 10 is heel goed. Alleen jij geeft dit cijfer."
        empty="Geen cijfer"
        optional
        options={scores.map((score) => ({ value: score, label: score }))}
        {...state}
      />
      <TextArea name="decision" label="Wat spreken jullie af?" optional {...state} />
    </FormPage>
  )
}

const Before = ({ before }: { before: GoalTalk & { starts_at: string } }) => (
  <Card title={`De vorige keer, ${dateInWords(before.starts_at)}`}>
    {before.how_it_goes ? <OwnText text={before.how_it_goes} /> : null}
    <Facts
      facts={[
        ['Cijfer', before.score === null ? '' : `${before.score}`],
        ['Wat jullie afspraken', before.decision],
      ]}
    />
  </Card>
)

const wordsOf = ({ how_it_goes, score, decision }: GoalTalk): string =>
  [how_it_goes, score ?? '', decision].filter((text) => text !== '').join('\n')

const valuesOf = (talk: GoalTalk | null): Values => ({
  how_it_goes: talk?.how_it_goes ?? '',
  score: talk?.score === null || talk === null ? '' : `${talk.score}`,
  decision: talk?.decision ?? '',
})
