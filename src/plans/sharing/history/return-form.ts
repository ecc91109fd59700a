import * as v from 'valibot'
import { day, text } from '#src/platform/forms.ts'
import { dayOf } from '#src/ui/dates.ts'

/** A day that is over: what stood at its end stands still. */
const pastDay = v.pipe(
  day,
  v.check((typed): typed is string => typed !== null, 'Kies een dag.'),
  v.transform((typed) => typed ?? ''),
  v.check((typed) => typed < dayOf(new Date()), 'Kies een dag die voorbij is.'),
)

export const dayForm = v.object({ dag: pastDay })

export const returnForm = v.object({ dag: pastDay, version: text({ max: 100 }) })
