import type { FormState } from '#src/platform/forms.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, Select, TextField } from '#src/ui/form.tsx'
import { Actions, Card, Link, Notice, Row, Rows } from '#src/ui/parts.tsx'
import { circleUrl, isNeighbour } from '../circle.ts'
import { CirclePage } from '../circle-page.tsx'
import type { CircleFrame } from '../in-circle.ts'
import { roleWords } from '../words.ts'
import type { Member } from './queries.ts'

export const MembersPage = ({ frame, members }: { frame: CircleFrame; members: Member[] }) => (
  <CirclePage frame={frame} title="Wie doet mee?">
    <Rows>
      {members.map(({ id, shown_name, role }) => (
        <Row
          title={shown_name}
          href={circleUrl(frame.circle, 'mensen', id)}
          meta={[role === 'member' ? '' : roleWords[role], id === frame.access.member ? 'jij' : '']
            .filter(Boolean)
            .join(' · ')}
        />
      ))}
    </Rows>
  </CirclePage>
)

type MemberPageProps = { frame: CircleFrame; member: Member; form?: FormState | undefined }

export function MemberPage({ frame, member, form }: MemberPageProps) {
  const { circle, access } = frame
  const mine = member.id === access.member
  const at = circleUrl(circle, 'mensen', member.id)
  return (
    <CirclePage
      frame={frame}
      title={member.shown_name}
      lead={`${roleWords[member.role]}, erbij sinds ${dateInWords(member.joined_at)}.`}
      back={circleUrl(circle, 'mensen')}
      refused={Boolean(form)}
    >
      {mine ? (
        <Card title="Hoe noemen ze je hier?">
          {form?.overtaken ? (
            <Notice kind="warm">
              Dit veranderde net in een ander venster. Nu staat er: {member.shown_name}.
            </Notice>
          ) : null}
          <NameForm at={at} member={member} form={form} />
        </Card>
      ) : null}
      {mine ? <Link href={circleUrl(circle, 'stoppen')}>Ik stop met deze cirkel</Link> : null}
      {!mine && isNeighbour(access) && isNeighbour(member) ? (
        <Link href={`${at}/blokkade`} about={member.shown_name}>
          Blokkeren
        </Link>
      ) : null}
      {!mine && access.role === 'coach' ? (
        <Link href={`${at}/vertrek`} about={member.shown_name}>
          Doet niet meer mee
        </Link>
      ) : null}
    </CirclePage>
  )
}

type NameFormProps = { at: string; member: Member; form: FormState | undefined }

function NameForm({ at, member, form }: NameFormProps) {
  const state = form ?? { values: { shown_name: member.shown_name } }
  const seen = form && !form.overtaken ? (form.values.version ?? '0') : String(member.version)
  return (
    <Form action={at} hidden={{ version: seen }}>
      <ErrorSummary problems={form?.problems} />
      <TextField name="shown_name" label="Naam" short {...state} />
      <p class="readers">Wie dit leest: iedereen in de cirkel, en de coaches.</p>
      <Button kind="plain">Bewaar</Button>
    </Form>
  )
}

export const LeavePage = ({ frame }: { frame: CircleFrame }) => (
  <CirclePage
    frame={frame}
    title="Wil je stoppen met deze cirkel?"
    lead="Dat mag altijd. Je hoeft niet te zeggen waarom."
  >
    <p>
      De anderen zien dan niets meer van jou, behalve wat je eerder in het gesprek schreef. Je
      telefoonnummer, je talenten, je stappen en wat je vroeg of aanbood gaan meteen weg. Je kunt
      later opnieuw vragen of je mee mag doen.
    </p>
    <Actions>
      <PostButton kind="danger" action={circleUrl(frame.circle, 'stoppen')}>
        Ik stop
      </PostButton>
      <Link href={circleUrl(frame.circle)}>Toch niet</Link>
    </Actions>
  </CirclePage>
)

type RemovalPageProps = { frame: CircleFrame; member: Member }

/** For who moved, died or said so to the coach. The circle never decides on a chair. */
export const RemovalPage = ({ frame, member }: RemovalPageProps) => (
  <CirclePage
    frame={frame}
    title={`Doet ${member.shown_name} niet meer mee?`}
    lead="Doe dit alleen als die persoon het zelf tegen je zei, verhuisd is of overleden. Een cirkel stemt niemand weg."
  >
    <Actions>
      <PostButton
        kind="danger"
        action={circleUrl(frame.circle, 'mensen', member.id, 'vertrek')}
        about={member.shown_name}
      >
        Doet niet meer mee
      </PostButton>
      <Link href={circleUrl(frame.circle)}>Toch niet</Link>
    </Actions>
  </CirclePage>
)

type ChairPageProps = {
  frame: CircleFrame
  id: string
  works: { id: string; function: string; organisation: string }[]
  form: FormState | undefined
}

/** The coach is gone: who is next takes the chair. */
export const ChairPage = ({ frame, id, works, form }: ChairPageProps) => (
  <CirclePage
    frame={frame}
    title="Word de coach van deze cirkel"
    lead="De coach is gestopt. Jij kunt het overnemen. Vertel het de mensen van de cirkel zelf."
    refused={Boolean(form)}
  >
    <Form action={circleUrl(frame.circle, 'overnemen')} hidden={{ id }}>
      <ErrorSummary problems={form?.problems} />
      <Select
        name="work_id"
        label="Voor welk werk?"
        options={works.map((work) => ({
          value: work.id,
          label: `${work.function}, ${work.organisation}`,
        }))}
        {...(form ?? {})}
      />
      <Button>Ik word de coach</Button>
    </Form>
  </CirclePage>
)
