import * as v from 'valibot'
import { choiceOf } from '#src/platform/forms.ts'

/** After how many meetings without them; `no`: the coach sees nothing. */
const after = ['no', '1', '2', '3', '4'] as const

export const missingForm = v.object({
  after: choiceOf(after, 'Kies wat je wilt.'),
})
