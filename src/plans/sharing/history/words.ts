import type { ExceptionFact, ShareFact } from '#src/consent/history/history.ts'
import type { Part } from '#src/platform/viewer.ts'
import { dayOf } from '#src/ui/dates.ts'
import { inWords } from '#src/ui/names.ts'
import { firstWords } from '../exceptions/words.ts'
import { partsInWords } from '../words.ts'
import type { History } from './queries.ts'

/** Something that was decided, and when. */
type Told = { at: string; sentence: string }

export type HistoryDay = { day: string; sentences: string[] }

/** The whole history of sharing, latest day first, a day from morning to evening. */
export function historyDays(history: History): HistoryDay[] {
  const told = [
    ...tellShares(history),
    ...tellExceptions(history),
    ...tellPauses(history),
    ...tellPeople(history),
  ].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
  return [...Map.groupBy(told, ({ at }) => dayOf(at))]
    .map(([day, some]) => ({ day, sentences: some.map(({ sentence }) => sentence) }))
    .toReversed()
}

function tellShares({ shares, people, now }: History): Told[] {
  const begun = shares.map((share) => ({ at: share.shared_at, share, ended: false }))
  const ended = shares.flatMap((share) => {
    const end = endOf(share, now)
    return end ? [{ at: end, share, ended: true }] : []
  })
  const together = Map.groupBy([...begun, ...ended], ({ at, share }) => `${share.member_id} ${at}`)
  return [...together.values()].flatMap((some) => {
    const [{ at, share } = { at: '', share: undefined }] = some
    const name = nameOf(people, share?.member_id)
    const given = partsOf(some.filter((one) => !one.ended))
    const taken = partsOf(some.filter((one) => one.ended))
    const changed = given.filter((part) => taken.includes(part))
    const only = (parts: Part[]) => parts.filter((part) => !changed.includes(part))
    return [
      tell(at, only(given), (parts) => `Je deelde met ${name}: ${parts}.`),
      tell(at, changed, (parts) => `Je veranderde hoe je dit deelt met ${name}: ${parts}.`),
      tell(at, only(taken), (parts) => `Niet meer gedeeld met ${name}: ${parts}.`),
    ].flat()
  })
}

/** Withdrawn, or run out by itself: then its last second, so that it stands under its last day. */
function endOf({ withdrawn_at, ends_at }: ShareFact, now: string): string | null {
  const ranOut =
    ends_at && Date.parse(ends_at) <= Date.parse(now) ? Date.parse(ends_at) - 1000 : null
  if (withdrawn_at && (ranOut === null || Date.parse(withdrawn_at) < ranOut)) return withdrawn_at
  return ranOut === null ? null : new Date(ranOut).toISOString()
}

const partsOf = (some: { share: ShareFact }[]): Part[] => [
  ...new Set(some.map(({ share }) => share.part)),
]

const tell = (at: string, parts: Part[], words: (parts: string) => string): Told[] =>
  parts.length === 0 ? [] : [{ at, sentence: words(partsInWords(parts)) }]

function tellExceptions({ exceptions, items, people }: History): Told[] {
  const thing = (id: string) => {
    const item = items.find((one) => one.id === id)
    const person = people.find((one) => one.id === id)
    if (person) return person.shown_name
    return item ? `‘${firstWords(item.words)}’` : 'iets wat er niet meer is'
  }
  const namesOf = (some: ExceptionFact[]) =>
    inWords([...new Set(some.map(({ member_id }) => nameOf(people, member_id)))])
  const changes = [
    ...exceptions.map((one) => ({ at: one.made_at, one, ended: false })),
    ...exceptions.flatMap((one) => (one.ended_at ? [{ at: one.ended_at, one, ended: true }] : [])),
  ]
  const together = Map.groupBy(
    changes,
    ({ at, one, ended }) => `${at} ${one.item_id} ${one.kind} ${ended}`,
  )
  return [...together.values()].flatMap((some) => {
    const [first] = some
    if (!first) return []
    const what = thing(first.one.item_id)
    const names = namesOf(some.map(({ one }) => one))
    const sentence = {
      'not false': `Je verborg ${what} voor ${names}.`,
      'not true': `Niet meer verborgen voor ${names}: ${what}.`,
      'only false': `Alleen nog voor ${names}: ${what}.`,
      'only true': `Niet meer alleen voor ${names}: ${what}.`,
    }[`${first.one.kind} ${first.ended}` as const]
    return [{ at: first.at, sentence }]
  })
}

const tellPauses = ({ pauses }: History): Told[] =>
  pauses.flatMap(({ paused_at, ended_at }) => [
    { at: paused_at, sentence: 'Je deed alles dicht.' },
    ...(ended_at ? [{ at: ended_at, sentence: 'Je deed alles weer open.' }] : []),
  ])

const tellPeople = ({ people }: History): Told[] =>
  people.flatMap(({ shown_name, joined_at, left_at }) => [
    { at: joined_at, sentence: `${shown_name} ging meedoen.` },
    ...(left_at ? [{ at: left_at, sentence: `${shown_name} doet niet meer mee.` }] : []),
  ])

const nameOf = (people: History['people'], id: string | undefined): string =>
  people.find((one) => one.id === id)?.shown_name ?? 'iemand'
