import { kinds, table } from './table.ts'

/** The access table as a page of the documentation: one line for each address, one column for each kind of people. */
export function accessSheet(): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rows = Object.entries(table).map(([route, answers]) =>
    line([`\`${route.replaceAll('|', '\\|')}\``, ...answers.split(' ')]),
  )
  return [
    '# Who gets which answer',
    '',
    'Made by `npm run generate` from `test/access/table.ts`, which the tests hold against the application.',
    'Forms are posted empty: 422 is a form that asks for more, 303 goes on to the next page (a signed-out visitor: to',
    'sign-in), 403 is seen but not allowed, 404 is not there, or not for these eyes.',
    '',
    line(['', ...kinds]),
    line(['---', ...kinds.map(() => '---')]),
    ...rows,
    '',
  ].join('\n')
}
