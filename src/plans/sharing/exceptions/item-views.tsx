import { exceptionsFingerprint } from '#src/consent/exceptions/exception.ts'
import type { FormState } from '#src/platform/forms.ts'
import { Button, Choice, ErrorSummary, Form } from '#src/ui/form.tsx'
import { inWords } from '#src/ui/names.ts'
import { Actions, Card, Link, OwnText } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { Overtaken } from '../../overtaken.tsx'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import { partLabels } from '../words.ts'
import { onlyOf } from './choices.ts'
import type { Item } from './item.ts'
import type { Exceptions } from './queries.ts'
import { exceptionsInWords, firstWords } from './words.ts'

type ItemPageProps = { frame: Frame; page: Exceptions; item: Item; form: FormState | undefined }

/** For whom one thing is. */
export function ItemPage({ frame, page, item, form }: ItemPageProps) {
  const { exceptions, members } = page
  const back = planUrl(frame.plan, 'wie-ziet-wat', 'uitzonderingen')
  const standing = exceptions.filter(onlyOf(item.id))
  const now = exceptionsFingerprint(standing)
  const values = form?.values ?? {
    who: standing.length > 0 ? 'some' : 'all',
    members: standing.map(({ member_id }) => member_id).join(),
  }
  const state = { values, problems: form?.problems }
  const lookers = members.filter(({ has_account }) => has_account)
  const readers = lookers.filter(({ shares }) => shares.some(({ part }) => part === item.part))
  return (
    <PlanPage
      frame={frame}
      part="wie-ziet-wat"
      title="Voor wie is dit?"
      back={back}
      refused={Boolean(form?.problems)}
    >
      {form?.overtaken ? (
        <Overtaken
          present={exceptionsInWords(item, standing, members) || 'Voor iedereen die dit deel ziet.'}
          href={back}
        />
      ) : null}
      <Card title={partLabels[item.part]}>
        <OwnText text={firstWords(item.words)} />
      </Card>
      <Form
        action={`${back}/${item.id}`}
        hidden={{ version: form?.overtaken ? now : (values.version ?? now) }}
      >
        <ErrorSummary problems={form?.problems} />
        <Choice
          name="who"
          label="Kies voor wie"
          options={[
            {
              value: 'all',
              label: `Iedereen die ‘${partLabels[item.part]}’ ziet`,
              explanation:
                readers.length > 0
                  ? `Nu: ${inWords(readers.map(({ shown_name }) => shown_name))}.`
                  : 'Nu is dat niemand.',
            },
            { value: 'some', label: 'Alleen voor wie ik hier kies' },
          ]}
          {...state}
        />
        <Choice
          many
          name="members"
          label="Alleen voor"
          optional
          hint={`Wie ‘${partLabels[item.part]}’ niet mag zien, krijgt er hiermee niets bij.`}
          options={lookers.map(({ id, shown_name }) => ({ value: id, label: shown_name }))}
          {...state}
        />
        <p class="readers">Wat je hier kiest, ziet alleen jij.</p>
        <Actions>
          <Button>Bewaar</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
    </PlanPage>
  )
}
