import { needed, recognise } from '../columns.ts'
import { encodingOf } from './encoding.ts'
import { type FileRow, recordsIn } from './records.ts'

export type Beginning = {
  kind: 'csv' | 'xlsx'
  separator: string
  columns: string[]
  /** The first rows under them. */
  sample: string[][]
}
export type FileProblem =
  | 'empty'
  | 'no-table'
  | 'few-columns'
  | 'old-excel'
  | 'no-rows'
  | 'too-large'

const separators = [';', ',', '\t', '|'] as const
const shown = 5

/** What kind of file this is, by its first piece; of a workbook the columns are not known yet. */
export async function beginningOf(piece: Buffer): Promise<Beginning | FileProblem> {
  if (piece.length === 0) return 'empty'
  if (piece.subarray(0, 4).toString('latin1') === 'PK\x03\x04')
    return { kind: 'xlsx', separator: '', columns: [], sample: [] }
  if (piece.subarray(0, 2).toString('latin1') === '\xd0\xcf') return 'old-excel'
  const encoding = encodingOf(piece)
  if (encoding !== 'utf-16le' && piece.includes(0)) return 'no-table'
  const found = []
  for (const separator of separators) {
    const rows = []
    const start = [piece.subarray(0, 64 * 1024)]
    for await (const some of recordsIn(start, { encoding, separator })) rows.push(...some)
    found.push({ separator, ...headOf(rows) })
  }
  const best = found.toSorted((a, b) => known(b) - known(a) || b.columns.length - a.columns.length)
  const [{ separator, columns, sample }] = best as [(typeof found)[number]]
  if (columns.length < 2) return 'no-table'
  if (columns.filter(Boolean).length < needed.length) return 'few-columns'
  return sample.length === 0 ? 'no-rows' : { kind: 'csv', separator, columns, sample }
}

const known = ({ columns }: { columns: string[] }) => Object.keys(recognise(columns)).length

/** Excel may say in a row of its own how cells are told apart. */
export const isHint = ({ cells }: { cells: string[] }) => /^sep=/i.test(cells[0] ?? '')

/** The names of the columns, and some of what stands under them. */
export function headOf(rows: readonly FileRow[]): { columns: string[]; sample: string[][] } {
  const told = rows.flatMap((row) => ('cells' in row && !isHint(row) ? [row.cells] : []))
  const [columns = [], ...rest] = told
  return {
    columns: columns.map((name) => name.trim()),
    sample: rest.slice(0, shown).map((cells) => cells.map((cell) => cell.slice(0, 100))),
  }
}
