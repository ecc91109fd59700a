import type { Values } from '#src/platform/forms.ts'
import { Checkbox } from '#src/ui/form.tsx'
import { inWords } from '#src/ui/names.ts'
import { Notice } from '#src/ui/parts.tsx'

/** Whoever writes decides: a word with a capital need not be a name. */
export const PersonHint = ({ hints }: { hints: readonly string[] }) =>
  hints.length > 0 ? (
    <Notice kind="warm">
      Kijk nog even: {inWords(hints.map((hint) => `«${hint}»`))}. Is dat van iemand, of is het een
      diagnose? Schrijf dan alleen op wat je zag.
    </Notice>
  ) : null

type SureProps = { hints: readonly string[]; name?: string; values: Values }

export const Sure = ({ hints, name = 'nameless', values }: SureProps) =>
  hints.length > 0 ? (
    <Checkbox
      name={name}
      label="Er staat geen naam in, en geen diagnose. Zo is het goed."
      values={values}
    />
  ) : null
