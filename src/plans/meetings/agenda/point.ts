import * as v from 'valibot'
import { rowId, text } from '#src/platform/forms.ts'

export type Point = {
  id: string
  wording: string
  /** The member who handed it in; null when it is the owner's. */
  written_by: string | null
}

export const pointForm = v.object({
  id: rowId,
  wording: text({ max: 1000, missing: 'Schrijf op waar je het over wilt hebben.' }),
})
export type PointInput = v.InferOutput<typeof pointForm>
