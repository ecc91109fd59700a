import * as v from 'valibot'
import type { LogFilter } from '#src/consent/view-log/queries.ts'
import { day } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'

/** The owner, where the filter asks who. */
export const ownerValue = 'ik'

const who = v.pipe(
  v.optional(v.string(), ''),
  v.check((typed) => ['', ownerValue].includes(typed) || isId(typed), 'Kies iemand uit de lijst.'),
  v.transform((typed) => (typed === ownerValue ? 'owner' : typed || null)),
)

/** The filter as it stands in the address. */
export const logFilter = v.pipe(
  v.object({ wie: who, van: day, tot: day, voor: day }),
  v.forward(
    v.check(({ van, tot }) => !van || !tot || van <= tot, 'Deze dag ligt voor de eerste dag.'),
    ['tot'],
  ),
  v.transform(
    ({ wie, van, tot, voor }): LogFilter => ({ who: wie, from: van, until: tot, before: voor }),
  ),
)

export const noFilter: LogFilter = { who: null, from: null, until: null, before: null }
