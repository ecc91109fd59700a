import type { Refused } from './queries.ts'

/** For a spreadsheet: the number of the row in the file, and why it is refused. */
export const csvOfRefused = (rows: readonly Refused[]): string =>
  [
    '\uFEFFregel;waarom',
    ...rows.map(({ number, problem }) => `${number};${quoted(problem)}`),
    '',
  ].join('\r\n')

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
