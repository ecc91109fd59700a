// The one gate: every step by its name, in order, up to the first that fails.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'
import { environment, root } from './setup.mjs'
import { countTests } from './test-count.mjs'

const inColour = process.stdout.isTTY === true
const reports = join(root, 'test-results')
const report = (name) => join(reports, `${name}.json`)
const vitest = (name, ...projects) => [
  'vitest',
  'run',
  ...projects.flatMap((project) => ['--project', project]),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report(name)}`,
]

const steps = [
  {
    name: 'format',
    run: ['biome', 'ci', `--colors=${inColour ? 'force' : 'off'}`, '.'],
    quiet: true,
  },
  { name: 'types', run: ['tsc', '--noEmit'], quiet: true },
  {
    name: 'import arrows, schema ownership, catalogue',
    run: vitest('architecture', 'architecture'),
  },
  { name: 'dead code', run: ['knip'], quiet: true },
  { name: 'tests', run: vitest('tests', 'unit', 'start') },
  { name: 'browser journeys', run: ['playwright', 'test', '--reporter=line,json'] },
  { name: 'generated files', run: ['npm', 'run', '--silent', 'generate'], quiet: true },
  {
    name: 'generated files are fresh',
    run: ['git', 'diff', '--exit-code', '--', 'src/platform/schema.ts', 'docs/generated'],
    quiet: true,
  },
]

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })
const env = {
  ...environment,
  CHROMIUM_PATH: findChromium() ?? '',
  ...(inColour ? {} : { NO_COLOR: '1' }),
  PLAYWRIGHT_JSON_OUTPUT_FILE: report('journeys'),
}
const failed = steps.find((step) => !passes(step))
const { passed, failing } = countTests(
  ['architecture', 'tests', 'journeys'].map(report).filter((file) => existsSync(file)),
)
if (failed) console.error(`\nThe check stopped at: ${failed.name}.`)
console.log(`${passed} passed, ${failing} failed`)
if (failed) process.exitCode = 1

function passes({ name, run: [command, ...options], quiet }) {
  if (!quiet) console.log(`\n${name}`)
  const begun = performance.now()
  const stdio = quiet ? 'pipe' : 'inherit'
  const { status, stdout, stderr } = spawnSync(command, options, { cwd: root, env, stdio })
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (quiet && status !== 0) console.error(`${stdout}${stderr}`)
  return status === 0
}
