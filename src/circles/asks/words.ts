import type { Member } from '../members/queries.ts'
import type { Ask } from './ask.ts'

export const nameOf = (members: readonly Member[], chair: string | null): string =>
  members.find(({ id }) => id === chair)?.shown_name ?? 'iemand die wegging'

/** Who reads an ask, besides who asked it. */
export const readersOf = ({ goes_to, to_member }: Ask, members: readonly Member[]): string => {
  if (goes_to === 'circle') return 'de cirkel, niet de coaches'
  return goes_to === 'coach' ? 'alleen de coach' : `alleen ${nameOf(members, to_member)}`
}
