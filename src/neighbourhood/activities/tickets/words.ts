import { createHash, randomBytes, scrypt } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { promisify } from 'node:util'

// resolved as modules are, so that it finds the same file from src/ and from the bundle in dist/
const { resolve } = createRequire(import.meta.url)

/** 2,048 Dutch words of which no two are one letter apart: how they were chosen stands in docs/data-sources.md. */
export const ticketWords: readonly string[] = readFileSync(
  resolve('#src/neighbourhood/activities/tickets/words.txt'),
  'utf8',
)
  .trimEnd()
  .split('\n')
const known = new Set(ticketWords)

/** What a form carries along unseen, so that pressing twice makes one ticket. */
export const newSecret = (): string => randomBytes(24).toString('base64url')

const derive = promisify<string, string, number, object, Buffer>(scrypt)

// Slow enough that three words of 33 bits are dear to guess from a copy of the table, and no more: see
// docs/decisions/0019-ticket-words.md.
const cost = { N: 4096, r: 8, p: 1 }

/** The three words that belong to this secret; another `attempt` gives three others. */
export function wordsOf(secret: string, attempt = 0): string {
  const bytes = createHash('sha256').update(`ticket ${attempt} ${secret}`).digest()
  return [0, 2, 4].map((at) => ticketWords[bytes.readUInt16BE(at) % ticketWords.length]).join(' ')
}

/** Only this is kept. */
export async function hashOfWords(words: string): Promise<string> {
  return (await derive(words, 'wijkverband ticket', 32, cost)).toString('base64url')
}

type Read = { words: string; problem?: never } | { problem: string }

/** Three words as people type them: capitals, dashes, accents, and one wrong letter in a word do not matter. */
export function readWords(typed: string): Read {
  const pieces = typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
  if (pieces.length !== 3) return { problem: 'Typ de drie woorden van je kaartje.' }
  const meant = pieces.map(wordMeant)
  const unknown = pieces[meant.indexOf(null)]
  if (unknown) return { problem: `«${unknown}» staat op geen enkel kaartje. Kijk het nog eens na.` }
  return { words: meant.join(' ') }
}

/** Null when it is no word of ours, nor one letter away from just one of them. */
function wordMeant(typed: string): string | null {
  if (known.has(typed)) return typed
  const near = ticketWords.filter((word) => isNear(typed, word))
  return near.length === 1 ? (near[0] ?? null) : null
}

/** One letter more, less or other, or two that changed places. */
export function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  const [restShort, restLong] = [short.slice(at), long.slice(at)]
  if (long.length > short.length) return restShort === restLong.slice(1)
  return (
    restShort.slice(1) === restLong.slice(1) ||
    (restShort[0] === restLong[1] &&
      restShort[1] === restLong[0] &&
      restShort.slice(2) === restLong.slice(2))
  )
}
