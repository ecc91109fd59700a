import * as v from 'valibot'
import { mustTick, rowId } from '#src/platform/forms.ts'

/** Asked twice: the second page wants a tick. */
export const endForm = v.object({
  id: rowId,
  sure: mustTick('Zet een vinkje als je het zeker weet.'),
})
