import type { FormState } from '#src/platform/forms.ts'
import { TextField } from '#src/ui/form.tsx'

export const TeamFields = ({ state }: { state: FormState }) => (
  <>
    <TextField name="name" label="Hoe heet het team?" {...state} />
    <TextField
      name="crisis_phone"
      type="tel"
      label="Welk nummer bel je daar in een crisis?"
      hint="Iedereen leest dit. Bijvoorbeeld de crisisdienst van de ggz."
      optional
      {...state}
    />
  </>
)
