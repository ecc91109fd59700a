/** What a provider wrote, in weeks. `null`: it says that it is not known. `undefined`: a person must read it. */
export type Reading = number | null | undefined

const numbers = [
  'nul',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
]

const numberWords = new RegExp(String.raw`\b(?:${numbers.join('|')})\b`, 'g')

/** How many of a unit make a week; four weeks to a month, as the NZa counts. */
const units: readonly [RegExp, number][] = [
  [/werkdag/, 5],
  [/dag/, 7],
  [/maand|\bmnd/, 1 / 4],
  [/\bwee?[kl]|\d ?wk|\bwkn?\b/, 1],
  [/\bjaar/, 1 / 52],
]

const none =
  /^(er is |in principe |op dit moment |momenteel |nu )?(geen wacht|nee$|meteen|(per )?direct|start direct|geen$)/
const unknown = /^(onbekend|n\.? ?v\.? ?t\.?|niet bekend|niet van toepassing|-)$/
const between = String.raw`\s*(?:weken|week|wkn?|dagen|dag|maanden|maand)?\s*(?:-|–|tot en met|t/m|tot|à|a|en|of)\s*-?\s*`
const range = new RegExp(String.raw`(\d+(?:\.\d+)?)(?:${between}(\d+(?:\.\d+)?))?`)

/**
 * «3-4 weken» is 3.5, «< 7 dagen» is 1, «geen wachttijd» is 0. A bare number is weeks. Nothing is guessed: two
 * numbers that are no range, or no number at all, are for a person to read.
 */
export function readWeeks(written: string): Reading {
  const text = plainNumbers(written)
  if (text === '' || unknown.test(text)) return null
  if (none.test(text)) return 0
  // fewer than none
  if (/^[-–]\s*\d/.test(text)) return undefined
  const found = range.exec(text)
  if (!found) return undefined
  const [whole, low, high] = found
  const rest = text.replace(whole, ' ')
  if (/\d/.test(rest)) return undefined
  const bare = /^[\s<>≤±+/~-]*$/.test(rest)
  const unit = unitOf(rest) ?? (bare ? 1 : undefined)
  const first = unitOf(whole)
  // «1 week tot 2 maanden» has two units
  if (unit === undefined || (first !== undefined && first !== unit)) return undefined
  const mean = high === undefined ? Number(low) : (Number(low) + Number(high)) / 2
  return Math.round((mean / unit) * 100) / 100
}

const unitOf = (text: string) => units.find(([name]) => name.test(text))?.[1]

function plainNumbers(written: string): string {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/(\d),(\d)/g, '$1.$2')
    .replace(/\s+/g, ' ')
    .replace(/\b(een )?half jaar/, '6 maanden')
    .replace(/\banderhalve?\b/, '1.5')
  return text.replace(numberWords, (word) => `${numbers.indexOf(word)}`)
}
