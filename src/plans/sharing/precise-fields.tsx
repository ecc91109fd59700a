import { isProposable } from '#src/consent/share.ts'
import type { FormState } from '#src/platform/forms.ts'
import { parts } from '#src/platform/viewer.ts'
import { dayOf } from '#src/ui/dates.ts'
import { Checkbox, DateField } from '#src/ui/form.tsx'
import { proposeField, untilField } from './sharing-form.ts'
import { addingWords, partLabels } from './words.ts'

/** Each part by itself, with what may be added and until when. */
export function PreciseFields(state: Pick<FormState, 'values' | 'problems'>) {
  return parts.map((part) => (
    <fieldset class="field">
      <legend class="label">{partLabels[part]}</legend>
      <Checkbox name={part} label="Mag dit zien" {...state} />
      {isProposable(part) ? (
        <Checkbox name={proposeField(part)} label={addingWords(part)} {...state} />
      ) : null}
      <DateField
        name={untilField(part)}
        label="Tot en met"
        min={dayOf(new Date())}
        optional
        {...state}
      />
    </fieldset>
  ))
}
