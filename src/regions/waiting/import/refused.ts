import { csvOf } from '../../csv.ts'
import type { Refused } from './queries.ts'

/** For a spreadsheet: the number of the row in the file, and why it is refused. */
export const csvOfRefused = (rows: readonly Refused[]): string =>
  csvOf(
    ['regel', 'waarom'],
    rows.map(({ number, problem }) => [number, problem]),
  )
