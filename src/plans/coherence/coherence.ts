import type { Part, Shown } from '#src/platform/viewer.ts'
import type { LifeArea } from '../goals/goal.ts'
import type { Payer } from '../support/support.ts'

/** Help that is there now. */
export type Help = {
  id: string
  helper: string
  /** When that is someone in the group. */
  member_id: string | null
  wording: string
  formal: boolean
  payer: Payer
  how_often: string
  goal_id: string | null
  life_area: LifeArea | null
  /** The member whose words they are; null when the owner's. */
  written_by: string | null
}

export type OpenGoal = { id: string; wording: string; life_area: LifeArea | null }

/** Somebody from the group who does something for a goal. */
export type Carrying = {
  id: string
  goal_id: string
  carried_by: string
  written_by: string | null
  shown_name: string
}

/** A member said of this help: dit botst. */
export type Friction = {
  id: string
  support_id: string
  wording: string
  /** The member who said it, as far as the reader knows their name. */
  shown_name: string | null
}

/** What one member sees, for the owner to know who knows of whom. */
export type Eyes = { id: string; sees: Part[]; hidden: string[] }

/** All that a reader sees of the help in a plan: nothing is found that does not stand in here. */
export type Coherence = {
  owner: boolean
  sees: readonly Shown[]
  helps: Help[]
  goals: OpenGoal[]
  carried: Carrying[]
  frictions: Friction[]
  /** For the owner alone. */
  eyes: Eyes[]
  /** The owner asked to see where specialist care does what ordinary support could do. */
  specialist: boolean
}

/** Where in life this help is: as it was written down, or as its goal is. */
export function areaOf(help: Help, goals: readonly OpenGoal[]): LifeArea | null {
  return help.life_area ?? goals.find(({ id }) => id === help.goal_id)?.life_area ?? null
}

export const goalOf = (help: Help, goals: readonly OpenGoal[]): OpenGoal | null =>
  goals.find(({ id }) => id === help.goal_id) ?? null

type Share = { member_id: string; part: Part }
type Exception = { item_id: string; member_id: string; kind: string }

/** What each member with a share sees, with what is hidden from them: exceptions only ever narrow. */
export function eyesFrom(shares: readonly Share[], exceptions: readonly Exception[]): Eyes[] {
  return [...Map.groupBy(shares, ({ member_id }) => member_id)].map(([id, own]) => ({
    id,
    sees: own.map(({ part }) => part),
    hidden: [...Map.groupBy(exceptions, ({ item_id }) => item_id)]
      .filter(([item, about]) => item !== id && isHiddenFrom(id, about))
      .map(([item]) => item),
  }))
}

function isHiddenFrom(member: string, about: readonly Exception[]): boolean {
  const only = about.filter(({ kind }) => kind === 'only')
  return (
    about.some(({ kind, member_id }) => kind === 'not' && member_id === member) ||
    (only.length > 0 && only.every(({ member_id }) => member_id !== member))
  )
}
