import * as v from 'valibot'
import { choiceOf, day } from '#src/platform/forms.ts'
import { dayOf } from '#src/ui/dates.ts'
import { rooms } from '../place.ts'

export const roomForm = v.pipe(
  v.object({ room: choiceOf(rooms, 'Kies of er plek is.'), full_until: day }),
  v.forward(
    v.check(
      ({ room, full_until }) =>
        room !== 'full' || full_until === null || full_until > dayOf(new Date()),
      'Deze dag is er al. Kies een dag die nog komt.',
    ),
    ['full_until'],
  ),
  v.transform(({ room, full_until }) => ({
    room,
    full_until: room === 'full' ? full_until : null,
  })),
)
export type RoomInput = v.InferOutput<typeof roomForm>
