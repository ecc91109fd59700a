import * as v from 'valibot'
import { rowId, text } from '#src/platform/forms.ts'

/** Somebody passing by says that something is not right. Nobody knows who; it is read by who keeps the place. */
export type Report = { id: string; wording: string; reported_at: string }

export const reportForm = v.object({
  id: rowId,
  wording: text({ max: 1000, missing: 'Schrijf op wat er niet klopt.' }),
})
export type ReportInput = v.InferOutput<typeof reportForm>
