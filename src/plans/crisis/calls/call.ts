import * as v from 'valibot'
import { text } from '#src/platform/forms.ts'
import { clockTime, isToCome, someDay, tooLate } from '../../meetings/meeting.ts'

/** Beforehand the owner lets one member call one meeting, should the owner not be able to. */
export type CallPermission = { id: string; member_id: string; expires_at: string; called: boolean }

export type Call = { member_id: string; starts_at: string; place: string; caller: string | null }

export const permissionForm = v.object({ member_id: v.optional(v.string(), '') })

export const callForm = v.pipe(
  v.object({ day: someDay, time: clockTime, place: text({ max: 500 }) }),
  v.forward(
    v.partialCheck([['day'], ['time']], ({ day, time }) => isToCome(day, time), tooLate),
    ['day'],
  ),
)
export type CallInput = v.InferOutput<typeof callForm>
