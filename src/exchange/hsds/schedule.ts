import type { Exception, WeekHours } from '#src/neighbourhood/places/hours/hours.ts'
import { stableId } from './ids.ts'

const days = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

type Times = { id: string; hours: readonly WeekHours[]; exceptions: readonly Exception[] }

/** One line for the days that have the same hours, and one for each day that is otherwise: without times it is shut. */
export function schedulesOf({ id, hours, exceptions }: Times) {
  const alike = Map.groupBy(hours, (one) => `${one.opens} ${one.closes} ${one.is_quiet}`)
  return [
    ...[...alike].map(([key, spans]) => ({
      id: stableId(id, 'weekly', key),
      freq: 'WEEKLY',
      interval: 1,
      byday: spans.map(({ weekday }) => days[weekday - 1]).join(','),
      opens_at: `${spans[0]?.opens}:00`,
      closes_at: `${spans[0]?.closes}:00`,
      ...(spans[0]?.is_quiet ? { description: 'Rustig uur' } : {}),
    })),
    ...exceptions.map(({ day, opens, closes, why }) => ({
      id: stableId(id, 'day', day),
      valid_from: day,
      valid_to: day,
      description: why || (opens ? 'Andere tijden' : 'Dicht'),
      ...(opens && closes ? { opens_at: `${opens}:00`, closes_at: `${closes}:00` } : {}),
    })),
  ]
}
