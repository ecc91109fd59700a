import * as v from 'valibot'
import { choiceOf, text } from '#src/platform/forms.ts'
import { isId } from '#src/platform/ids.ts'
import { isPhone } from '#src/ui/phone.ts'
import { type CircleRole, isNeighbour } from '../circle.ts'

/** A number that the viewer may see. */
export type Phone = { member_id: string; number: string; shown_name: string }
export type MyPhone = { number: string; seen_by: string[] }

const audiences = ['circle', 'volunteer', 'chosen'] as const

export const phoneForm = v.pipe(
  v.object({
    number: v.pipe(
      text({ max: 50, missing: 'Schrijf je nummer op.' }),
      v.check(isPhone, 'Dit is geen telefoonnummer.'),
    ),
    who: choiceOf(audiences, 'Kies wie je nummer mag zien.'),
    members: v.pipe(
      v.optional(v.string(), ''),
      v.transform((ticked) => ticked.split(',').filter(isId)),
    ),
  }),
  v.forward(
    v.check(
      ({ who, members }) => who !== 'chosen' || members.length > 0,
      'Kies minstens één persoon.',
    ),
    ['members'],
  ),
)
export type PhoneInput = v.InferOutput<typeof phoneForm>

/** The chairs that see the number. Whoever joins later is not among them. */
export function seenBy(
  { who, members }: PhoneInput,
  others: readonly { id: string; role: CircleRole }[],
): string[] {
  const chosen = others.filter((one) =>
    who === 'circle'
      ? isNeighbour(one)
      : who === 'volunteer'
        ? one.role === 'volunteer'
        : members.includes(one.id),
  )
  return chosen.map(({ id }) => id)
}
