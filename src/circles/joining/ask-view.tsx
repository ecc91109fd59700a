import { found } from '#src/platform/errors.ts'
import type { FormState } from '#src/platform/forms.ts'
import { Button, Choice, ErrorSummary, Form, Select, TextArea, TextField } from '#src/ui/form.tsx'
import { Actions } from '#src/ui/parts.tsx'
import { circleUrl, type Door } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'

type Work = { id: string; function: string; organisation: string }
type AskPageProps = {
  frame: CircleFrame
  id: string
  door: Door | undefined
  works: Work[]
  form: FormState | undefined
}

export function AskPage({ frame, id, door, works, form }: AskPageProps) {
  const state = form ?? { values: { shown_name: frame.viewer.name, role: 'member' } }
  const { name, place } = found(door)
  return (
    <CirclePage
      frame={frame}
      title="Ik wil graag meedoen"
      lead={`${name}, een Buurtcirkel in ${place}. Eerst maak je rustig kennis.`}
      refused={Boolean(form)}
    >
      <Form action={circleUrl(frame.circle, 'meedoen')} hidden={{ id }}>
        <ErrorSummary problems={form?.problems} />
        <Choice name="role" label="Wat wil je graag?" options={wishes(works)} {...state} />
        {works.length > 0 ? <WorkField works={works} state={state} /> : null}
        <TextField name="shown_name" label="Hoe mogen ze je noemen?" {...state} />
        <TextField
          name="reach"
          label="Hoe kan de coach je bereiken?"
          hint="Een telefoonnummer of e-mailadres. Of: ik kom dinsdag langs."
          {...state}
        />
        <TextArea name="wording" label="Wil je nog iets zeggen? Dat hoeft niet." {...state} />
        <p class="readers">
          Wie dit leest: jij en de coaches van deze cirkel. De anderen horen je naam pas als je
          kennis hebt gemaakt.
        </p>
        <Actions>
          <Button>Vraag of ik mee mag doen</Button>
        </Actions>
      </Form>
    </CirclePage>
  )
}

const wishes = (works: Work[]) => [
  { value: 'member', label: 'Ik wil meedoen' },
  {
    value: 'volunteer',
    label: 'Ik wil vrijwilliger zijn',
    explanation: 'Je woont in de buurt en je helpt de cirkel een beetje op weg.',
  },
  ...(works.length > 0
    ? [
        {
          value: 'second-coach',
          label: 'Ik wil voor mijn werk tweede coach zijn',
          explanation: 'De coach zegt welkom. Je neemt waar, en leest wat niet over jou gaat.',
        },
      ]
    : []),
]

const WorkField = ({ works, state }: { works: Work[]; state: FormState }) => (
  <Select
    name="work_id"
    label="Alleen voor een tweede coach: voor welk werk?"
    options={works.map((work) => ({
      value: work.id,
      label: `${work.function}, ${work.organisation}`,
    }))}
    {...state}
  />
)
