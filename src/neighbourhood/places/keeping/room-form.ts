import * as v from 'valibot'
import { choiceOf, day } from '#src/platform/forms.ts'
import { rooms } from '../place.ts'

export const roomForm = v.pipe(
  v.object({ room: choiceOf(rooms, 'Kies of er plek is.'), full_until: day }),
  v.transform(({ room, full_until }) => ({
    room,
    full_until: room === 'full' ? full_until : null,
  })),
)
export type RoomInput = v.InferOutput<typeof roomForm>
