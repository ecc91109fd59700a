import * as v from 'valibot'
import { rowId, text, tick } from '#src/platform/forms.ts'
import { nameHints } from '../../questions/names.ts'

export const home = '/buurt/zorgen'

/** What is asked in words, in this order: one a page, and nothing is kept before the last is sent. */
export const steps = ['meeting_spot', 'seen_when', 'wording', 'sender'] as const
export type Step = (typeof steps)[number]

export const stepIn = (typed: string | undefined): Step =>
  steps.find((step) => step === typed) ?? steps[0]
export const stepBefore = (step: Step): Step => steps[steps.indexOf(step) - 1] ?? steps[0]
export const stepAfter = (step: Step): Step | undefined => steps[steps.indexOf(step) + 1]

/** Where, when and what was seen. No field for who it is or where they live, and none may come. */
export const worryForm = v.pipe(
  v.object({
    id: rowId,
    meeting_spot: text({ max: 200, missing: 'Schrijf op waar je de persoon zag.' }),
    seen_when: text({ max: 100, missing: 'Schrijf op wanneer dat was.' }),
    wording: text({ max: 280, missing: 'Schrijf op wat je zag.' }),
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

/** The tick by which the sender says: I looked at it, there is nobody in it. */
export const sureOf = (step: Step) => `sure_${step}`

/** The question on whose page this field stands. */
export const stepOf = (field: string): Step => (field === 'reach' ? 'sender' : stepIn(field))

const diagnoses =
  /(?<!\p{L})(?:psychos|psychot|schizo|borderline|bipola|manisch|autis|adhd|depressie|narcis|dement|verslaafd|verslaving|alcoholi|junk|verward|gestoord|gek(?!o))\p{L}*/giu
const houseNumber = /(?<!\p{L})\p{L}+(?:straat|laan|weg|plein|kade|singel|hof|pad)\s+\d+\p{L}?/giu

/** What looks as if it tells who somebody is, where they live, or what is wrong with them: a hint, no more. */
export function worryHints({ meeting_spot, wording }: { meeting_spot: string; wording: string }) {
  const matches = (text: string, sign: RegExp) => [...text.matchAll(sign)].map(([piece]) => piece)
  return {
    meeting_spot: [
      ...matches(meeting_spot, houseNumber),
      // a shop or a street has a capital too
      ...nameHints(meeting_spot).filter((piece) =>
        /\d|@|^(?:mw|mevr|dhr|meneer|de heer)/i.test(piece),
      ),
    ],
    wording: [
      ...nameHints(wording),
      ...matches(wording, houseNumber),
      ...matches(wording, diagnoses),
    ],
  }
}
