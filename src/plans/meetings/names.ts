import type { Frame } from '../in-plan.ts'

type People = { members: readonly { id: string; shown_name: string }[] }

/** What to call a member (null: the owner); who is hidden from this viewer has no name here. */
export function namesIn({ access }: Frame, { members }: People) {
  const names = new Map(members.map(({ id, shown_name }) => [id, shown_name]))
  return (member: string | null): string => {
    if (member === access.member) return 'Jij'
    if (member === null) return access.ownerName
    return names.get(member) ?? 'iemand uit de groep'
  }
}
