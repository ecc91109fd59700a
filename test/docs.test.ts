import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { settings } from '#src/platform/config.ts'

const read = (file: string) => readFileSync(file, 'utf8')
const filesIn = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => path.join(folder, name))

const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...filesIn('docs', /\.md$/),
]

describe('The documentation', () => {
  test.for(Object.keys(settings.entries))('says what the setting %s does', (name) => {
    expect(read('docs/operations.md').includes(`| \`${name}\` |`)).toBe(true)
  })

  test('names no setting that is gone', () => {
    const rows = read('docs/operations.md').matchAll(/^\| `([A-Z_]+)` \|/gm)
    expect(
      [...rows].map(([, name]) => name).filter((name) => !(`${name}` in settings.entries)),
    ).toEqual([])
  })

  test('lists every decision, each in the shape of the template', () => {
    const decisions = readdirSync('docs/decisions').filter((name) => /^\d{4}-/.test(name))
    for (const name of decisions) {
      expect(read('docs/decisions/README.md')).toContain(`(${name})`)
      expect(read(`docs/decisions/${name}`)).toMatch(
        /^# \d{4} .+\n\n- Date: .+\n- Status: .+\n\n## Context\n[\s\S]+\n## Decision\n[\s\S]+\n## Consequences\n/,
      )
    }
    expect(decisions).not.toEqual([])
  })

  test.for(pages)('%s leads to files that are there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, to]) => `${to}`)
    const gone = links.filter((to) => !existsSync(path.join(path.dirname(page), to)))
    expect(gone).toEqual([])
  })

  test.for(pages)('%s speaks of files and commands that are there', (page) => {
    const named = [...read(page).matchAll(/`((?:src|db|test|docs|scripts|bench)\/[\w./-]+)`/g)]
    expect(named.map(([, file]) => `${file}`).filter((file) => !existsSync(file))).toEqual([])
    const { scripts } = JSON.parse(read('package.json'))
    const commands = [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => `${name}`)
    expect(commands.filter((name) => !(name in scripts))).toEqual([])
  })

  test.for(pages)('%s speaks of functions that the database has', (page) => {
    const migrations = filesIn('db/migrations', /\.sql$/)
      .map(read)
      .join('\n')
    const named = [...read(page).matchAll(/\bapp\.(\w+)\(/g)].map(([, name]) => `${name}`)
    expect(named.filter((name) => !migrations.includes(`function app.${name}(`))).toEqual([])
  })

  test('explains only words that the code uses', () => {
    const words = [...read('docs/glossary.md').matchAll(/^\| `([\w-]+)` \|/gm)].map(
      ([, w]) => `${w}`,
    )
    const code = [...filesIn('src', /\.tsx?$/), ...filesIn('db', /\.(sql|ts)$/), 'test/world.ts']
      .map(read)
      .join('\n')
    expect(words.filter((word) => !new RegExp(`\\b${word}\\b`, 'i').test(code))).toEqual([])
  })
})

test('The licence is the EUPL 1.2, whole', () => {
  const licence = read('LICENSE')
  expect(licence).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/)
  for (let article = 1; article <= 15; article++)
    expect(licence).toMatch(new RegExp(`^${article}\\.`, 'm'))
  expect(licence).toContain('require the production of a new EUPL version.')
})
