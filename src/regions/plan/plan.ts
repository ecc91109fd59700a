import * as v from 'valibot'
import { day, rowId, seenVersion, text } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { regionUrl } from '../region.ts'

export const planUrl = (region: string, ...rest: string[]): string =>
  [regionUrl(region), 'plan', ...rest].join('/')
export const actionUrl = (region: string, action: string, ...rest: string[]): string =>
  planUrl(region, 'acties', action, ...rest)

export type Goal = { id: string; title: string; about: string; version: number }

export const factKinds = ['begun', 'done', 'stopped', 'reopened', 'moved'] as const
export type FactKind = (typeof factKinds)[number]
export type Fact = { kind: FactKind; why: string; moved_from: string | null; said_at: string }

export type Action = {
  id: string
  goal_id: string | null
  wording: string
  about: string
  who: string
  organisation_id: string | null
  organisation: string | null
  due_on: string
  /** The wait that it is about, and how that stood when the action was made; empty when it is about none. */
  breach: string
  breach_words: string
  /** Of the road map. */
  step: number | null
  version: number
  facts: Fact[]
}

/** What facts make of an action; nobody sets it. */
export const states = ['planned', 'busy', 'done', 'stopped'] as const
export type State = (typeof states)[number]

export function stateOf(facts: readonly Pick<Fact, 'kind'>[]): State {
  const last = facts.findLast(({ kind }) => kind !== 'moved')?.kind
  if (last === 'done' || last === 'stopped') return last
  return last === undefined ? 'planned' : 'busy'
}

export const isOpen = ({ facts }: Pick<Action, 'facts'>): boolean =>
  !['done', 'stopped'].includes(stateOf(facts))

/** Its day has passed, and it is neither done nor stopped. */
export const staysOpen = (action: Pick<Action, 'facts' | 'due_on'>, today: string): boolean =>
  isOpen(action) && action.due_on < today

/** What can be said of an action in this state. */
export const nextFacts: Record<State, readonly FactKind[]> = {
  planned: ['begun', 'done', 'stopped'],
  busy: ['done', 'stopped'],
  done: ['reopened'],
  stopped: ['reopened'],
}

/** Whether this is news. A reason to stop is never lost, not even when somebody else was first; the same twice is one. */
export function isNews(facts: readonly Pick<Fact, 'kind' | 'why'>[], kind: FactKind, why: string) {
  if (kind !== 'stopped') return nextFacts[stateOf(facts)].includes(kind)
  const last = facts.at(-1)
  return last?.kind !== 'stopped' || last.why !== why
}

/** A wait without the part of it that is over its norm: who does something about one part is at work on that wait. */
const waitOf = (key: string): string => key.replace(/-(intake|treatment|total)$/, '')

/** What is done about a wait. */
export const answersTo = <T extends Pick<Action, 'breach'>>(
  breach: { key: string },
  actions: readonly T[],
): T[] => actions.filter((action) => waitOf(action.breach) === waitOf(breach.key))

/** The waits about which nothing is done, each by its first part in this order. */
export function unanswered<T extends { key: string }>(
  breaches: readonly T[],
  actions: readonly Pick<Action, 'breach'>[],
): T[] {
  const known = new Set(actions.map(({ breach }) => waitOf(breach)))
  return breaches.filter(({ key }) => {
    const news = !known.has(waitOf(key))
    known.add(waitOf(key))
    return news
  })
}

/** What stays open first, then by the day on which it is to be ready; what is over comes last. */
export function inOrder<T extends Pick<Action, 'facts' | 'due_on'>>(actions: readonly T[]): T[] {
  return actions.toSorted(
    (a, b) => Number(isOpen(b)) - Number(isOpen(a)) || a.due_on.localeCompare(b.due_on),
  )
}

export const goalForm = v.object({
  id: rowId,
  version: seenVersion,
  title: text({ max: 160, missing: 'Schrijf op wat jullie willen bereiken.' }),
  about: text({ max: 2000 }),
})
export type GoalInput = v.InferOutput<typeof goalForm>

const idOrNone = v.pipe(
  v.optional(v.string(), ''),
  v.transform((typed) => (isId(typed) ? typed : null)),
)

export const actionForm = v.object({
  id: rowId,
  version: seenVersion,
  wording: text({ max: 200, missing: 'Schrijf op wat er gaat gebeuren.' }),
  about: text({ max: 2000 }),
  who: text({ max: 160, missing: 'Schrijf op wie dit doet.' }),
  organisation_id: idOrNone,
  goal_id: idOrNone,
  due_on: v.pipe(day, v.string('Kies de dag waarop dit klaar moet zijn.')),
})
export type ActionInput = v.InferOutput<typeof actionForm>

/** What an action is about, carried along unseen from where somebody came. */
export const aboutForm = v.object({
  overschrijding: v.fallback(text({ max: 200 }), ''),
  stap: v.fallback(v.pipe(v.string(), v.regex(/^[1-9]\d?$/), v.transform(Number)), 0),
  doel: idOrNone,
})

export const stopForm = v.object({
  why: text({ max: 1000, missing: 'Schrijf op waarom dit stopt. Dan leert een ander ervan.' }),
})
