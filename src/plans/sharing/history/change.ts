import { type Exception, hiddenFrom } from '#src/consent/exceptions/exception.ts'
import { stateAt, wantedOf, wayBack } from '#src/consent/history/history.ts'
import type { Grant } from '#src/consent/share.ts'
import type { History, Person } from './queries.ts'

/** What would become different for one member. */
export type Change = {
  person: Person
  now: Grant[]
  later: Grant[]
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
  const touched = wayBack(history, then, now, ids).shares.map(({ member_id }) => member_id)
  return lookers
    .map((person) => {
      const mine = ({ member_id }: { member_id: string }) => member_id === person.id
      const [before, after] = [present.exceptions, past.exceptions].map((some: Exception[]) =>
        hiddenFrom(some, person.id),
      ) as [Set<string>, Set<string>]
      return {
        person,
        now: touched.includes(person.id) ? present.shares.filter(mine) : [],
        later: touched.includes(person.id) ? past.shares.filter(mine) : [],
        shown: wordsOf(history, without(before, after)),
        hidden: wordsOf(history, without(after, before)),
      }
    })
    .filter(
      ({ person, shown, hidden }) =>
        touched.includes(person.id) || shown.length + hidden.length > 0,
    )
}

const without = (some: Set<string>, others: Set<string>) =>
  new Set([...some].filter((id) => !others.has(id)))

/** What was erased since, or somebody who left, is no difference that anybody sees. */
const wordsOf = ({ items, people }: History, ids: Set<string>): string[] => [
  ...items.filter(({ id }) => ids.has(id)).map(({ words }) => words),
  ...people
    .filter(({ id, left_at }) => ids.has(id) && !left_at)
    .map(({ shown_name }) => shown_name),
]
