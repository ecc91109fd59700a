import { createInflateRaw } from 'node:zlib'
import { readSheet } from 'read-excel-file/node'
import type { FileRow } from './records.ts'

/** What a workbook may unpack to: a small file can hold a very large one. */
const mostUnpacked = 200 * 1024 * 1024

/** The rows of the first sheet; null when it is no workbook that can be read. Whole in memory: hence its limit. */
export async function rowsOfSheet(file: Buffer): Promise<FileRow[] | null> {
  if (!(await fits(file, mostUnpacked))) return null
  const sheet = await readSheet(file).catch(() => null)
  if (!sheet) return null
  return sheet
    .map((cells, i) => ({ number: i + 1, cells: cells.map(textOf) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

/** A day arrives as midnight of UTC. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString()
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee'
  return String(cell).replaceAll('\0', '').toWellFormed().trim()
}

const mostParts = 10_000
const partBegins = Buffer.from('PK\x03\x04', 'latin1')

/** Measured by unpacking, as a reader would: what the file says of its own sizes may be a lie. */
export async function fits(file: Buffer, most: number): Promise<boolean> {
  let room = most
  let parts = 0
  let at = file.indexOf(partBegins)
  for (; at >= 0 && at + 30 <= file.length; at = file.indexOf(partBegins, at + 4)) {
    const nameEnds = at + 30 + file.readUInt16LE(at + 26)
    // of the others a reader keeps nothing
    if (!/\.(xml|rels)$/.test(file.toString('latin1', at + 30, nameEnds))) continue
    const packed = file.subarray(nameEnds + file.readUInt16LE(at + 28))
    room -= Math.max(file.readUInt32LE(at + 22), await unpackedSize(packed, room))
    if (room < 0 || ++parts > mostParts) return false
  }
  return true
}

async function unpackedSize(packed: Buffer, most: number): Promise<number> {
  const unpacking = createInflateRaw()
  unpacking.end(packed)
  let size = 0
  try {
    for await (const piece of unpacking) {
      size += piece.length
      if (size > most) break
    }
  } catch {
    // it was not packed, or broken: then a reader stops here too
  }
  return size
}
