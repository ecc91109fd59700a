// a Dutch Excel wants semicolons and decimal commas, and takes a file for UTF-8 when it begins with this mark
const mark = '\uFEFF'

type Cell = string | number | boolean | null

/** A table as a file that a spreadsheet opens; the first line names the columns. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  headOf(columns) + rows.map(lineOf).join('')

export const headOf = (columns: readonly string[]): string => mark + lineOf(columns)

export const lineOf = (row: readonly Cell[]): string => `${row.map(cell).join(';')}\r\n`

function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return `${value}`.replace('.', ',')
  if (typeof value === 'boolean') return value ? '1' : '0'
  // a spreadsheet would take this for a sum to be worked out
  const text = /^[=+@\t\r-]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
