import type { Tx } from '#src/platform/database.ts'
import { missingIn, recognise } from './columns.ts'
import { largest, type State } from './import.ts'
import { addChunk, beginImport, endArrival } from './queries.ts'
import { type Beginning, beginningOf, type FileProblem } from './table/beginning.ts'
import { encodingGuess } from './table/encoding.ts'

type Write = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
type Arrived = { name: string; pieces: AsyncIterable<Buffer>; isWhole: () => boolean }
type Whose = { id: string; made_by: string }

/**
 * Keeps the file as it arrives, a megabyte at a time, each written by itself: who sends slowly keeps nobody waiting.
 * What cannot be kept is heard out, so that the sender gets an answer.
 */
export async function keepFile(
  { id, made_by }: Whose,
  file: Arrived,
  write: Write,
): Promise<FileProblem | null> {
  const guess = encodingGuess()
  let problem: FileProblem | null = null
  let beginning: Beginning | undefined
  let bytes = 0
  let number = 0
  for await (const piece of megabytes(file.pieces)) {
    if (problem) continue
    bytes += piece.length
    if (!beginning) {
      const found = await beginningOf(piece)
      if (typeof found === 'string') {
        problem = found
        continue
      }
      beginning = found
      const fresh = { id, made_by, file_name: nameOf(file.name), ...found }
      if (!(await write((tx) => beginImport(tx, fresh)))) return null
    }
    if (bytes > largest[beginning.kind]) problem = 'too-large'
    guess.add(piece)
    const chunk = number++
    if (!problem) await write((tx) => addChunk(tx, id, chunk, piece))
  }
  if (!file.isWhole()) problem = 'too-large'
  if (!beginning) return problem ?? 'empty'
  const mapping = recognise(beginning.columns)
  const state = problem ? 'stopped' : stateAfter(beginning, missingIn(mapping).length)
  await write((tx) => endArrival(tx, id, { state, bytes, encoding: guess.said(), mapping }))
  return problem
}

const stateAfter = ({ kind }: Beginning, missing: number): State =>
  kind === 'csv' && missing > 0 ? 'columns' : 'received'

const nameOf = (name: string) => name.replaceAll('\0', '').toWellFormed().slice(-200)

const megabyte = 1024 * 1024

async function* megabytes(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let size = 0
  for await (const piece of pieces) {
    waiting.push(piece)
    size += piece.length
    if (size < megabyte) continue
    yield Buffer.concat(waiting)
    waiting = []
    size = 0
  }
  if (size > 0) yield Buffer.concat(waiting)
}
