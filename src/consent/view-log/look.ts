import { type Part, parts } from '#src/platform/viewer.ts'

/** emergency: in the hour of meelezen bij spoed. outside: with a code. system: work on the server that reads content. */
export type LookKind =
  | 'read'
  | 'search'
  | 'print'
  | 'export'
  | 'log'
  | 'emergency'
  | 'outside'
  | 'system'

/** A share that made the look possible, and since when it stood. */
export type Because = { part: Part; shared_at: string }

/** One line of the log, after NEN 7513: which event, when, who, in which role, for whom, at what, by which consent. */
export type Look = {
  id: string
  kind: LookKind
  /** Null for the owner. */
  member_id: string | null
  shown_name: string
  role: string
  organisation: string
  parts: Part[]
  /** The day here on which it was. */
  day: string
  seen_at: string
  because: Because[]
}

/** What somebody did on a day, however often: «keek naar je doelen, 3 keer». */
export type Act = { kind: LookKind; parts: Part[]; looks: Look[] }

/** One person on one day, named as on that day. */
export type Visit = Pick<Look, 'member_id' | 'shown_name' | 'role' | 'organisation'> & {
  acts: Act[]
}

export type LogDay = { day: string; visits: Visit[] }

/** Folds the log, latest first, into days, and a day into persons: every line stands in exactly one act. */
export function foldLooks(looks: readonly Look[]): LogDay[] {
  return groupsOf(looks, ({ day }) => day).map(([{ day }, ofDay]) => ({
    day,
    visits: groupsOf(ofDay, whoOf).map(([{ member_id, shown_name, role, organisation }, own]) => ({
      member_id,
      shown_name,
      role,
      organisation,
      acts: groupsOf(own, ({ kind }) => kind).map(([{ kind }, looks]) => ({
        kind,
        parts: seenIn(looks),
        looks,
      })),
    })),
  }))
}

/** The shares behind a visit, each once. */
export function becauseOf(visit: Visit): Because[] {
  const all = visit.acts.flatMap(({ looks }) => looks).flatMap(({ because }) => because)
  return groupsOf(all, ({ part, shared_at }) => `${part} ${shared_at}`).map(([one]) => one)
}

const seenIn = (looks: readonly Look[]): Part[] =>
  parts.filter((part) => looks.some((look) => look.parts.includes(part)))

const whoOf = ({ member_id, shown_name, role, organisation }: Look) =>
  JSON.stringify([member_id, shown_name, role, organisation])

/** In the order in which the groups first appear. */
function groupsOf<T>(items: readonly T[], key: (item: T) => string): [first: T, T[]][] {
  const groups = new Map<string, [T, T[]]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group[1].push(item)
    else groups.set(key(item), [item, [item]])
  }
  return [...groups.values()]
}
