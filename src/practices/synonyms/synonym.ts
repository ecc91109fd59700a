import * as v from 'valibot'
import { rowId, text } from '#src/platform/forms.ts'
import { deskUrl } from '../as-editor.ts'

export const synonymsUrl = `${deskUrl}/woorden`

/** «schuld, geldzorgen»: words with commas between them. */
export const synonymForm = v.object({
  id: rowId,
  words: v.pipe(
    text({ max: 600, missing: 'Schrijf de woorden op, met een komma ertussen.' }),
    v.transform((typed) => [
      ...new Set(
        typed
          .toLowerCase()
          .split(/[,\n]/)
          .map((word) => word.trim().replace(/\s+/g, ' '))
          .filter(Boolean),
      ),
    ]),
    v.minLength(2, 'Schrijf ten minste twee woorden op, met een komma ertussen.'),
    v.maxLength(30, 'Schrijf hoogstens dertig woorden op.'),
  ),
})
export type SynonymInput = v.InferOutput<typeof synonymForm>
