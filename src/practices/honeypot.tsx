import type { Values } from '#src/platform/forms.ts'

/** A field that no person sees: whoever fills it in is a program. */
export const Honeypot = ({ values = {} }: { values?: Values | undefined }) => (
  <label class="unseen">
    Laat dit leeg
    <input name="website" value={values.website} tabindex={-1} autocomplete="off" />
  </label>
)
