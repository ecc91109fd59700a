import * as v from 'valibot'
import { text } from '#src/platform/forms.ts'
import { isId, newRandomId } from '#src/platform/ids.ts'
import { nameField } from '../circle.ts'

/** The id of a circle is random: it must not tell when the circle was made. */
export const beginningForm = v.object({
  id: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) => (isId(typed) ? typed : newRandomId())),
  ),
  waar: text({ max: 100 }),
  plek: text({ max: 100 }),
  name: nameField,
  about: text({ max: 1000 }),
  work_id: v.pipe(v.optional(v.string(), ''), v.check(isId, 'Kies voor welk werk.')),
})
export type BeginningInput = v.InferOutput<typeof beginningForm>

/** One of the viewer's works, for an organisation that guides circles in that municipality. */
export type GuidingWork = {
  id: string
  shown_name: string
  function: string
  organisation: string
  organisation_id: string
}
