import { dayOf } from '#src/ui/dates.ts'
import { csvOf } from '../../csv.ts'
import { type Action, actionUrl, planUrl, stateOf, staysOpen } from '../plan.ts'
import type { Plan } from '../queries.ts'

export const licence = {
  license: 'CC-BY-4.0',
  license_url: 'https://creativecommons.org/licenses/by/4.0/deed.nl',
} as const

/** What each field of an action means, in the order of the columns: the page for who uses them says no more. */
export const fields = {
  id: 'Vast kenmerk van de actie',
  url: 'De bladzijde van de actie',
  goal: 'Bij welk doel de actie hoort',
  wording: 'Wat er gaat gebeuren',
  about: 'Hoe',
  who: 'Wie het doet',
  organisation: 'Van welke organisatie',
  due_on: 'De dag waarop het klaar moet zijn',
  state: 'planned (nog niet begonnen), busy (mee bezig), done (klaar) of stopped (gestopt)',
  stays_open: 'De dag is voorbij, en het is niet klaar en niet gestopt',
  wait: 'Vast kenmerk van de wachttijd waar het over gaat',
  wait_words: 'Hoe lang die wachttijd was toen de actie begon',
  wait_is_over_norm: 'Die wachttijd is vandaag nog langer dan is afgesproken',
  step: 'Nummer van de stap van de routekaart',
} as const
type Field = keyof typeof fields

export type ActionRecord = Record<Field, string | number | boolean | null>

function recordOf(plan: Plan, action: Action, origin: string): ActionRecord {
  const { goals, breaches } = plan
  return {
    id: action.id,
    url: origin + actionUrl(plan.slug, action.id),
    goal: goals.find(({ id }) => id === action.goal_id)?.title ?? null,
    wording: action.wording,
    about: action.about,
    who: action.who,
    organisation: action.organisation,
    due_on: action.due_on,
    state: stateOf(action.facts),
    stays_open: staysOpen(action, dayOf(new Date())),
    wait: action.breach || null,
    wait_words: action.breach_words || null,
    wait_is_over_norm: action.breach ? breaches.some(({ key }) => key === action.breach) : null,
    step: action.step,
  }
}

/** The plan of a region for other systems; what happened to an action stands in `facts`. */
export function planRecord(plan: Plan, origin: string) {
  const { slug, name, division, goals, actions } = plan
  return {
    ...licence,
    source: origin + planUrl(slug),
    region: { slug, name, division },
    goals: goals.map(({ id, title, about }) => ({ id, title, about })),
    actions: actions.map((action) => ({
      ...recordOf(plan, action, origin),
      facts: action.facts.map(({ kind, why, moved_from, said_at }) => ({
        ...{ kind, why, moved_from },
        on: dayOf(said_at),
      })),
    })),
  }
}

/** A line for each action. */
export const planCsv = (plan: Plan, origin: string): string =>
  csvOf(
    Object.keys(fields),
    plan.actions.map((action) => Object.values(recordOf(plan, action, origin))),
  )
