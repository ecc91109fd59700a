import type { FormState, Values } from '#src/platform/forms.ts'
import { Checkbox } from '#src/ui/form.tsx'
import { inWords } from '#src/ui/names.ts'
import { Notice } from '#src/ui/parts.tsx'

export type Hinted = { form?: FormState | undefined; hints?: string[] }

/** A word with a capital need not be a name: the sender knows. */
export const Hint = ({ hints }: { hints: string[] }) =>
  hints.length > 0 ? (
    <Notice kind="warm">
      Kijk nog even: is dit van iemand? {inWords(hints.map((hint) => `«${hint}»`))}. Haal het dan
      weg.
    </Notice>
  ) : null

export const Sure = ({ hints, values }: { hints: string[]; values: Values }) =>
  hints.length > 0 ? (
    <Checkbox
      name="nameless"
      label="Er staat niets in waaraan je iemand herkent. Verstuur het zo."
      values={values}
    />
  ) : null
