import * as v from 'valibot'
import { day, rowId, text } from '#src/platform/forms.ts'
import { deskUrl } from '../as-editor.ts'
import { home } from '../practice.ts'

export const callsUrl = `${home}/oproep`
export const keptCallsUrl = `${deskUrl}/oproepen`

export type Call = {
  id: string
  theme: string
  wording: string
  begins_on: string
  ends_on: string
  /** Names of municipalities; none is everywhere. */
  towns: string[]
  sent: number
}

const date = (missing: string) => v.pipe(day, v.string(missing))

export const callForm = v.pipe(
  v.object({
    id: rowId,
    theme: text({ max: 150, missing: 'Schrijf op waar de oproep over gaat.' }),
    wording: text({ max: 5000 }),
    begins_on: date('Kies de eerste dag.'),
    ends_on: date('Kies de laatste dag.'),
    towns: text({ max: 500 }),
  }),
  v.forward(
    v.check(
      ({ begins_on, ends_on }) => ends_on >= begins_on,
      'De laatste dag ligt voor de eerste. Kies een latere dag.',
    ),
    ['ends_on'],
  ),
)
