import {
  type EmergencyReading,
  type Trusted,
  urgentParts,
} from '#src/consent/emergency/emergency.ts'
import { roleLabel } from '#src/groups/words.ts'
import type { FormState } from '#src/platform/forms.ts'
import { momentInWords } from '#src/ui/dates.ts'
import { Button, Choice, ErrorSummary, Form, PostButton } from '#src/ui/form.tsx'
import {
  ActionLink,
  Actions,
  Card,
  Empty,
  Link,
  Notice,
  OwnText,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { Overtaken } from '../overtaken.tsx'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { capital, partLabels, partsInWords } from '../sharing/words.ts'

type EmergencyPageProps = {
  frame: Frame
  pause: { paused_at: string } | null
  members: Trusted[]
  readings: EmergencyReading[]
}

export function EmergencyPage({ frame, pause, members, readings }: EmergencyPageProps) {
  return (
    <PlanPage
      frame={frame}
      part="wie-ziet-wat"
      title="Meelezen bij spoed"
      lead="Soms gaat het zo slecht dat je zelf niets meer kunt delen. Jij kiest nu wie dan mag meelezen, en wat."
    >
      {pause ? (
        <Notice kind="warm">
          Alles is dicht. Ook bij spoed leest nu niemand mee.{' '}
          <Link href={planUrl(frame.plan, 'wie-ziet-wat')}>Kijk wie wat ziet</Link>
        </Notice>
      ) : null}
      <Card title="Zo werkt het">
        <ul>
          <li>Het staat uit, tot jij iemand kiest.</li>
          <li>Wie meeleest, schrijft eerst op waarom. Dat lees jij.</li>
          <li>Het duurt een uur. Jij krijgt meteen bericht.</li>
          <li>Wat alleen voor anderen is, blijft dicht.</li>
        </ul>
      </Card>
      {members.length === 0 ? (
        <Empty
          title="Er doet nog niemand mee met een account."
          action={{ href: planUrl(frame.plan, 'mensen'), label: 'Kijk wie je wilt uitnodigen' }}
        />
      ) : (
        <Card title="Wie mag meelezen">
          <Rows>
            {members.map((member) => (
              <MemberRow plan={frame.plan} member={member} />
            ))}
          </Rows>
        </Card>
      )}
      {readings.length > 0 ? <Readings readings={readings} /> : null}
    </PlanPage>
  )
}

function MemberRow({ plan, member }: { plan: string; member: Trusted }) {
  const { id, shown_name, role, permission } = member
  const at = planUrl(plan, 'meelezen-bij-spoed', id)
  return (
    <Row title={shown_name} meta={roleLabel(role)}>
      <span>
        {permission
          ? `Mag bij spoed lezen: ${partsInWords(permission.parts)}.`
          : 'Mag niets extra lezen.'}
      </span>
      <Actions>
        <ActionLink kind="plain" href={at} about={`wat ${shown_name} bij spoed mag lezen`}>
          {permission ? 'Wijzig' : 'Kies wat'}
        </ActionLink>
        {permission ? (
          <PostButton kind="quiet" action={`${at}/einde`} about={`voor ${shown_name}`}>
            Zet uit
          </PostButton>
        ) : null}
      </Actions>
    </Row>
  )
}

const Readings = ({ readings }: { readings: EmergencyReading[] }) => (
  <Card title="Wie las mee bij spoed">
    <Rows>
      {readings.map(({ shown_name, reason, began_at }) => (
        <Row title={shown_name} meta={`${capital(momentInWords(began_at))}, een uur lang`}>
          <OwnText text={reason} />
        </Row>
      ))}
    </Rows>
  </Card>
)

/** On the owner's overview: what happened these days, with the reason that was typed. */
export function RecentEmergencies(props: { plan: string; readings: EmergencyReading[] }) {
  return props.readings.map(({ shown_name, reason, began_at }) => (
    <Notice kind="warm">
      <bdi>{shown_name}</bdi> las {momentInWords(began_at)} mee bij spoed: «<bdi>{reason}</bdi>»{' '}
      <Link href={planUrl(props.plan, 'meelezen-bij-spoed')}>Bekijk dit</Link>
    </Notice>
  ))
}

type PermissionPageProps = { frame: Frame; member: Trusted; form?: FormState | undefined }

export function PermissionPage({ frame, member, form }: PermissionPageProps) {
  const back = planUrl(frame.plan, 'meelezen-bij-spoed')
  const { id, shown_name, permission } = member
  const standing = permission?.id ?? ''
  const version = form?.overtaken ? standing : (form?.values.version ?? standing)
  const values = form?.values ?? { parts: permission?.parts.join(',') ?? '' }
  return (
    <PlanPage
      frame={frame}
      part="wie-ziet-wat"
      title={`Wat mag ${shown_name} lezen bij spoed?`}
      lead="Kies alleen wat dan echt helpt. Je kunt het altijd weer uitzetten, en niemand krijgt bericht."
      back={back}
      refused={Boolean(form?.problems)}
    >
      {form?.overtaken ? (
        <Overtaken
          present={permission ? `${capital(partsInWords(permission.parts))}.` : 'Niets.'}
          href={back}
        />
      ) : null}
      <Form action={planUrl(frame.plan, 'meelezen-bij-spoed', id)} hidden={{ version }}>
        <ErrorSummary problems={form?.problems} />
        <Choice
          name="parts"
          label={`Bij spoed leest ${shown_name} een uur lang`}
          many
          options={urgentParts.map((value) => ({ value, label: partLabels[value] }))}
          values={values}
          problems={form?.problems}
        />
        <Actions>
          <Button>Bewaar</Button>
          <Link href={back}>Toch niet</Link>
        </Actions>
      </Form>
    </PlanPage>
  )
}
