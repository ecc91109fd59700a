import * as v from 'valibot'
import { rowId, text, tick } from '#src/platform/forms.ts'
import { type CircleAccess, isNeighbour } from '../circle.ts'

export type Message = {
  id: string
  wording: string
  written_by: string
  written_at: string
  /** What the writer is called in the circle; null when they left. */
  name: string | null
}

/** The circle asked the coach to read along. */
export type Invitation = { id: string; invited_at: string; name: string }

/** Quiet for this member alone: always, or between two times of the day. */
export type Quiet = { is_quiet: boolean; quiet_from: string | null; quiet_until: string | null }

export const messagesPerPage = 30

/** Neighbours always; the coach as long as the circle wants it; the second coach never. */
export const mayTalk = (access: CircleAccess, invited: boolean): boolean =>
  isNeighbour(access) || (access.role === 'coach' && invited)

export const messageForm = v.object({
  id: rowId,
  wording: text({ max: 5000, missing: 'Schrijf eerst een bericht.' }),
})
export type MessageInput = v.InferOutput<typeof messageForm>

const time = v.pipe(
  v.optional(v.string(), ''),
  v.transform((typed) => typed.trim() || null),
  v.nullable(
    v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Schrijf een tijd, zoals 21:00.')),
  ),
)

export const quietForm = v.pipe(
  v.object({ is_quiet: tick, quiet_from: time, quiet_until: time }),
  v.forward(
    v.partialCheck(
      [['quiet_from'], ['quiet_until']],
      ({ quiet_from, quiet_until }) => (quiet_from === null) === (quiet_until === null),
      'Schrijf ook tot hoe laat, of laat allebei leeg.',
    ),
    ['quiet_until'],
  ),
)
export type QuietInput = v.InferOutput<typeof quietForm>
