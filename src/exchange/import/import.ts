import * as v from 'valibot'
import { placeKinds } from '#src/neighbourhood/places/kind.ts'
import { choiceOf, rowId, text, tick } from '#src/platform/forms.ts'
import type { Refusal } from './fetching/fetch.ts'

export const importUrl = '/beheer/gegevens-inlezen'
/** A list of places may be as large as what is fetched. */
export const importSize = 10 * 1024 * 1024

export const importForm = v.object({
  id: rowId,
  source: text({ max: 80, missing: 'Schrijf op hoe deze lijst heet.' }),
  address: text({ max: 500 }),
  kind: choiceOf(placeKinds, 'Kies wat voor plekken het zijn.'),
})

export const agreementForm = v.object({
  everything: tick,
  numbers: v.pipe(
    v.optional(v.string(), ''),
    v.transform((typed) =>
      typed
        .split(',')
        .filter((one) => /^\d{1,6}$/.test(one))
        .map(Number),
    ),
  ),
})

/** Why nothing could be read, at the field it belongs to. */
export type ReadProblem = { field: 'address' | 'files'; why: Refusal | 'nothing' }
