import { exceptionsFingerprint } from '#src/consent/exceptions/exception.ts'
import type { Sharing } from '#src/consent/shares/queries.ts'
import type { FormState } from '#src/platform/forms.ts'
import { Button, Choice, ErrorSummary, Form } from '#src/ui/form.tsx'
import { Actions, Badge, Card, Empty, Link, Row, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../../in-plan.ts'
import { Overtaken } from '../../overtaken.tsx'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import { partLabels } from '../words.ts'
import { exceptedFor } from './choices.ts'
import { isHiding } from './item.ts'
import type { Exceptions } from './queries.ts'
import { byPart, firstWords, thingsInWords } from './words.ts'

type MemberExceptionsPageProps = {
  frame: Frame
  page: Exceptions
  member: Sharing
  form: FormState | undefined
}

/** «Behalve …»: what one member does not see of what is shared. */
export function MemberExceptionsPage({ frame, page, member, form }: MemberExceptionsPageProps) {
  const { items, exceptions, members } = page
  const { id, shown_name, shares } = member
  const at = planUrl(frame.plan, 'wie-ziet-wat', id)
  const standing = exceptions.filter(exceptedFor(page, id))
  const now = exceptionsFingerprint(standing)
  const values = form?.values ?? { items: standing.map(({ item_id }) => item_id).join() }
  const others = members.filter((other) => other.id !== id)
  return (
    <PlanPage
      frame={frame}
      part="wie-ziet-wat"
      title={`Behalve… wat ${shown_name} niet ziet`}
      lead={`Het verdwijnt meteen. ${shown_name} ziet geen lege plek en krijgt geen bericht.`}
      back={at}
      refused={Boolean(form?.problems)}
    >
      {form?.overtaken ? (
        <Overtaken
          present={`${shown_name} ziet ${thingsInWords(standing.length)} niet.`}
          href={`${at}/behalve`}
        />
      ) : null}
      {items.length === 0 ? <Empty title="Er staat nog niets in je plan." /> : null}
      {items.length > 0 ? (
        <Form
          action={`${at}/behalve`}
          hidden={{ version: form?.overtaken ? now : (values.version ?? now) }}
        >
          <ErrorSummary problems={form?.problems} />
          {byPart(items).map(({ part, items: some }) => (
            <Choice
              many
              id={`items-${part}`}
              name="items"
              label={partLabels[part]}
              hint={
                shares.some((share) => share.part === part)
                  ? undefined
                  : `${shown_name} ziet dit deel nu niet.`
              }
              options={some.map((item) => ({ value: item.id, label: firstWords(item.words) }))}
              values={values}
            />
          ))}
          <p class="readers">Wat je hier kiest, ziet alleen jij.</p>
          <Actions>
            <Button>Verberg wat is aangevinkt</Button>
            <Link href={at}>Toch niet</Link>
          </Actions>
        </Form>
      ) : null}
      {others.length > 0 ? (
        <Card title={`Iemand verbergen voor ${shown_name}`}>
          <p>Met alles wat die persoon schreef of doet.</p>
          <Rows>
            {others.map((other) => (
              <Row
                title={other.shown_name}
                href={`${at}/behalve/${other.id}`}
                actions={
                  exceptions.some((one) => isHiding(one, id, other.id)) ? (
                    <Badge>Verborgen</Badge>
                  ) : undefined
                }
              />
            ))}
          </Rows>
        </Card>
      ) : null}
    </PlanPage>
  )
}
