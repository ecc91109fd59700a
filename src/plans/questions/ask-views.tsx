import { roleLabel } from '#src/groups/words.ts'
import type { FormState, Values } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { dayOf } from '#src/ui/dates.ts'
import { Button, Choice, DateField, ErrorSummary, Form, Select, TextArea } from '#src/ui/form.tsx'
import { Actions, Card, Empty, Link, OwnText } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { capital, partLabels, partsInWords, untilInWords } from '../sharing/words.ts'
import { daysFromNow, type LendingInput, lendable, type QuestionInput } from './question.ts'
import { urgencyOptions } from './words.ts'

const part = 'denk-je-mee'

type Member = { id: string; shown_name: string; role: string }
type AskPageProps = {
  frame: Frame
  members: Member[]
  chosen: string
  form?: FormState | undefined
}

export function AskPage({ frame, members, chosen, form }: AskPageProps) {
  const { plan, access } = frame
  const back = planUrl(plan, part)
  const values = form?.values ?? { to_member: chosen, until: daysFromNow(14) }
  const state = { values, problems: form?.problems }
  return (
    <PlanPage
      {...{ frame, part, back }}
      title="Denk je mee?"
      lead="Wat wil je vragen, en aan wie?"
      refused={Boolean(form?.problems)}
    >
      {members.length === 0 ? (
        <Nobody frame={frame} />
      ) : (
        <Form action={back} hidden={{ id: values.id || newId() }}>
          <ErrorSummary problems={form?.problems} />
          <Select
            name="to_member"
            label="Aan wie vraag je het?"
            empty="Kies iemand"
            options={members.map(({ id, shown_name, role }) => ({
              value: id,
              label: `${shown_name} (${roleLabel(role).toLowerCase()})`,
            }))}
            {...state}
          />
          <TextArea name="wording" label="Je vraag" {...state} />
          <Choice
            name="how_soon"
            label="Hoe snel wil je een antwoord?"
            options={urgencyOptions}
            {...state}
          />
          {access.owner ? <LendingFields {...state} /> : null}
          <p class="readers">
            {access.owner
              ? 'Wie dit leest: jij en wie je het vraagt. Eerst laten we zien wat die persoon straks leest.'
              : `Wie dit leest: jij, ${access.ownerName} en wie je het vraagt. ${access.ownerName} beslist wat die persoon uit het plan mag lezen.`}
          </p>
          <Actions>
            <Button>{access.owner ? 'Verder' : 'Vraag het'}</Button>
            <Link href={back}>Toch niet</Link>
          </Actions>
        </Form>
      )}
      {access.owner ? (
        <p>
          <Link href={planUrl(plan, 'teams')}>Vraag een team, of je huisarts</Link>
        </p>
      ) : null}
    </PlanPage>
  )
}

const Nobody = ({ frame: { plan, access } }: { frame: Frame }) =>
  access.owner ? (
    <Empty
      title="Er is nog niemand in je groep die kan meelezen."
      action={{ href: planUrl(plan, 'mensen'), label: 'Kijk wie je wilt uitnodigen' }}
    />
  ) : (
    <Empty title="Je ziet nog niemand in de groep aan wie je iets kunt vragen." />
  )

/** What may be read for it, and until when: nothing is ticked beforehand. */
export const LendingFields = (state: { values: Values; problems?: FormState['problems'] }) => (
  <>
    <Choice
      name="parts"
      label="Wat mag die persoon daarvoor lezen?"
      hint="Vink niets aan als alleen je vraag genoeg is."
      many
      options={lendable.map((value) => ({ value, label: partLabels[value] }))}
      {...state}
    />
    <DateField
      name="until"
      label="Tot en met welke dag?"
      hint="Ook je vraag is tot dan te lezen. Je kunt eerder stoppen."
      min={dayOf(new Date())}
      {...state}
    />
  </>
)

type CheckPageProps = {
  frame: Frame
  to: string
  input: Pick<QuestionInput, 'wording'> & Pick<LendingInput, 'parts' | 'until'>
  values: Values
  action: string
}

/** What will be shared, read back before anything is. */
export function CheckPage({ frame, to, input, values, action }: CheckPageProps) {
  const { wording, parts, until } = input
  const readable = parts.length > 0 ? `, en ${partsInWords(parts)}` : ''
  return (
    <PlanPage {...{ frame, part }} title="Klopt dit?" back={planUrl(frame.plan, part)}>
      <Card title={`Dit leest ${to}`}>
        <p>
          Deze vraag{readable}. {capital(untilInWords(until))}.
        </p>
        <OwnText text={wording} />
      </Card>
      <p class="hint">
        Een hulpverlener schrijft soms iets op in een eigen dossier. Wat iemand gelezen heeft, kun
        je niet terughalen.
      </p>
      <Form action={action} hidden={hiddenOf(values)}>
        <Actions>
          <Button name="sure" value="ja">
            Ja, vraag het
          </Button>
          <Button kind="plain" name="sure" value="">
            Verander iets
          </Button>
        </Actions>
      </Form>
    </PlanPage>
  )
}

const hiddenOf = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([name]) => !name.startsWith('_') && name !== 'sure'),
  )
