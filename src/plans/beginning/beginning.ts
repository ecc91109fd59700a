import * as v from 'valibot'
import { mustTick, name, rowId, text } from '#src/platform/forms.ts'

/** First step: the only one that is needed. A plan is made by its owner, never for somebody else. */
export const planForm = v.object({
  owner_name: name('Schrijf op hoe je genoemd wilt worden.'),
  own: mustTick(
    'Een plan maak je alleen voor jezelf. Is dit jouw eigen plan? Zet dan hier een vinkje.',
  ),
})

/** Second step: one thing somebody wants, or nothing yet. */
export const wishForm = v.object({ id: rowId, wording: text({ max: 1000 }) })

const peopleCount = 3
export const placesForPeople = Array.from({ length: peopleCount }, (_, index) => `${index + 1}`)

/** Third step: first names of who is near, or nobody yet. */
export const peopleForm = v.object(
  Object.fromEntries(
    placesForPeople.flatMap((place) => [
      [`name_${place}`, text({ max: 100 })],
      [`id_${place}`, rowId],
    ]),
  ),
)

/** Who was filled in. */
export const peopleIn = (input: Record<string, string>): { id: string; shown_name: string }[] =>
  placesForPeople
    .map((place) => ({ id: input[`id_${place}`] ?? '', shown_name: input[`name_${place}`] ?? '' }))
    .filter(({ shown_name }) => shown_name !== '')
