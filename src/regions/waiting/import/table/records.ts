import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import type { Encoding } from './encoding.ts'
import { linesIn } from './lines.ts'

/** A row of the file, numbered as a spreadsheet does: the names of the columns are row 1. */
export type FileRow = { number: number } & ({ cells: string[] } | { problem: string })

/** So many lines may one row have: a quote that nobody closed swallows no more than its own line. */
const mostLines = 50
const broken = {
  quotes: 'Er staat een aanhalingsteken te veel of te weinig.',
  long: 'Deze regel is veel te lang.',
  parse: 'Deze regel kunnen we niet lezen.',
}

/** The rows of a CSV file, some at a time; empty ones are left out. One that is broken stops no other. */
export async function* recordsIn(
  pieces: AsyncIterable<Buffer> | Iterable<Buffer>,
  { encoding, separator }: { encoding: Encoding; separator: string },
): AsyncGenerator<FileRow[]> {
  const table = tableReader(separator)
  for await (const lines of linesIn(pieces, encoding)) yield table.read(lines)
  yield table.end()
}

function tableReader(separator: string) {
  let number = 0
  const rows: FileRow[] = []
  let whole: string[] = []
  /** A row that began with a quote and did not end yet. */
  const open: string[] = []

  const take = (cells: string[]) => {
    number++
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ number, cells })
  }
  const parseWhole = () => {
    try {
      parseLines(whole, separator).forEach(take)
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
      if (whole.length === 1) refuse('parse')
      else for (const one of whole.splice(0)) alone(one)
    }
    whole = []
  }
  const alone = (one: string) => {
    whole = [one]
    parseWhole()
  }
  const refuse = (why: keyof typeof broken) => {
    number++
    rows.push({ number, problem: broken[why] })
  }
  const giveUp = () => {
    parseWhole()
    refuse('quotes')
    for (const line of open.splice(0).slice(1)) add(line)
  }
  const add = (line: string | null) => {
    if (line === null) {
      parseWhole()
      refuse('long')
    } else if (open.length > 0) {
      open.push(line)
      if (!isEven(line)) whole.push(open.splice(0).join('\n'))
      else if (open.length > mostLines) giveUp()
    } else if (isEven(line)) whole.push(line)
    else open.push(line)
  }
  const given = () => {
    parseWhole()
    return rows.splice(0)
  }
  return {
    read(lines: readonly (string | null)[]) {
      lines.forEach(add)
      return given()
    },
    end() {
      while (open.length > 0) giveUp()
      return given()
    },
  }
}

const isEven = (line: string) => !line.includes('"') || line.split('"').length % 2 === 1

const parseLines = (lines: readonly string[], delimiter: string): string[][] =>
  lines.length === 0
    ? []
    : parse(lines.join('\n'), {
        delimiter,
        record_delimiter: '\n',
        relax_quotes: true,
        relax_column_count: true,
      })
