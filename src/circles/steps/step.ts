import * as v from 'valibot'
import { rowId, text, tick } from '#src/platform/forms.ts'

export type Step = {
  id: string
  member_id: string
  wording: string
  is_shared: boolean
  done_at: string | null
}

export const stepForm = v.object({
  id: rowId,
  wording: text({ max: 500, missing: 'Schrijf op wat je wilt doen.' }),
  is_shared: tick,
})
export type StepInput = v.InferOutput<typeof stepForm>

/** What can happen to somebody's own step, by its word in the address. */
export const changes = {
  delen: { is_shared: true },
  'voor-mezelf': { is_shared: false },
  gelukt: { done: true },
  'nog-niet': { done: false },
} as const
export type Change = keyof typeof changes
