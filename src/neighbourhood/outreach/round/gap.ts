import * as v from 'valibot'
import { choiceOf, rowId, text, tick } from '#src/platform/forms.ts'

export const roundUrl = '/buurtbezoek/rondje'
export const gapsUrl = '/buurt/wat-er-mist'

/** What can be missing in a neighbourhood. */
export const gapKinds = [
  'sunday',
  'evening',
  'night',
  'quiet',
  'eating',
  'doing',
  'work',
  'moving',
  'money',
  'housing',
  'washing',
  'own-language',
  'children',
  'reachable',
  'other',
] as const
export type GapKind = (typeof gapKinds)[number]

/** Fewer say too little, and in the smallest places might be about somebody. */
export const fewest = 3

/** A gap that nobody noticed again for a year may be filled by now. */
export const gapDays = 365

export const gapForm = v.object({
  id: rowId,
  area: text({ max: 20, missing: 'Kies in welke buurt het is.' }),
  kind: choiceOf(gapKinds, 'Kies wat er mist.'),
  wording: text({ max: 280 }),
  nameless: tick,
})

export type Gap = { id: string; kind: GapKind; where: string; wording: string; noticed_at: string }

/** How often something was missed in an area; `area_code` null: somewhere in the municipality. */
export type GapCount = {
  municipality_code: string
  area_code: string | null
  where: string
  kind: GapKind
  count: number
}
