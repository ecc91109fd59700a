/** A name as people type it: small letters without accents, and nothing but letters, figures and single spaces. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const articles = new Set(['de', 'het', 't'])

/** The words that count: «de pijp» is also looked for as «pijp». */
export function wordsOf(plainText: string): string[] {
  const words = plainText.split(' ')
  const telling = words.filter((word) => !articles.has(word))
  return telling.length > 0 ? telling : words
}
