import * as v from 'valibot'
import { type Grant, isProposable, readySets } from '#src/consent/share.ts'
import { choiceOf, day, text, tick, type Values } from '#src/platform/forms.ts'
import { type Part, parts } from '#src/platform/viewer.ts'
import { dayOf } from '#src/ui/dates.ts'

/** What stood when the page was shown: the fingerprint of the shares. */
const seen = text({ max: 100 })

export const readySetForm = v.object({
  version: seen,
  set: choiceOf(readySets, 'Kies wat deze persoon mag zien.'),
})

/** One part of what somebody sees, or all of it. */
export const withdrawalForm = v.object({ part: v.picklist([...parts, 'all']) })

export const proposeField = (part: Part) => `${part}-propose`
export const untilField = (part: Part) => `${part}-until`

const lastDay = v.pipe(
  day,
  v.check(
    (typed) => typed === null || typed >= dayOf(new Date()),
    'Deze dag is al voorbij. Kies een latere dag, of laat het leeg.',
  ),
)
const ticks: Record<string, typeof tick> = Object.fromEntries(
  parts.flatMap((part) => [
    [part, tick],
    [proposeField(part), tick],
  ]),
)
const lastDays: Record<string, typeof lastDay> = Object.fromEntries(
  parts.map((part) => [untilField(part), lastDay]),
)

/** Every part by itself: the ticked ones, each with a last day or without. */
export const preciseForm = v.pipe(
  v.object({ ...ticks, ...lastDays, version: seen }),
  v.transform((input) => ({ version: input.version, grants: grantsIn(input) })),
)

function grantsIn(input: Record<string, boolean | string | null | undefined>): Grant[] {
  return parts
    .filter((part) => input[part])
    .map((part) => {
      const until = input[untilField(part)]
      return {
        part,
        may_propose: isProposable(part) && input[proposeField(part)] === true,
        until: typeof until === 'string' ? until : null,
      }
    })
}

/** What stands, as the fields of the form. */
export function preciseValues(grants: readonly Grant[]): Values {
  const values: Values = {}
  for (const { part, may_propose, until } of grants) {
    values[part] = 'ja'
    if (may_propose && isProposable(part)) values[proposeField(part)] = 'ja'
    values[untilField(part)] = until ?? ''
  }
  return values
}
