import type { FormState, Values } from '#src/platform/forms.ts'
import { Choice, Select, TextArea } from '#src/ui/form.tsx'
import { EraseLink } from '../erase-page.tsx'
import { FormPage } from '../form-page.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import type { Proposal } from '../proposals/proposal.ts'
import type { Reader } from '../readers.tsx'
import type { Goal } from './goal.ts'
import { lifeAreaWords, optionsOf, recoveryWords, termWords } from './words.ts'

const part = 'doelen'

type GoalFormPageProps = {
  frame: Frame
  /** Null to write a new one. */
  goal: Goal | null
  readers: Reader[]
  proposal?: Proposal | null
  form?: FormState | undefined
}

export function GoalFormPage({ frame, goal, readers, proposal, form }: GoalFormPageProps) {
  const list = planUrl(frame.plan, part)
  const at = goal ? `${list}/${goal.id}` : list
  const values = form?.values ?? valuesOf(goal, proposal ?? null)
  const state = { values, problems: form?.problems }
  return (
    <FormPage
      {...{ frame, part, readers, form }}
      title={goal ? 'Pas je doel aan' : 'Wat wil je graag?'}
      back={at}
      action={at}
      present={goal && { ...goal, words: goal.wording }}
      proposal={values.proposal}
      after={goal ? <EraseLink href={`${at}/wissen`} about={goal.wording} /> : null}
    >
      <TextArea name="wording" label="Wat wil je?" rows={3} {...state} />
      <TextArea name="why" label="Waarom is dat belangrijk voor je?" rows={3} optional {...state} />
      <Choice name="term" label="Wanneer?" options={optionsOf(termWords)} {...state} />
      <Select
        name="life_area"
        label="Waar hoort het bij?"
        empty="Weet ik niet"
        optional
        options={optionsOf(lifeAreaWords)}
        {...state}
      />
      <Select
        name="recovery"
        label="Wat brengt het je vooral?"
        empty="Weet ik niet"
        optional
        options={optionsOf(recoveryWords)}
        {...state}
      />
    </FormPage>
  )
}

const valuesOf = (goal: Goal | null, proposal: Proposal | null): Values => ({
  wording: goal?.wording ?? proposal?.wording ?? '',
  why: goal?.why ?? '',
  term: goal?.term ?? 'short',
  life_area: goal?.life_area ?? '',
  recovery: goal?.recovery ?? '',
  proposal: proposal?.id ?? '',
})
