import * as v from 'valibot'
import { day, text, tick, type Values } from '#src/platform/forms.ts'
import { dayOf } from '#src/ui/dates.ts'
import { type Times, type WeekHours, weekdays } from '../hours/hours.ts'
import { readHours, writeHours } from '../hours/typed-hours.ts'

/** Hours of one day, as somebody types them. */
const typedHours = v.pipe(
  v.optional(v.string(), ''),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const read = readHours(dataset.value)
    if (read.spans) return read.spans
    addIssue({ message: read.problem })
    return NEVER
  }),
)

export const hoursForm = v.pipe(
  v.object({
    ...{ day_1: typedHours, day_2: typedHours, day_3: typedHours, day_4: typedHours },
    ...{ day_5: typedHours, day_6: typedHours, day_7: typedHours, on_holidays: tick },
  }),
  v.transform(({ on_holidays, ...days }) => ({
    on_holidays,
    hours: weekdays.flatMap((weekday): WeekHours[] =>
      days[`day_${weekday}`].map((span) => ({ ...span, weekday })),
    ),
  })),
)
export type HoursInput = v.InferOutput<typeof hoursForm>

/** What the form begins with. */
export function typedWeek({ hours, on_holidays }: Times): Values {
  const days = weekdays.map((weekday) => [
    `day_${weekday}`,
    writeHours(hours.filter((one) => one.weekday === weekday)),
  ])
  return { ...Object.fromEntries(days), ...(on_holidays && { on_holidays: 'ja' }) }
}

export const exceptionForm = v.pipe(
  v.object({
    day: v.pipe(
      day,
      v.string('Kies een dag.'),
      v.check((chosen) => chosen >= dayOf(new Date()), 'Deze dag is al geweest.'),
    ),
    times: v.pipe(
      typedHours,
      v.maxLength(1, 'Schrijf één begin en één eind, bijvoorbeeld 12.00-15.00.'),
    ),
    why: text({ max: 100 }),
  }),
  v.transform(({ times: [span], ...rest }) => ({
    ...rest,
    opens: span?.opens ?? null,
    closes: span?.closes ?? null,
  })),
)
export type ExceptionInput = v.InferOutput<typeof exceptionForm>
