import * as v from 'valibot'
import { rowId, seenVersion, text } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { takenFrom } from '../proposals/proposal.ts'

/** The five pieces that stand ready for everyone, in the order in which the story is read. */
export const readyKinds = [
  'who-i-am',
  'what-happened',
  'what-helps',
  'what-does-not-help',
  'what-matters',
] as const
export type ReadyKind = (typeof readyKinds)[number]

export type Section = {
  id: string
  kind: ReadyKind | 'own'
  title: string
  wording: string
  version: number
}

/** A ready piece is found by its kind, whether it was written or not; an own piece by its id. */
export type Place = { kind: ReadyKind } | { kind: 'own'; id: string }

const addresses: Record<ReadyKind, string> = {
  'who-i-am': 'wie-ik-ben',
  'what-happened': 'wat-er-gebeurde',
  'what-helps': 'wat-mij-helpt',
  'what-does-not-help': 'wat-niet-helpt',
  'what-matters': 'wat-voor-mij-telt',
}

export const addressOf = (place: Place): string =>
  place.kind === 'own' ? place.id : addresses[place.kind]

/** Null for an address that can be no piece of a story. */
export function placeAt(address: string): Place | null {
  const kind = readyKinds.find((kind) => addresses[kind] === address)
  if (kind) return { kind }
  return isId(address) ? { kind: 'own', id: address } : null
}

const wording = text({ max: 20_000, missing: 'Schrijf een paar woorden op. Meer hoeft niet.' })

const readySectionForm = v.object({ id: rowId, version: seenVersion, wording })

export const ownSectionForm = v.object({
  ...readySectionForm.entries,
  title: text({ max: 100, missing: 'Geef dit stuk een naam.' }),
  proposal: takenFrom,
})

export const formOf = ({ kind }: Pick<Place, 'kind'>) =>
  kind === 'own' ? ownSectionForm : readySectionForm

/** What the form brings: a ready piece has no title of its own. */
export type Typed = {
  id: string
  version: number
  title?: string
  wording: string
  proposal?: string | null
}
export type SectionInput = Typed & Pick<Section, 'kind'>

/** The ready pieces first, then the own ones in the order in which they were added. */
export function inOrder(sections: readonly Section[]): Section[] {
  const rank = ({ kind }: Section) =>
    kind === 'own' ? readyKinds.length : readyKinds.indexOf(kind)
  return sections.toSorted((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1))
}
