import * as v from 'valibot'
import { name, text, tick } from '#src/platform/forms.ts'

export const startUrl = '/cirkels/beginnen'

/** The place goes along unseen, and is looked up again. */
export const interestForm = v.object({
  waar: text({ max: 100 }),
  plek: text({ max: 100 }),
  shown_name: name('Schrijf op hoe de coach je mag noemen.'),
  reach: text({ max: 200, missing: 'Schrijf op hoe de coach je kan bereiken.' }),
  wording: text({ max: 1000 }),
  as_volunteer: tick,
})
export type InterestInput = v.InferOutput<typeof interestForm>

export type Interest = {
  id: string
  shown_name: string
  reach: string
  wording: string
  as_volunteer: boolean
  place: string
  said_at: string
}

/** Never a number: in a small neighbourhood that would be somebody. */
export function howMany(people: number): string {
  if (people === 0) return 'Nog niemand liet het weten. Jij kunt de eerste zijn.'
  return people > 5 ? 'Meer dan vijf mensen willen dit ook.' : 'Een paar mensen willen dit ook.'
}

export const firstSteps = [
  'Laat weten dat je mee wilt doen. Dat kan hieronder.',
  'De coach neemt contact met je op. Jullie maken rustig kennis.',
  'Zijn er genoeg mensen? Dan zoekt de coach een vrijwilliger uit de buurt.',
  'Jullie drinken een keer koffie met elkaar. Er moet niets.',
  'Iedereen zegt wat hij graag doet en goed kan. En jullie spreken af hoe je met elkaar omgaat.',
  'Jullie kiezen een vaste dag en een vaste plek. Dat is de eerste bijeenkomst.',
] as const
