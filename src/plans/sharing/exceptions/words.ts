import type { Exception } from '#src/consent/exceptions/exception.ts'
import { inWords } from '#src/ui/names.ts'
import { type Item, itemParts } from './item.ts'

type Named = { id: string; shown_name: string }

/** «Alleen voor Karim. Niet voor Bep.», or nothing. */
export function exceptionsInWords(
  { id }: Pick<Item, 'id'>,
  exceptions: readonly Exception[],
  members: readonly Named[],
): string {
  const about = exceptions.filter(({ item_id }) => item_id === id)
  const namesOf = (kind: Exception['kind']) => {
    const ids = about.filter((one) => one.kind === kind).map(({ member_id }) => member_id)
    return members.filter((member) => ids.includes(member.id)).map(({ shown_name }) => shown_name)
  }
  const only = namesOf('only')
  const not = namesOf('not')
  const narrowed = about.some(({ kind }) => kind === 'only')
  return [
    only.length > 0 ? `Alleen voor ${inWords(only)}.` : '',
    narrowed && only.length === 0 ? 'Voor niemand die nu meedoet.' : '',
    not.length > 0 ? `Niet voor ${inWords(not)}.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** «1 ding», «3 dingen» */
export const thingsInWords = (count: number): string => (count === 1 ? '1 ding' : `${count} dingen`)

/** The items of each part that has any, in one order everywhere. */
export const byPart = (items: readonly Item[]) =>
  itemParts
    .map((part) => ({ part, items: items.filter((item) => item.part === part) }))
    .filter(({ items }) => items.length > 0)

const longest = 90

/** The begin of a long text: enough to know it by. */
export const firstWords = (words: string): string => {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > longest ? `${line.slice(0, line.lastIndexOf(' ', longest))} …` : line
}
