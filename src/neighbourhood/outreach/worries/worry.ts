import * as v from 'valibot'
import { rowId, text, tick } from '#src/platform/forms.ts'
import { personHints, spotHints } from '../hints.ts'

export const home = '/buurt/zorgen'

/** Where, when and what was seen. No field for who it is or where they live, and none may come. */
export const worryForm = v.pipe(
  v.object({
    id: rowId,
    gebied: v.optional(v.string(), ''),
    meeting_spot: text({ max: 200, missing: 'Schrijf op waar je de persoon zag.' }),
    seen_when: text({ max: 100, missing: 'Schrijf op wanneer dat was.' }),
    wording: text({ max: 280, missing: 'Schrijf op wat je zag.' }),
    /** The sender looked at what may be a name or a diagnosis, and sends it so. */
    nameless: tick,
    comes_along: tick,
    sender: text({ max: 100 }),
    reach: text({ max: 200 }),
  }),
  v.forward(
    v.partialCheck(
      [['comes_along'], ['reach']],
      ({ comes_along, reach }) => !comes_along || reach !== '',
      'Je wilt samen gaan. Schrijf op hoe we je bereiken.',
    ),
    ['reach'],
  ),
)
export type WorryInput = v.InferOutput<typeof worryForm>

/** What the sender is asked to look at again. */
export const worryHints = ({ nameless, meeting_spot, wording }: WorryInput): string[] =>
  nameless ? [] : [...spotHints(meeting_spot), ...personHints(wording)]
