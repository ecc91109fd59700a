import { type Exception, hiddenFrom } from '#src/consent/exceptions/exception.ts'
import type { Part } from '#src/platform/viewer.ts'

/** A thing in the plan that can be seen by some and not by others. */
export type Item = {
  id: string
  part: ItemPart
  words: string
  /** The members who wrote it, carry it or help with it: who is hidden takes it along. */
  by: string[]
}

export const itemParts = ['goals', 'agreements', 'support', 'story'] as const
export type ItemPart = (typeof itemParts)[number]

type Member = { id: string; shares: readonly { part: Part }[] }

/** What this member sees of the items now, apart from a pause. */
function seenBy(member: Member, items: readonly Item[], exceptions: readonly Exception[]): Item[] {
  const hidden = hiddenFrom(exceptions, member.id)
  return items.filter(
    ({ id, part, by }) =>
      member.shares.some((share) => share.part === part) &&
      !hidden.has(id) &&
      !by.some((one) => hidden.has(one)),
  )
}

/** Exactly what a member no longer sees once another is hidden: the other's items, and the other as one of the group. */
export function vanishing(
  member: Member,
  other: string,
  items: readonly Item[],
  exceptions: readonly Exception[],
): { items: Item[]; themself: boolean } {
  const shown = withoutHiding(exceptions, member.id, other)
  const group = member.shares.some(({ part }) => part === 'group')
  return {
    items: seenBy(member, items, shown).filter(({ by }) => by.includes(other)),
    themself: group && !hiddenFrom(shown, member.id).has(other),
  }
}

/** The exceptions as if this member saw the other. */
const withoutHiding = (exceptions: readonly Exception[], member: string, other: string) =>
  exceptions.filter((one) => !isHiding(one, member, other))

export const isHiding = (one: Exception, member: string, other: string): boolean =>
  one.kind === 'not' && one.member_id === member && one.item_id === other
