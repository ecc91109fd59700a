import { fingerprintOf, readySetOf, readySets } from '#src/consent/share.ts'
import type { Pause, Sharing } from '#src/consent/shares/queries.ts'
import { isProfessional } from '#src/groups/role.ts'
import { roleLabel } from '#src/groups/words.ts'
import type { FormState } from '#src/platform/forms.ts'
import { parts } from '#src/platform/viewer.ts'
import { Button, Choice, ErrorSummary, Form, PostButton } from '#src/ui/form.tsx'
import { Actions, Card, Link, Notice, Row, Rows } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { Overtaken } from '../overtaken.tsx'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { PreciseFields } from './precise-fields.tsx'
import { preciseValues } from './sharing-form.ts'
import { addsInWords, grantsInWords, partLabels, readySetWords, untilInWords } from './words.ts'

/** There are two forms on the page: a ready set, or part by part. */
export type SharingForm = FormState & { kind: 'set' | 'precise' }

type MemberPageProps = {
  frame: Frame
  member: Sharing
  pause: Pause | null
  form: SharingForm | undefined
}

export function MemberPage({ frame, member, pause, form }: MemberPageProps) {
  const { shown_name, role, organisation, shares } = member
  const at = planUrl(frame.plan, 'wie-ziet-wat', member.id)
  return (
    <PlanPage
      frame={frame}
      part="wie-ziet-wat"
      title={`Wat mag ${shown_name} zien?`}
      lead={[roleLabel(role), organisation].filter(Boolean).join(', ')}
      back={planUrl(frame.plan, 'wie-ziet-wat')}
      refused={Boolean(form?.problems)}
    >
      {form?.overtaken ? (
        <Overtaken present={`${shown_name} ziet ${grantsInWords(shares)}`} href={at} />
      ) : null}
      <ErrorSummary problems={form?.problems} />
      {pause ? (
        <Notice kind="warm">
          Alles is nu dicht. Wat je hier kiest, geldt pas als je weer opent.
        </Notice>
      ) : null}
      <SetForm {...{ at, member, form }} />
      <PreciseForm {...{ at, member, form }} />
      {shares.length > 0 ? <Standing at={at} member={member} /> : null}
      <p>
        <Link href={`${at}/behalve`}>Behalve… kies wat {shown_name} niet ziet</Link>
      </p>
      <p>
        <Link href={planUrl(frame.plan, 'als', member.id)}>Kijk met de ogen van {shown_name}</Link>
      </p>
    </PlanPage>
  )
}

type FormProps = { at: string; member: Sharing; form: SharingForm | undefined }

function SetForm({ at, member, form }: FormProps) {
  const mine = form?.kind === 'set' ? form : undefined
  const set = readySetOf(member.shares)
  return (
    <Form action={at} hidden={{ version: versionOf(member, mine) }}>
      <Choice
        name="set"
        label="Kies wat past"
        hint={
          set ? undefined : 'Nu heb je het precies ingesteld. Kies je hier iets, dan geldt dat.'
        }
        options={readySets.map((value) => ({ value, ...readySetWords[value] }))}
        values={mine?.values ?? { set: set ?? '' }}
        problems={mine?.problems}
      />
      <Save member={member} />
    </Form>
  )
}

function PreciseForm({ at, member, form }: FormProps) {
  const mine = form?.kind === 'precise' ? form : undefined
  return (
    <details class="card" open={Boolean(mine)}>
      <summary>Precies instellen</summary>
      <Form action={`${at}/precies`} hidden={{ version: versionOf(member, mine) }}>
        <PreciseFields
          values={mine?.values ?? preciseValues(member.shares)}
          problems={mine?.problems}
        />
        <Save member={member} />
      </Form>
    </details>
  )
}

/** What the owner saw when choosing; after «intussen veranderd» that is what stands now. */
const versionOf = ({ shares }: Sharing, form: FormState | undefined): string =>
  (!form?.overtaken && form?.values.version) || fingerprintOf(shares)

function Save({ member: { role, organisation } }: { member: Sharing }) {
  return (
    <>
      {isProfessional(role) || organisation ? (
        <Notice>
          Een hulpverlener schrijft soms iets op in een eigen dossier. Is er groot gevaar? Dan mag
          een hulpverlener soms ook zonder jouw toestemming hulp inschakelen. Wat iemand gelezen
          heeft, kun je niet terughalen.
        </Notice>
      ) : null}
      <p class="readers">Wat je hier kiest, ziet alleen jij.</p>
      <Actions>
        <Button>Bewaar</Button>
      </Actions>
    </>
  )
}

/** Taking back is never further away than one tap. */
function Standing({ at, member: { shown_name, shares } }: { at: string; member: Sharing }) {
  const withdrawal = `${at}/intrekking`
  return (
    <Card title={`Dit deel je met ${shown_name}`}>
      <Rows>
        {inOrder(shares).map((share) => (
          <Row
            title={partLabels[share.part]}
            meta={[share.until ? untilInWords(share.until) : '', addsInWords([share])]
              .filter(Boolean)
              .join('. ')}
            actions={
              <PostButton
                kind="quiet"
                action={withdrawal}
                hidden={{ part: share.part }}
                about={`van ${partLabels[share.part]} met ${shown_name}`}
              >
                Stop met delen
              </PostButton>
            }
          />
        ))}
      </Rows>
      <Actions>
        <PostButton action={withdrawal} hidden={{ part: 'all' }}>
          Deel niets meer met {shown_name}
        </PostButton>
        <Link href={at.slice(0, at.lastIndexOf('/'))}>Laat zoals het is</Link>
      </Actions>
    </Card>
  )
}

const inOrder = (shares: Sharing['shares']) =>
  shares.toSorted((one, other) => parts.indexOf(one.part) - parts.indexOf(other.part))
