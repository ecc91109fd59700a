import type { FormState, Values } from '#src/platform/forms.ts'
import { Checkbox, Choice, TextArea, TextField } from '#src/ui/form.tsx'
import { lengths } from './meeting.ts'

type State = { values: Values; problems: FormState['problems'] }

export const LengthField = (state: State) => (
  <Choice
    name="minutes"
    label="Hoe lang?"
    options={lengths.map((value) => ({ value, label: lengthWords[value] }))}
    {...state}
  />
)

const lengthWords: Record<(typeof lengths)[number], string> = {
  30: 'Een half uur',
  60: 'Een uur',
  90: 'Anderhalf uur',
  120: 'Twee uur',
}

export const FirstTimeField = (state: State) => (
  <Checkbox
    name="is_first"
    label="Dit is de eerste keer dat deze groep bij elkaar komt"
    hint="Dan staat er een leidraad bij: kennismaken, wat binnen de groep blijft, doelen."
    {...state}
  />
)

export const PlaceField = (state: State) => (
  <TextField
    name="place"
    label="Waar?"
    hint="Een adres, of de link om mee te doen met beeldbellen."
    optional
    {...state}
  />
)

export const AboutField = (state: State) => (
  <TextArea
    name="wording"
    label="Waar gaat het over?"
    hint="Je mag ook opschrijven waar je het niet over wilt hebben."
    optional
    {...state}
  />
)
