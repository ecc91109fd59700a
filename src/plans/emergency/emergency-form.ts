import * as v from 'valibot'
import { urgentParts } from '#src/consent/emergency/emergency.ts'
import { rowId, text } from '#src/platform/forms.ts'

export const permissionForm = v.object({
  /** The permission that stood when the page was shown. */
  version: text({ max: 100 }),
  parts: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => urgentParts.filter((part) => typed.split(',').includes(part))),
    v.minLength(1, 'Kies wat deze persoon bij spoed mag lezen.'),
  ),
})

export const reasonForm = v.object({
  id: rowId,
  reason: text({ max: 1000, missing: 'Schrijf op waarom je nu mee wilt lezen.' }),
})
