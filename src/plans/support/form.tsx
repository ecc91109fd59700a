import type { FormState, Values } from '#src/platform/forms.ts'
import { Choice, DateField, PostButton, Select, TextArea, TextField } from '#src/ui/form.tsx'
import { Actions } from '#src/ui/parts.tsx'
import { type Before, Earlier } from '../earlier.tsx'
import { EraseLink } from '../erase-page.tsx'
import { FormPage } from '../form-page.tsx'
import { lifeAreaWords, optionsOf } from '../goals/words.ts'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import type { Proposal } from '../proposals/proposal.ts'
import type { Reader } from '../readers.tsx'
import type { Support } from './support.ts'
import { payerOptions } from './words.ts'

const part = 'hulp'

type Member = { id: string; shown_name: string }
type Goal = { id: string; wording: string }
type SupportFormPageProps = {
  frame: Frame
  support: (Support & Before) | null
  readers: Reader[]
  members: Member[]
  goals: Goal[]
  proposal: Proposal | null
  form?: FormState | undefined
}

export function SupportFormPage(props: SupportFormPageProps) {
  const { frame, support, readers, members, goals, proposal, form } = props
  const back = planUrl(frame.plan, part)
  const action = support ? `${back}/${support.id}` : back
  const values = form?.values ?? valuesOf(support, proposal)
  const state = { values, problems: form?.problems }
  return (
    <FormPage
      {...{ frame, part, back, action, readers, form }}
      title={support ? `De hulp van ${support.helper}` : 'Wie helpt je?'}
      present={support && { ...support, words: `${support.helper}: ${support.wording}` }}
      proposal={values.proposal}
      after={support ? <Below support={support} at={action} /> : null}
    >
      <TextField name="helper" label="Naam" hint="Een voornaam is genoeg." {...state} />
      {members.length > 0 ? <FromGroup members={members} {...state} /> : null}
      <TextArea name="wording" label="Waarmee?" rows={3} {...state} />
      <Choice
        name="formal"
        label="Wat is dit voor iemand?"
        options={[
          { value: 'ja', label: 'Hulpverlener', explanation: 'Het is zijn of haar werk.' },
          {
            value: 'nee',
            label: 'Iemand uit mijn omgeving',
            explanation: 'Bijvoorbeeld familie, een buur of een vrijwilliger.',
          },
        ]}
        {...state}
      />
      {goals.length > 0 ? <ForGoal goals={goals} {...state} /> : null}
      <Select
        name="life_area"
        label="Waar hoort het bij?"
        empty="Dat weet ik niet"
        optional
        options={optionsOf(lifeAreaWords)}
        {...state}
      />
      <TextField
        name="how_often"
        label="Hoe vaak?"
        hint="Bijvoorbeeld: elke dinsdag, of als ik bel."
        optional
        {...state}
      />
      <DateField name="since" label="Sinds wanneer?" optional {...state} />
      <DateField name="until" label="Tot wanneer?" optional {...state} />
      <Choice name="payer" label="Wie betaalt het?" options={payerOptions} {...state} />
    </FormPage>
  )
}

type FromGroupProps = { members: Member[]; values: Values; problems: FormState['problems'] }

const FromGroup = ({ members, ...state }: FromGroupProps) => (
  <Select
    name="member_id"
    label="Is dit iemand uit je groep?"
    empty="Nee, of dat weet ik niet"
    optional
    options={members.map(({ id, shown_name }) => ({ value: id, label: shown_name }))}
    {...state}
  />
)

type ForGoalProps = { goals: Goal[]; values: Values; problems: FormState['problems'] }

const ForGoal = ({ goals, ...state }: ForGoalProps) => (
  <Select
    name="goal_id"
    label="Bij welk doel helpt het?"
    empty="Bij geen doel"
    optional
    options={goals.map(({ id, wording }) => ({ value: id, label: wording }))}
    {...state}
  />
)

function Below({ support, at }: { support: Support & Before; at: string }) {
  return (
    <>
      {support.until === null ? (
        <Actions>
          <PostButton action={`${at}/einde`}>Deze hulp is gestopt</PostButton>
        </Actions>
      ) : null}
      <Earlier {...support} />
      <EraseLink href={`${at}/wissen`} about={`de hulp van ${support.helper}`} />
    </>
  )
}

const valuesOf = (support: Support | null, proposal: Proposal | null): Values => ({
  proposal: proposal?.id ?? '',
  helper: support?.helper ?? '',
  member_id: support?.member_id ?? '',
  wording: support?.wording ?? proposal?.wording ?? '',
  formal: support ? (support.formal ? 'ja' : 'nee') : '',
  payer: support?.payer ?? 'unknown',
  goal_id: support?.goal_id ?? '',
  life_area: support?.life_area ?? '',
  how_often: support?.how_often ?? '',
  since: support?.since ?? '',
  until: support?.until ?? '',
})
