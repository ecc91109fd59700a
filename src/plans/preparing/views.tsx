import type { FormState } from '#src/platform/forms.ts'
import { newId } from '#src/platform/ids.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { Button, ErrorSummary, Form, PostButton, Select, TextArea } from '#src/ui/form.tsx'
import { Actions, Badge, Card, OwnText, Readers } from '#src/ui/parts.tsx'
import type { Frame } from '../in-plan.ts'
import { planUrl } from '../plan.ts'
import { PlanPage } from '../plan-page.tsx'
import { type Note, waitsFor } from './note.ts'

type Member = { id: string; shown_name: string }
type NotesPageProps = {
  frame: Frame
  notes: Note[]
  members: Member[]
  form?: FormState | undefined
}

export function NotesPage({ frame, notes, members, form }: NotesPageProps) {
  const { owner, ownerName } = frame.access
  return (
    <PlanPage
      frame={frame}
      part="bijeenkomst"
      title="Voorgesprek"
      lead={
        owner
          ? 'Een gesprek met één iemand, voor jullie bij elkaar komen. Schrijf samen op wat belangrijk is.'
          : `Wat wil jij inbrengen in de groep van ${ownerName}? En wat liever niet?`
      }
      back={planUrl(frame.plan, owner ? 'bijeenkomst' : 'groep')}
      refused={Boolean(form?.problems)}
    >
      {notes.map((note) => (
        <NoteCard frame={frame} note={note} members={members} />
      ))}
      {owner && members.length === 0 ? (
        <p>Er doet nog niemand mee.</p>
      ) : (
        <NoteForm frame={frame} members={members} form={form} />
      )}
    </PlanPage>
  )
}

type NoteCardProps = { frame: Frame; note: Note; members: Member[] }

function NoteCard({ frame, note, members }: NoteCardProps) {
  const { owner, ownerName } = frame.access
  const at = planUrl(frame.plan, 'voorgesprek', note.id)
  const name = members.find(({ id }) => id === note.member_id)?.shown_name ?? 'Iemand die er was'
  const writer = note.by_member ? (owner ? name : 'jou') : owner ? 'jou' : ownerName
  return (
    <Card title={owner ? name : 'Wat er staat'}>
      <OwnText text={note.wording} />
      <p>
        Opgeschreven door {writer}, {dateInWords(note.recorded_at)}.{' '}
        {note.by_member ? null : waitsFor(note) ? (
          <Badge>Nog niet akkoord</Badge>
        ) : (
          <Badge kind="done">Akkoord</Badge>
        )}
      </p>
      <Actions>
        {!owner && waitsFor(note) ? (
          <PostButton kind="primary" action={`${at}/akkoord`}>
            Dit klopt
          </PostButton>
        ) : null}
        {owner || note.by_member ? (
          <PostButton kind="quiet" action={`${at}/wissen`} about="deze aantekening">
            Wis voorgoed
          </PostButton>
        ) : null}
      </Actions>
    </Card>
  )
}

type NoteFormProps = Pick<NotesPageProps, 'frame' | 'members' | 'form'>

function NoteForm({ frame, members, form }: NoteFormProps) {
  const { owner, ownerName } = frame.access
  const state = { values: form?.values ?? {}, problems: form?.problems }
  return (
    <Form action={planUrl(frame.plan, 'voorgesprek')} hidden={{ id: form?.values.id ?? newId() }}>
      <ErrorSummary problems={form?.problems} />
      {owner ? (
        <>
          <Select
            name="member_id"
            label="Met wie sprak je?"
            empty="Kies iemand"
            options={members.map(({ id, shown_name }) => ({ value: id, label: shown_name }))}
            {...state}
          />
          <Readers names={['met wie je sprak']} />
        </>
      ) : (
        <p class="readers">{ownerName} leest wat je hier schrijft. Anderen niet.</p>
      )}
      <TextArea name="wording" label="Wat wil je onthouden?" rows={6} {...state} />
      <Actions>
        <Button>Bewaar</Button>
      </Actions>
    </Form>
  )
}
