import { describe, expect, test } from 'vitest'
import { contextOf, readSources, type Sources, withFile } from './sources.ts'

const sources = readSources()

/** The files that work as the system, past row-level security: each serves nobody's request, but the demo's own. */
const system = [
  'src/circles/jobs.ts',
  'src/demo/queries.ts',
  'src/exchange/import/jobs.ts',
  'src/geography/load.ts',
  'src/groups/nominations/jobs.ts',
  'src/home/ending/jobs.ts',
  'src/neighbourhood/activities/jobs.ts',
  'src/neighbourhood/places/jobs.ts',
  'src/neighbourhood/initiatives/jobs.ts',
  'src/neighbourhood/outreach/jobs.ts',
  'src/people/jobs.ts',
  'src/plans/conversations/jobs.ts',
  'src/plans/crisis/calls/jobs.ts',
  'src/plans/group/jobs.ts',
  'src/plans/meetings/calendar/jobs.ts',
  'src/plans/sharing/jobs.ts',
  'src/platform/database.ts',
  'src/platform/outbox/delivery.ts',
  'src/practices/jobs.ts',
  'src/regions/active/introductions/jobs.ts',
  'src/regions/divisions/load.ts',
  'src/regions/waiting/import/jobs.ts',
  'src/worker.ts',
]

const holdsSql = (path: string) => /(queries|jobs|platform\/outbox)\.ts$/.test(path)
const startsTheServer = [
  'src/platform/migrate.ts',
  'src/platform/database.ts',
  'src/platform/prepared.ts',
]

type Rule = { find: (sources: Sources) => string[]; plants: [path: string, text: string][] }

const rules: Record<string, Rule> = {
  'only the owning folder writes the tables of a schema': {
    find: matching(
      /\b(?:insertInto|updateTable|deleteFrom|mergeInto)\(\s*['"`]([a-z_]+)\./g,
      (path, schema) => contextOf(path) !== schema,
    ),
    plants: [['src/groups/queries.ts', `tx.insertInto('people.work')`]],
  },
  'a query stands in queries.ts or jobs.ts': {
    find: matching(
      /\b(selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\b\(/g,
      (path) => !holdsSql(path),
    ),
    plants: [['src/plans/goals/routes.tsx', `tx.selectFrom('plans.goal')`]],
  },
  'raw SQL names no table outside queries.ts and jobs.ts': {
    find: matching(
      /\b(?:from|join|into|update)\s+(people|groups|consent|plans|platform|geography|neighbourhood|circles|practices|regions|exchange|app)\.[a-z_]/g,
      (path) => !holdsSql(path) && !startsTheServer.includes(path),
    ),
    plants: [['src/plans/goals/routes.tsx', 'sql`select 1 from plans.goal`']],
  },
  'raw SQL writes only the schema of its folder': {
    find: matching(
      /\b(?:insert\s+into|delete\s+from|update)\s+([a-z]+)\.[a-z_]/g,
      (path, schema) => contextOf(path) !== schema,
    ),
    plants: [['src/plans/goals/queries.ts', 'sql`delete from consent.share`']],
  },
  'who works as the system is named': {
    find: matching(
      /\b(asSystem|openSystemDatabase)\b/g,
      (path) => contextOf(path) !== null && !system.includes(path),
    ),
    plants: [
      ['src/plans/goals/routes.tsx', `import { asSystem } from '#src/platform/database.ts'`],
    ],
  },
  'a page never takes the system database': {
    find: matching(/\bget\('system'\)/g, (path) => contextOf(path) !== 'demo'),
    plants: [['src/plans/goals/routes.tsx', `c.get('system')`]],
  },
  'identity is set by the functions of app alone': {
    find: matching(
      /(set_config|set local|set role)/gi,
      (path) => path !== 'src/platform/migrate.ts',
    ),
    plants: [['src/plans/goals/queries.ts', "sql`select set_config('app.person', '', true)`"]],
  },
}

function matching(pattern: RegExp, forbidden: (path: string, found: string) => boolean) {
  return (sources: Sources): string[] =>
    [...sources].flatMap(([path, text]) =>
      [...text.matchAll(pattern)]
        .filter((match) => forbidden(path, match[1] ?? ''))
        .map((match) => `${path}: ${match[0]}`),
    )
}

describe('the database', () => {
  test.each(Object.entries(rules))('%s', (_, { find, plants }) => {
    expect(find(sources)).toEqual([])
    for (const [path, text] of plants) {
      expect(find(withFile(sources, path, text))).toHaveLength(1)
    }
  })

  test('every file that may work as the system does so', () => {
    expect(
      system.filter((path) => !/\basSystem\b|SystemDatabase/.test(sources.get(path) ?? '')),
    ).toEqual([])
  })
})
