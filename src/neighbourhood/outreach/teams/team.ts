import * as v from 'valibot'
import { emailField } from '#src/people/sign-in/link.ts'
import { name, rowId, text, tick } from '#src/platform/forms.ts'
import { isPhone } from '#src/ui/phone.ts'

export const teamsUrl = '/beheer/buurtbezoek'

const teamFields = {
  name: text({ max: 200, missing: 'Schrijf op hoe het team heet.' }),
  crisis_phone: v.pipe(
    text({ max: 40 }),
    v.check(
      (typed) => typed === '' || isPhone(typed),
      'Dit is geen telefoonnummer. Gebruik cijfers, bijvoorbeeld 050 123 45 67.',
    ),
  ),
}

export const newTeamForm = v.object({
  id: rowId,
  organisation_id: v.optional(v.string(), ''),
  ...teamFields,
})
export const teamForm = v.object(teamFields)
export type TeamInput = v.InferOutput<typeof teamForm>

export const memberForm = v.object({ id: rowId, email: emailField, is_expert: tick })

/** What somebody answers who was asked; for which work, unless they come as an expert by experience. */
export const joinForm = v.object({
  shown_name: name('Schrijf op hoe ze je kunnen noemen. Je voornaam is genoeg.'),
  work_id: v.optional(v.string(), ''),
})

export const areaForm = v.object({ code: text({ max: 20, missing: 'Kies een buurt.' }) })
