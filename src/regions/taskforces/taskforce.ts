import * as v from 'valibot'
import { choiceOf, day, rowId, seenVersion, text, tick } from '#src/platform/forms.ts'
import { regionUrl } from '../region.ts'

/** Two kinds of taskforce that are not the same, and the networks that came after them. */
export const taskforceKinds = ['epa', 'waiting-times', 'network'] as const
export type TaskforceKind = (typeof taskforceKinds)[number]

const paths: Record<TaskforceKind, string> = {
  epa: 'epa',
  'waiting-times': 'wachttijden',
  network: 'mentaal-netwerk',
}
export const taskforceUrl = (region: string, kind: TaskforceKind, ...rest: string[]): string =>
  [regionUrl(region), 'taskforce', paths[kind], ...rest].join('/')
export const kindOfPath = (path: string): TaskforceKind | null =>
  taskforceKinds.find((kind) => paths[kind] === path) ?? null

/** Of what kind of organisation, or from what, somebody speaks. */
export const partnerKinds = [
  'mental-health',
  'sheltered-housing',
  'addiction-care',
  'municipality',
  'client-organisation',
  'family',
  'experience',
  'housing-association',
  'public-health',
  'social-work',
  'general-practice',
  'health-insurer',
  'independent',
  'other',
] as const
export type PartnerKind = (typeof partnerKinds)[number]

export const seatRoles = ['chair', 'leader', 'coordinator', 'partner'] as const
export type SeatRole = (typeof seatRoles)[number]

export type Seat = {
  id: string
  kind: PartnerKind
  role: SeatRole
  organisation: string
  shown_name: string
  version: number
  reads: boolean
  mine: boolean
}

/**
 * Who belongs at the table: of EPA those whom Phrenos names as always and often there, without whom there are
 * decisions about people; of the others our own reading.
 */
const expected: Record<TaskforceKind, readonly PartnerKind[]> = {
  epa: [
    ...(['mental-health', 'sheltered-housing', 'addiction-care', 'municipality'] as const),
    ...(['client-organisation', 'family', 'housing-association', 'public-health'] as const),
  ],
  'waiting-times': [
    ...(['mental-health', 'general-practice', 'social-work', 'municipality'] as const),
    ...(['health-insurer', 'client-organisation', 'family'] as const),
  ],
  network: [
    ...(['mental-health', 'general-practice', 'social-work', 'municipality'] as const),
    ...(['health-insurer', 'client-organisation', 'family', 'experience'] as const),
  ],
}

export type Gap = PartnerKind | 'independent-chair' | 'leader'

/** Who is not at the table yet. */
export function gapsOf(kind: TaskforceKind, seats: readonly Seat[]): Gap[] {
  const missing: Gap[] = expected[kind].filter((one) => !seats.some((seat) => seat.kind === one))
  const hasChair = seats.some((seat) => seat.role === 'chair' && seat.kind === 'independent')
  const isLed = seats.some(({ role }) => role === 'leader' || role === 'coordinator')
  return [
    ...missing,
    ...(hasChair ? [] : (['independent-chair'] as const)),
    ...(isLed ? [] : (['leader'] as const)),
  ]
}

const about = text({ max: 2000 })

export const beginForm = v.object({
  id: rowId,
  kind: choiceOf(taskforceKinds, 'Kies wat voor tafel het is.'),
  about,
  begun_on: day,
})
export type BeginInput = v.InferOutput<typeof beginForm>

export const taskforceForm = v.object({
  about,
  consultation: text({ max: 5000 }),
  begun_on: day,
  version: seenVersion,
  nameless: tick,
})
export type TaskforceInput = v.InferOutput<typeof taskforceForm>
