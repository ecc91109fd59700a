import { Button, Checkbox, ErrorSummary, Form, PostButton, TextField } from '#src/ui/form.tsx'
import { Card, Row, Rows } from '#src/ui/parts.tsx'
import { circleUrl } from '../circle.ts'
import type { Bring } from './meeting.ts'
import type { MeetingPageProps } from './one-views.tsx'

/** What is needed this time, and who brings it. */
export function BringCard({ frame, meeting, members, brings, id, form }: MeetingPageProps) {
  const at = circleUrl(frame.circle, 'samen', meeting.id, 'meenemen')
  const me = frame.access.member
  const whoBrings = (chair: string | null) =>
    members.find((one) => one.id === chair)?.shown_name ?? 'Nog niemand'
  return (
    <Card title="Wie neemt wat mee?">
      <Rows>
        {brings.map((bring) => (
          <Row
            title={bring.what}
            meta={bring.member_id === me ? 'Jij' : whoBrings(bring.member_id)}
            actions={<BringButtons at={`${at}/${bring.id}`} bring={bring} me={me} />}
          />
        ))}
      </Rows>
      <Form action={at} hidden={{ id }}>
        <ErrorSummary problems={form?.problems} />
        <TextField name="what" label="Wat is er nodig?" {...form} />
        <Checkbox name="mine" label="Ik neem het zelf mee" {...form} />
        <Button kind="plain">Zet erbij</Button>
      </Form>
    </Card>
  )
}

type BringButtonsProps = { at: string; bring: Bring; me: string | null }

function BringButtons({ at, bring, me }: BringButtonsProps) {
  const { member_id, what } = bring
  if (member_id !== null && member_id !== me) return null
  return (
    <>
      {member_id === null ? (
        <PostButton action={`${at}/ik`} about={what}>
          Dat doe ik
        </PostButton>
      ) : (
        <PostButton kind="quiet" action={`${at}/niet`} about={what}>
          Toch niet
        </PostButton>
      )}
      {member_id === null ? (
        <PostButton kind="quiet" action={`${at}/weg`} about={what}>
          Haal weg
        </PostButton>
      ) : null}
    </>
  )
}
