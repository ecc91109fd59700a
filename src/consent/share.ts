import { hashOf } from '#src/platform/ids.ts'
import { type Part, parts } from '#src/platform/viewer.ts'

/** What one member gets of one part. until: the last day of it, null when it has no end. */
export type Grant = { part: Part; may_propose: boolean; until: string | null }

/** A grant that stands: not withdrawn and not run out. */
export type Share = Grant & { id: string }

const proposable: readonly Part[] = ['story', 'goals', 'agreements', 'support', 'questions']

/** Whether there is anything that a member can add to this part. */
export const isProposable = (part: Part): boolean => proposable.includes(part)

export const readySets = ['nothing', 'agreements', 'taking-part', 'all-but-story'] as const
export type ReadySet = (typeof readySets)[number]

const partsOf: Record<ReadySet, readonly Part[]> = {
  nothing: [],
  agreements: ['agreements'],
  'taking-part': ['goals', 'agreements', 'support', 'group', 'meetings'],
  'all-but-story': parts.filter((part) => part !== 'story' && part !== 'questions'),
}
const proposing: readonly ReadySet[] = ['taking-part', 'all-but-story']

/** The choices that most people can do with, without an end. */
export const grantsOf = (set: ReadySet): Grant[] =>
  partsOf[set].map((part) => ({
    part,
    may_propose: proposing.includes(set) && isProposable(part),
    until: null,
  }))

/** Which of the ready sets this is; null when the owner set it otherwise. */
export const readySetOf = (shares: readonly Grant[]): ReadySet | null =>
  readySets.find((set) => isSame(shares, grantsOf(set))) ?? null

export type Difference = { withdrawn: string[]; given: Grant[] }

/** The least to write so that exactly what is wanted stands: shares are never changed, only given and withdrawn. */
export function differenceOf(standing: readonly Share[], wanted: readonly Grant[]): Difference {
  const kept = wanted.map((grant) => standing.find((share) => keyOf(share) === keyOf(grant)))
  return {
    withdrawn: standing.filter((share) => !kept.includes(share)).map(({ id }) => id),
    // what is wanted twice is given once, else going back twice would take one away again
    given: wanted.filter(
      (grant, index) =>
        !kept[index] && wanted.findIndex((one) => keyOf(one) === keyOf(grant)) === index,
    ),
  }
}

/** Tells one state of somebody's shares from another: what a window showed against what stands now. */
export const fingerprintOf = (standing: readonly Share[]): string =>
  hashOf(
    standing
      .map(({ id }) => id)
      .toSorted()
      .join(),
  )

const isSame = (some: readonly Grant[], others: readonly Grant[]) =>
  some.length === others.length &&
  others.every((other) => some.some((one) => keyOf(one) === keyOf(other)))

const keyOf = ({ part, may_propose, until }: Grant): string =>
  [part, may_propose && isProposable(part), until].join()
