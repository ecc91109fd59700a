import { readSheet } from 'read-excel-file/node'
import type { FileRow } from './records.ts'

/** What a workbook may unpack to: a small file can hold a very large one. */
const mostUnpacked = 200 * 1024 * 1024

/** The rows of the first sheet; null when it is no workbook that can be read. Whole in memory: hence its limit. */
export async function rowsOfSheet(file: Buffer): Promise<FileRow[] | null> {
  if (unpackedSize(file) > mostUnpacked) return null
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

/** Added up from the list of contents of the zip file that a workbook is. */
function unpackedSize(file: Buffer): number {
  const entry = Buffer.from('PK\x01\x02', 'latin1')
  let size = 0
  for (let at = file.indexOf(entry); at >= 0 && at + 28 <= file.length; ) {
    size += file.readUInt32LE(at + 24)
    at = file.indexOf(entry, at + 46)
  }
  return size
}
