import { nameHints } from '../questions/names.ts'

const diagnoses =
  /(?<!\p{L})(?:psychos|psychot|schizo|borderline|bipola|manisch|autis|adhd|depressie|narcis|dement|verslaafd|verslaving|alcoholi|junk|verward|gestoord|gek(?!o))\p{L}*/giu
const houseNumber = /(?<!\p{L})\p{L}+(?:straat|laan|weg|plein|kade|singel|hof|pad)\s+\d+\p{L}?/giu

const matches = (text: string, sign: RegExp) => [...text.matchAll(sign)].map(([piece]) => piece)

/** What looks as if it tells who somebody is, where they live, or what is wrong with them: a hint, no more. */
export const personHints = (text: string): string[] => [
  ...nameHints(text),
  ...matches(text, houseNumber),
  ...matches(text, diagnoses),
]

/** The same for a spot in words: a shop or a street has a capital too. */
export const spotHints = (text: string): string[] => [
  ...matches(text, houseNumber),
  ...nameHints(text).filter((piece) => /\d|@|^(?:mw|mevr|dhr|meneer|de heer)/i.test(piece)),
]
