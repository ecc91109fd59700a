import type { Encoding } from './encoding.ts'

/** No line of a table is this long; a file without line ends is not read into memory whole. */
const longest = 256 * 1024

/** The lines of a file that arrives in pieces, some at a time; null for one that is far too long. */
export async function* linesIn(
  pieces: AsyncIterable<Buffer> | Iterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<(string | null)[]> {
  const decoder = new TextDecoder(encoding)
  let rest = ''
  let skips = false
  for await (const piece of pieces) {
    const lines: (string | null)[] = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    if (skips && lines.length > 0) {
      lines[0] = null
      skips = false
    }
    if (rest.length > longest) {
      rest = ''
      skips = true
    }
    yield lines.map(plainLine)
  }
  rest += decoder.decode()
  yield [skips ? null : plainLine(rest)]
}

/** PostgreSQL cannot keep the NUL character. */
const plainLine = (line: string | null) =>
  line === null || line.length > longest ? null : line.replace(/\r$/, '').replaceAll('\0', '')
