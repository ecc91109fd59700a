import * as v from 'valibot'
import { name, rowId, seenVersion } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'

export const memberForm = v.object({
  version: seenVersion,
  shown_name: name('Schrijf op hoe ze je hier noemen.'),
})

export const chairForm = v.object({
  id: rowId,
  work_id: v.pipe(v.optional(v.string(), ''), v.check(isId, 'Kies voor welk werk.')),
})
