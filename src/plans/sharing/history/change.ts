import { hiddenFrom } from '#src/consent/exceptions/exception.ts'
import { type ShareFact, stateAt, wantedOf, wayBack } from '#src/consent/history/history.ts'
import type { Grant } from '#src/consent/share.ts'
import type { Part } from '#src/platform/viewer.ts'
import type { History, Person } from './queries.ts'

/** What would become different for one member. */
export type Change = {
  person: Person
  /** Parts that this member would no longer see, would see besides, or would see in another way: until when, or adding to it. */
  lost: Part[]
  gained: Grant[]
  changed: Grant[]
  /** Things and people, by their words, that this member would see again, or no longer. */
  shown: string[]
  hidden: string[]
}

/** For everybody who is still here, what going back to that moment would change; nobody else is in it. */
export function changesOf(history: History): Change[] {
  const { then, now, people } = history
  const present = stateAt(history, now)
  const past = wantedOf(history, then, now)
  const lookers = people.filter(({ looks }) => looks)
  const ids = lookers.map(({ id }) => id)
  const { shares } = wayBack(history, then, now, ids)
  return lookers
    .map((person) => {
      const before = hiddenFrom(present.exceptions, person.id)
      const after = hiddenFrom(past.exceptions, person.id)
      const had = partsOf(present.shares, person)
      const given = shares.find(({ member_id }) => member_id === person.id)?.given ?? []
      return {
        person,
        lost: had.filter((part) => !partsOf(past.shares, person).includes(part)),
        gained: given.filter(({ part }) => !had.includes(part)),
        changed: given.filter(({ part }) => had.includes(part)),
        shown: wordsOf(history, without(before, after)),
        hidden: wordsOf(history, without(after, before)),
      }
    })
    .filter(({ person, ...different }) => Object.values(different).some((some) => some.length > 0))
}

const partsOf = (shares: readonly ShareFact[], { id }: Person): Part[] =>
  shares.filter(({ member_id }) => member_id === id).map(({ part }) => part)

const without = (some: Set<string>, others: Set<string>) =>
  new Set([...some].filter((id) => !others.has(id)))

/** What was erased since, or somebody who left, is no difference that anybody sees. */
const wordsOf = ({ items, people }: History, ids: Set<string>): string[] => [
  ...items.filter(({ id }) => ids.has(id)).map(({ words }) => words),
  ...people
    .filter(({ id, left_at }) => ids.has(id) && !left_at)
    .map(({ shown_name }) => shown_name),
]
