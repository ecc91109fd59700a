import { hashOf } from '#src/platform/ids.ts'

/** Narrows what is shared for one item: `only` for these members, `not` for this one. */
export type Exception = { item_id: string; member_id: string; kind: 'only' | 'not' }

/** An exception that holds. */
export type StandingException = Exception & { id: string }

/** What this member does not see, whatever is shared: as app.enter_hidden() decides it. Nobody is hidden from themselves. */
export function hiddenFrom(exceptions: readonly Exception[], member: string): Set<string> {
  const hidden = new Set<string>()
  for (const [item, about] of Map.groupBy(exceptions, ({ item_id }) => item_id)) {
    const only = about.filter(({ kind }) => kind === 'only')
    const excepted = about.some((one) => one.kind === 'not' && one.member_id === member)
    const leftOut = only.length > 0 && only.every(({ member_id }) => member_id !== member)
    if (item !== member && (excepted || leftOut)) hidden.add(item)
  }
  return hidden
}

/** The least to write so that exactly what is wanted holds. */
export function exceptionsDifference(
  standing: readonly StandingException[],
  wanted: readonly Exception[],
): { ended: string[]; made: Exception[] } {
  const keys = new Set(wanted.map(keyOf))
  const held = new Set(standing.map(keyOf))
  return {
    ended: standing.filter((one) => !keys.has(keyOf(one))).map(({ id }) => id),
    made: [...new Map(wanted.map((one) => [keyOf(one), one])).values()].filter(
      (one) => !held.has(keyOf(one)),
    ),
  }
}

/** Tells one state of the exceptions from another: what a window showed against what holds now. */
export const exceptionsFingerprint = (standing: readonly StandingException[]): string =>
  hashOf(
    standing
      .map(({ id }) => id)
      .toSorted()
      .join(),
  )

const keyOf = ({ item_id, member_id, kind }: Exception): string => [item_id, member_id, kind].join()
