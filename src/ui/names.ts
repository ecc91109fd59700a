const list = new Intl.ListFormat('nl', { type: 'conjunction' })

/** «Anna, Karim en Bep» */
export const inWords = (names: readonly string[]): string => list.format(names)

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' })
const charactersOf = (text: string): string[] =>
  Array.from(graphemes.segment(text), ({ segment }) => segment)

const longest = 10
const fits = (name: string): boolean => charactersOf(name).length <= longest
const title = /^(dr|drs|prof|dokter|mw|mevr|mevrouw|dhr|meneer)\.? /i

/** A name for a small place: the whole name when it fits, else the first word, cut where it must be. */
export function shortName(name: string): string {
  const whole = name.trim().replace(/\s+/gu, ' ')
  if (fits(whole)) return whole
  const untitled = whole.replace(title, '')
  if (fits(untitled)) return untitled
  const first = untitled.split(' ')[0] ?? ''
  return fits(first)
    ? first
    : `${charactersOf(first)
        .slice(0, longest - 1)
        .join('')}…`
}

/** Wide enough for the text in Figtree at this size: what does not know the letter counts it as a full em. */
export function widthOf(text: string, size: number): number {
  return charactersOf(text).reduce((sum, character) => sum + size * emOf(character), 0)
}

function emOf(character: string): number {
  if (/[iljtfrI.,'’ -]/.test(character)) return 0.38
  if (/[mwMW]/.test(character)) return 0.92
  if (/[A-Z0-9]/.test(character)) return 0.72
  return /[a-z\u00c0-\u017f]/.test(character) ? 0.6 : 1.05
}
