/** What looks as if it tells who somebody is: a hint, no more. The sender decides. */
const signs: readonly RegExp[] = [
  // mevrouw Jansen, dhr. De Vries
  /\b(?:mevrouw|mevr\.?|mw\.?|meneer|dhr\.?|de heer)(?:\s+\p{L}[\p{L}.'’-]*){1,2}/giu,
  // a number of eight or nine digits may be a BSN
  /(?<![\d+])\d(?:[ .-]?\d){7,8}(?!\d)/g,
  // 06 12345678, +31 50 123 45 67
  /(?<!\d)(?:\+31|0031|0)(?:[ -]?\d){9}(?!\d)/g,
  /[^\s@]+@[^\s@]+\.[^\s@]+/g,
  // a day of birth
  /(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d{2}(?!\d)/g,
  // a postcode
  /\b[1-9]\d{3} ?[A-Z]{2}\b/g,
]

const sentences = /[^.!?\n:]+/g
const capitalWord = /(?<![\p{L}\p{M}])\p{Lu}\p{Ll}[\p{L}'’-]*/gu

/** A word that starts with a capital inside a sentence: mostly a name. */
function capitals(text: string): string[] {
  return [...text.matchAll(sentences)].flatMap(([sentence]) => {
    const start = sentence.search(/[\p{L}\d]/u)
    return [...sentence.matchAll(capitalWord)]
      .filter(({ index }) => index > start)
      .map(([word]) => word)
  })
}

/** The pieces of the text that may be a name or a number of somebody, each once. */
export function nameHints(text: string): string[] {
  const told = signs.flatMap((sign) => [...text.matchAll(sign)].map(([piece]) => piece))
  const found = [...told, ...capitals(text)].map((piece) => piece.replace(/[\s.]+$/u, ''))
  return [...new Set(found)].filter(
    (piece) => !found.some((other) => other !== piece && other.includes(piece)),
  )
}
