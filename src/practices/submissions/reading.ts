import dutch from 'hyphen/nl/index.js'

/** How easily a text reads: a hint for its writer, never a reason to refuse it. */
export type Reading = {
  /** Flesch-Douma, 0 to 100; higher is easier. From about 60 most people read it without trouble. */
  ease: number
  longSentences: string[]
  hardWords: string[]
}

const longSentence = 20
const hardWord = 4
const shown = 5

/** Nothing of a text that is too short to say something about. */
export function readingOf(text: string): Reading | null {
  const sentences = text
    .split(/(?<=[.!?:;])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => wordsIn(sentence).length > 0)
  const words = sentences.flatMap(wordsIn)
  if (words.length < 20) return null
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  const ease = 206.84 - 0.93 * (words.length / sentences.length) - 77 * (syllables / words.length)
  const hard = words.filter((word) => syllablesIn(word) > hardWord || word.length > 16)
  return {
    ease: Math.round(Math.min(100, Math.max(0, ease))),
    longSentences: sentences
      .filter((sentence) => wordsIn(sentence).length > longSentence)
      .slice(0, shown),
    hardWords: [...new Set(hard.map((word) => word.toLowerCase()))].slice(0, shown),
  }
}

const wordsIn = (text: string): string[] => text.match(/\p{L}[\p{L}'’]*/gu) ?? []

/** By the places where a word may be broken; a single vowel at its edge is never broken off, but does sound. */
function syllablesIn(word: string): number {
  const broken = dutch.hyphenateSync(word, { hyphenChar: '|', minWordLength: 3 }).split('|').length
  const sounds = word.match(/[aeiouyáéíóúàèäëïöü]+/gi)?.length ?? 1
  return Math.max(broken, sounds)
}
