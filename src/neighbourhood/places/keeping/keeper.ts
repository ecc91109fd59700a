import * as v from 'valibot'
import { emailField } from '#src/people/sign-in/link.ts'
import { name } from '#src/platform/forms.ts'

export type Keeper = { person_id: string; shown_name: string; made_by: string }

export const keeperForm = v.object({
  shown_name: name('Schrijf op hoe diegene heet.'),
  email: emailField,
})

/** Who was asked by somebody else leaves at least that one behind; a place is not left with nobody. */
export function mayStop(
  keepers: readonly Keeper[],
  person: string,
  organisation: unknown,
): boolean {
  const own = keepers.find(({ person_id }) => person_id === person)
  return Boolean(organisation) || keepers.length > 1 || own?.made_by !== person
}
