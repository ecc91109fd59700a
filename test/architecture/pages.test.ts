import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { settings } from '#src/platform/config.ts'
import { importsOf, readSources, type Sources, withFile } from './sources.ts'

const sources = readSources()

// the one block of data for search engines, which no browser runs
const dataBlock = 'src/ui/structured-data.tsx'

const found = (pattern: RegExp) => (sources: Sources) =>
  [...sources]
    .filter(([path]) => path.endsWith('.tsx') && path !== dataBlock)
    .flatMap(([path, text]) => [...text.matchAll(pattern)].map(([match]) => `${path}: ${match}`))

describe('pages', () => {
  test.each([
    ['carry no style of their own', /\sstyle=/g, `<p style={{ color: 'red' }}>`],
    ['carry no script of their own', /<script(?![^>]*\ssrc=)|\son[a-z]+=/gi, `<p onclick="x()">`],
    ['escape what people typed', /\braw\(|dangerouslySetInnerHTML|\bhtml`/g, `{raw(goal.wording)}`],
    [
      'have forms that only post, but to choose what to look at',
      /(?<!=> \(\n {2}<form )method="get"/gi,
      `<form method="get">`,
    ],
    [
      'name no file of ours without its hash',
      /["'`]\/static\/(?!figtree)/g,
      `<img src="/static/x.png">`,
    ],
  ])('%s', (_, pattern, planted) => {
    const offences = found(pattern)
    expect(offences(sources)).toEqual([])
    expect(offences(withFile(sources, 'src/ui/x.tsx', planted))).toHaveLength(1)
  })

  test('of every feature are in the application', () => {
    const missing = (sources: Sources) => {
      const imported = [...sources].flatMap(([path, text]) => importsOf(path, text))
      return [...sources.keys()]
        .filter((path) => path.endsWith('/routes.tsx'))
        .filter((path) => !imported.includes(path))
    }
    expect(missing(sources)).toEqual([])
    expect(missing(withFile(sources, 'src/plans/x/routes.tsx', ''))).toHaveLength(1)
  })
})

test('every setting stands in docs/operations.md', () => {
  const missing = (text: string) =>
    Object.keys(settings.entries).filter((name) => !text.includes(`\`${name}\``))
  const text = readFileSync('docs/operations.md', 'utf8')
  expect(missing(text)).toEqual([])
  expect(missing(text.replaceAll('`SMTP_URL`', ''))).toEqual(['SMTP_URL'])
})
