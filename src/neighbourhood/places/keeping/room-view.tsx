import type { FormState } from '#src/platform/forms.ts'
import type { Viewer } from '#src/platform/viewer.ts'
import { Button, Choice, DateField, ErrorSummary, Form } from '#src/ui/form.tsx'
import { Page } from '#src/ui/layout.tsx'
import { PageTitle } from '#src/ui/parts.tsx'
import { keepingUrl, rooms } from '../place.ts'
import type { PlacePage } from '../queries.ts'
import { roomExplanations, roomWords } from '../words.ts'

type RoomPageProps = { viewer: Viewer; place: PlacePage; form?: FormState | undefined }

export function RoomPage({ viewer, place, form }: RoomPageProps) {
  const at = `${keepingUrl}/${place.id}`
  const values = form?.values ?? { room: place.room, full_until: place.full_until ?? '' }
  const state = { values, problems: form?.problems }
  return (
    <Page title="Is er plek?" viewer={viewer} current="neighbourhood" refused={!!form}>
      <PageTitle title="Is er plek?" lead={<bdi>{place.name}</bdi>} back={at} />
      <Form action={`${at}/ruimte`}>
        <ErrorSummary problems={form?.problems} />
        <Choice
          name="room"
          label="Hoe is het nu?"
          options={rooms.map((value) => ({
            value,
            label: roomWords[value],
            explanation: roomExplanations[value],
          }))}
          {...state}
        />
        <DateField
          name="full_until"
          label="Vol tot welke dag?"
          hint="Daarna staat er vanzelf weer: meestal plek."
          optional
          {...state}
        />
        <Button>Bewaar</Button>
      </Form>
    </Page>
  )
}
