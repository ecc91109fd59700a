import { describe, expect, test } from 'vitest'
import { contextOf, importsOf, readSources, type Sources, withFile } from './sources.ts'

/** What each context may import besides `ui` and `platform`. The files beside the contexts know everything. */
const arrows: Record<string, readonly string[]> = {
  home: [
    ...['plans', 'consent', 'groups', 'circles', 'practices', 'regions', 'neighbourhood'],
    ...['people', 'geography', 'demo'],
  ],
  demo: ['people'],
  plans: ['consent', 'groups', 'neighbourhood', 'geography', 'people'],
  consent: ['groups', 'people'],
  groups: ['people'],
  circles: ['neighbourhood', 'geography', 'people'],
  regions: ['practices', 'neighbourhood', 'geography', 'people'],
  practices: ['geography', 'people'],
  neighbourhood: ['geography', 'people'],
  exchange: ['neighbourhood', 'practices', 'regions', 'geography', 'people'],
  people: [],
  geography: [],
  ui: [],
  platform: [],
}
const ground = ['ui', 'platform']
// the demo is told apart by its own folder; its people stand on the start page
const knowTheDemo = ['demo', 'home']

function offences(sources: Sources): string[] {
  return [...sources].flatMap(([path, text]) => {
    const from = contextOf(path)
    if (from === null) return []
    return importsOf(path, text)
      .filter((to) => !mayImport(from, to))
      .map((to) => `${path} imports ${to}`)
  })
}

function mayImport(from: string, path: string): boolean {
  if (path.startsWith('db/')) return knowTheDemo.includes(from)
  const to = contextOf(path)
  if (to === null || !arrows[from]) return false
  if (to === from || arrows[from].includes(to)) return true
  if (from === 'ui' && /queries/.test(path)) return false
  return ground.includes(to) && from !== 'platform'
}

/** A context that reaches itself through others. */
function cycles(sources: Sources): string[] {
  const reach = (from: string, seen: Set<string>): Set<string> => {
    for (const [path, text] of sources) {
      if (contextOf(path) !== from) continue
      for (const to of importsOf(path, text).map(contextOf)) {
        if (to && to !== from && !seen.has(to)) reach(to, seen.add(to))
      }
    }
    return seen
  }
  return Object.keys(arrows).filter((context) => reach(context, new Set()).has(context))
}

describe('import arrows', () => {
  const sources = readSources()

  test('a context imports only what stands to its right', () => {
    expect(offences(sources)).toEqual([])
  })

  test.each([
    ['src/people/x.ts', `import { goals } from '#src/plans/goals/routes.tsx'`],
    ['src/consent/x.ts', `import type { Goal } from '../plans/goals/goal.ts'`],
    ['src/platform/x.ts', `import { readSession } from '#src/people/session.ts'`],
    ['src/ui/x.tsx', `import { readersOf } from '#src/consent/queries.ts'`],
    ['src/plans/x.ts', `const { demoId } = await import('#db/demo/ids.ts')`],
    ['src/plans/x.ts', `import { createApp } from '#src/app.tsx'`],
    ['src/elsewhere/x.ts', `import { text } from '#src/platform/forms.ts'`],
  ])('%s breaks them with %s', (path, text) => {
    expect(offences(withFile(sources, path, text))).toHaveLength(1)
  })

  test('no context reaches itself through another', () => {
    expect(cycles(sources)).toEqual([])
    const planted = withFile(sources, 'src/people/x.ts', `import '#src/groups/words.ts'`)
    expect(cycles(planted)).toContain('people')
  })
})
