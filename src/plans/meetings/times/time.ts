import * as v from 'valibot'
import { rowId } from '#src/platform/forms.ts'
import { aboutMeeting, clockTime, isToCome, someDay, tooLate } from '../meeting.ts'

export const suits = ['yes', 'maybe', 'no'] as const
export type Suits = (typeof suits)[number]

/** A moment the owner proposes, with what members said of it as far as the viewer sees them. */
export type ProposedTime = {
  id: string
  starts_at: string
  answers: { member_id: string; suits: Suits }[]
}

export const mostTimes = 12
const tooMany = `Kies er hoogstens ${mostTimes}. Met een paar momenten komen jullie er vaak ook uit.`

type Moment = { day: string; time: string }

/** Rows of a day and a time that come under the same two names; a row that is empty is no row. */
const moments = v.pipe(
  v.object({ day: v.optional(v.string(), ''), time: v.optional(v.string(), '') }),
  v.transform(({ day, time }) => rowsIn(day, time).filter(({ day, time }) => day || time)),
  v.minLength(1, 'Kies minstens één dag met een tijd.'),
  v.maxLength(mostTimes, tooMany),
  v.everyItem(
    ({ day, time }) => v.is(someDay, day) && v.is(clockTime, time),
    'Bij elk moment hoort een dag en een tijd, bijvoorbeeld 14:30.',
  ),
  v.mapItems(({ day, time }): Moment => ({ day, time: v.parse(clockTime, time) })),
  v.everyItem(({ day, time }) => isToCome(day, time), tooLate),
)

/** What was typed in each row, as the form gives it back. */
export function rowsIn(day: string, time: string): Moment[] {
  const times = time.split(',')
  return day.split(',').map((day, i) => ({ day: day.trim(), time: (times[i] ?? '').trim() }))
}

const { id, place, wording, minutes, is_first } = v.object(aboutMeeting).entries

/** The problem of any row stands at the first. */
const withMoments = <E extends v.ObjectEntries>(entries: E) =>
  v.pipe(
    v.looseObject({}),
    v.rawTransform(({ dataset, addIssue, NEVER }) => {
      const rest = v.safeParse(v.object(entries), dataset.value, { abortPipeEarly: true })
      const chosen = v.safeParse(moments, dataset.value, { abortPipeEarly: true })
      for (const { message } of chosen.issues ?? []) addIssue({ message, path: at('day') })
      for (const issue of rest.issues ?? []) {
        addIssue({ message: issue.message, path: at(v.getDotPath(issue) ?? '_form') })
      }
      if (!rest.success || !chosen.success) return NEVER
      return { ...rest.output, moments: chosen.output }
    }),
  )

const at = (key: string): [v.ObjectPathItem] => [
  { type: 'object', origin: 'value', input: {}, key, value: undefined },
]

export const proposalForm = withMoments({ id, place, wording, minutes, is_first })
export type ProposalInput = v.InferOutput<typeof proposalForm>

export const moreTimesForm = withMoments({ id: rowId })

/** The time that suits most members, and fewest not. */
export function bestOf(times: readonly ProposedTime[]): ProposedTime | undefined {
  const score = ({ answers }: ProposedTime) =>
    answers.reduce((sum, { suits }) => sum + { yes: 2, maybe: 1, no: -2 }[suits], 0)
  const answered = times.filter(({ answers }) => answers.length > 0)
  return answered.toSorted((a, b) => score(b) - score(a))[0]
}
