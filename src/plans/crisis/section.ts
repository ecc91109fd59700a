import * as v from 'valibot'
import { rowId, seenVersion, text } from '#src/platform/forms.ts'

/** What stands on the page for a bad day, in the order in which somebody in a hurry needs it. */
export const crisisKinds = [
  'i-notice',
  'others-notice',
  'helps',
  'does-not-help',
  'goes-on',
  'treatment',
] as const
export type CrisisKind = (typeof crisisKinds)[number]

export type CrisisSection = { id: string; kind: CrisisKind; wording: string; version: number }

const addresses: Record<CrisisKind, string> = {
  'i-notice': 'wat-ik-merk',
  'others-notice': 'wat-anderen-merken',
  helps: 'wat-helpt',
  'does-not-help': 'wat-niet-helpt',
  'goes-on': 'wat-doorgaat',
  treatment: 'behandeling',
}

export const addressOf = (kind: CrisisKind): string => addresses[kind]

/** Undefined for an address that is no piece of this page. */
export const kindAt = (address: string): CrisisKind | undefined =>
  crisisKinds.find((kind) => addresses[kind] === address)

/** Short enough to be read by somebody who has to act: the page must fit on paper. */
export const crisisSectionForm = v.object({
  id: rowId,
  version: seenVersion,
  wording: text({ max: 3000, missing: 'Schrijf een paar woorden op. Meer hoeft niet.' }),
})
export type CrisisSectionInput = v.InferOutput<typeof crisisSectionForm> & { kind: CrisisKind }

export const inOrder = (sections: readonly CrisisSection[]): CrisisSection[] =>
  sections.toSorted((one, other) => crisisKinds.indexOf(one.kind) - crisisKinds.indexOf(other.kind))
