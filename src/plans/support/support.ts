import * as v from 'valibot'
import { choice, choiceOf, day, rowId, seenVersion, text } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { type LifeArea, lifeAreas } from '../goals/goal.ts'
import { takenFrom } from '../proposals/proposal.ts'

/** Who pays: the Dutch laws by which care and support are paid, and what costs no law anything. */
export const payers = [
  'zvw',
  'wmo',
  'wlz',
  'participatiewet',
  'own-network',
  'other',
  'unknown',
] as const
export type Payer = (typeof payers)[number]

export type Support = {
  id: string
  /** The name as the owner says it. */
  helper: string
  /** When that is someone in the group. */
  member_id: string | null
  wording: string
  /** Somebody whose work it is. */
  formal: boolean
  payer: Payer
  how_often: string
  since: string | null
  until: string | null
  /** The goal that it is for. */
  goal_id: string | null
  /** Where in life it is; null: where the goal is. */
  life_area: LifeArea | null
  version: number
}

const idFrom = (sentence: string) =>
  v.pipe(
    v.optional(v.string(), ''),
    v.check((typed) => typed === '' || isId(typed), sentence),
    v.transform((typed) => typed || null),
  )

const who = {
  /** Left empty when a member is chosen: then the group's name for them counts. */
  helper: text({ max: 100 }),
  member_id: idFrom('Kies iemand uit de lijst.'),
}

const when = { since: day, until: day }

// beside each other and not one after the other: all that is wrong is said at once
export const supportForm = v.intersect([
  v.pipe(
    v.object(who),
    v.forward(
      v.check(
        ({ helper, member_id }) => Boolean(helper || member_id),
        'Schrijf op wie je helpt. Een voornaam is genoeg.',
      ),
      ['helper'],
    ),
  ),
  v.object({
    id: rowId,
    version: seenVersion,
    ...who,
    wording: text({ max: 1000, missing: 'Schrijf op waarmee. Een paar woorden is genoeg.' }),
    formal: v.pipe(
      choiceOf(['ja', 'nee'], 'Kies of dit een hulpverlener is of niet.'),
      v.transform((typed) => typed === 'ja'),
    ),
    payer: v.pipe(
      choice(payers),
      v.transform((payer) => payer ?? 'unknown'),
    ),
    how_often: text({ max: 200 }),
    goal_id: idFrom('Kies een doel uit de lijst, of laat dit leeg.'),
    life_area: choice(lifeAreas),
    ...when,
    proposal: takenFrom,
  }),
  v.pipe(
    v.object(when),
    v.forward(
      v.check(
        ({ since, until }) => !since || !until || until >= since,
        'Deze dag is eerder dan de dag waarop het begon. Kijk het nog even na.',
      ),
      ['until'],
    ),
  ),
])
export type SupportInput = v.InferOutput<typeof supportForm>

/** Help that ends today is over: that is what «gestopt» means when the owner presses it. */
export const isOver = ({ until }: Pick<Support, 'until'>, today: string): boolean =>
  until !== null && until <= today
