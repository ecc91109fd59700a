import type { Member, PastMember } from '#src/groups/members/member.ts'
import { roleLabel, roleOptions } from '#src/groups/words.ts'
import type { FormState, Values } from '#src/platform/forms.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Choice, PostButton, TextField } from '#src/ui/form.tsx'
import {
  ActionLink,
  Actions,
  Badge,
  Card,
  Empty,
  Facts,
  Link,
  OwnText,
  Row,
  Rows,
} from '#src/ui/parts.tsx'
import { FormPage } from '../../form-page.tsx'
import type { Frame } from '../../in-plan.ts'
import { planUrl } from '../../plan.ts'
import { PlanPage } from '../../plan-page.tsx'
import type { Reader } from '../../readers.tsx'

const part = 'mensen'

type GroupPageProps = {
  frame: Frame
  members: Member[]
  past: PastMember[]
  /** With whom anything is shared now. */
  seers: { member_id: string }[]
}

export function GroupPage({ frame, members, past, seers }: GroupPageProps) {
  const { plan, access } = frame
  return (
    <PlanPage
      {...{ frame, part }}
      title={access.owner ? 'Mijn groep' : 'De groep'}
      lead={leadOf(frame)}
      {...(access.owner && { back: planUrl(plan, part) })}
    >
      {members.length === 0 ? <NobodyYet plan={plan} /> : null}
      {members.length > 0 ? (
        <Card>
          <Rows>
            {members.map((member) => (
              <MemberRow
                frame={frame}
                member={member}
                sees={seers.some(({ member_id }) => member_id === member.id)}
              />
            ))}
          </Rows>
        </Card>
      ) : null}
      {access.owner && members.length > 0 ? (
        <Actions>
          <ActionLink href={planUrl(plan, 'uitnodigingen', 'nieuw')}>Vraag iemand erbij</ActionLink>
        </Actions>
      ) : null}
      {past.length > 0 && access.owner ? <PastMembers past={past} /> : null}
    </PlanPage>
  )
}

function leadOf({ access: { owner, sees } }: Frame): string {
  if (owner) return 'De mensen die meedoen met je plan.'
  return sees.includes('group') ? 'Deze mensen doen mee.' : 'Zo sta jij in de groep.'
}

function NobodyYet({ plan }: { plan: string }) {
  return (
    <Empty
      title="Er doet nog niemand mee."
      action={{ href: planUrl(plan, part), label: 'Bekijk mijn mensen' }}
    >
      Kies rustig wie je wilt vragen. Eén iemand is een goed begin.
    </Empty>
  )
}

type MemberRowProps = { frame: Frame; member: Member; sees: boolean }

function MemberRow({ frame, member, sees }: MemberRowProps) {
  const { plan, access } = frame
  const { id, shown_name, role, organisation, joined_at, account, mine } = member
  const lack = !account ? 'Zonder account' : sees ? undefined : 'Ziet nu niets'
  const what = [roleLabel(role), organisation, `sinds ${dateInWords(joined_at)}`]
  return (
    <Row
      title={mine ? `${shown_name} (jij)` : shown_name}
      href={access.owner ? planUrl(plan, 'groep', id) : undefined}
      meta={what.filter(Boolean).join(', ')}
      actions={access.owner && lack ? <Badge>{lack}</Badge> : undefined}
    >
      {mine ? (
        <p>
          <Link href={planUrl(plan, 'voorgesprek')}>Je voorgesprek</Link>{' '}
          <Link href={planUrl(plan, 'vertrekken')}>Stop met meedoen</Link>
        </p>
      ) : null}
    </Row>
  )
}

const becauseWords: Record<PastMember['because'], string> = {
  left: 'Gestopt',
  removed: 'Door jou uit de groep gehaald',
  'work-ended': 'Werkt daar niet meer',
}

function PastMembers({ past }: { past: PastMember[] }) {
  return (
    <details class="card">
      <summary>Wie niet meer meedoet (alleen jij ziet dit)</summary>
      <Rows>
        {past.map(({ shown_name, role, because, reason, left_at }) => (
          <Row
            title={shown_name}
            meta={`${roleLabel(role)}. ${becauseWords[because]}, ${dateInWords(left_at)}.`}
          >
            {reason ? <OwnText text={reason} /> : null}
          </Row>
        ))}
      </Rows>
    </details>
  )
}

export function MemberPage({ frame, member }: { frame: Frame; member: Member }) {
  const { plan } = frame
  const { id, shown_name, role, organisation, joined_at, account, asked } = member
  const at = planUrl(plan, 'groep', id)
  return (
    <PlanPage {...{ frame, part }} title={shown_name} back={planUrl(plan, 'groep')}>
      <Card>
        <Facts
          facts={[
            ['Doet mee als', roleLabel(role)],
            ['Voor', organisation],
            ['Sinds', dateInWords(joined_at)],
            ['Wat je vroeg', asked ? <OwnText text={asked} /> : ''],
            ['Account', account ? '' : 'Geen. Kan hier niets lezen.'],
          ]}
        />
      </Card>
      <Actions>
        {account ? (
          <ActionLink href={planUrl(plan, 'wie-ziet-wat', id)}>
            Kies wat {shown_name} ziet
          </ActionLink>
        ) : null}
        <ActionLink kind="plain" href={`${at}/wijzigen`}>
          Pas naam of rol aan
        </ActionLink>
        <ActionLink kind="quiet" href={`${at}/vertrek`}>
          Haal uit de groep
        </ActionLink>
      </Actions>
    </PlanPage>
  )
}

type MemberFormPageProps = {
  frame: Frame
  member: Member
  readers: Reader[]
  form?: FormState | undefined
}

export function MemberFormPage({ frame, member, readers, form }: MemberFormPageProps) {
  const { id, shown_name, role, version } = member
  const { values = { shown_name, role } satisfies Values, problems } = form ?? {}
  const at = planUrl(frame.plan, 'groep', id)
  return (
    <FormPage
      {...{ frame, part, form }}
      title={`Pas ${shown_name} aan`}
      lead={member.account ? `${shown_name} leest deze naam en rol ook.` : undefined}
      back={at}
      action={at}
      readers={readers}
      present={{ id, version, words: `${shown_name}, ${roleLabel(role)}` }}
    >
      <TextField name="shown_name" label="Naam in de groep" {...{ values, problems }} />
      <Choice name="role" label="Rol" options={roleOptions} {...{ values, problems }} />
    </FormPage>
  )
}

export function RemovalPage({ frame, member }: { frame: Frame; member: Member }) {
  const { shown_name } = member
  const at = planUrl(frame.plan, 'groep', member.id)
  return (
    <PlanPage {...{ frame, part }} title={`Haal ${shown_name} uit de groep`} back={at}>
      <p>
        {shown_name} ziet dan meteen niets meer van je plan. Wij vertellen dat aan niemand, ook niet
        aan {shown_name}. Je kunt {shown_name} later opnieuw vragen.
      </p>
      <Actions>
        <PostButton kind="danger" action={`${at}/vertrek`}>
          Haal uit de groep
        </PostButton>
        <Link href={at}>Toch niet</Link>
      </Actions>
    </PlanPage>
  )
}
