import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cleanUp, newFolder } from './application.ts'

const needed = { 'node_modules/hono': { version: '4.0.0', integrity: 'sha512-a' } }
const onlyHere = { 'node_modules/mac': { version: '1.0.0', integrity: 'sha512-b', optional: true } }
const forTests = { 'node_modules/vitest': { version: '5.0.0', integrity: 'sha512-c', dev: true } }

let clone: string

beforeEach(() => {
  clone = newFolder()
  cpSync('scripts/setup.mjs', path.join(clone, 'scripts', 'setup.mjs'))
  writeFileSync(path.join(clone, 'npm'), `#!/bin/sh\necho "npm $1" >> "${clone}/calls"\n`)
  chmodSync(path.join(clone, 'npm'), 0o755)
  lockfile('package-lock.json', { ...needed, ...onlyHere, ...forTests })
  lockfile('node_modules/.package-lock.json', { ...needed, ...forTests })
})
afterEach(cleanUp)

describe('what is missing is installed', () => {
  it('not when everything is there, without what other machines need', () => {
    expect(calls()).toBe('')
  })

  it('when there is no node_modules', () => {
    rmSync(path.join(clone, 'node_modules'), { recursive: true })
    expect(calls()).toBe('npm ci\n')
  })

  it('when the lockfile names another version than the one that is there', () => {
    lockfile('package-lock.json', { 'node_modules/hono': { version: '4.0.1', integrity: 'x' } })
    expect(calls()).toBe('npm ci\n')
  })

  it('for the tests, when only what a start needs is there', () => {
    lockfile('node_modules/.package-lock.json', needed)
    expect(calls()).toBe('')
    expect(calls('{ tests: true }')).toBe('npm ci\n')
  })
})

function lockfile(name: string, packages: object) {
  mkdirSync(path.dirname(path.join(clone, name)), { recursive: true })
  writeFileSync(path.join(clone, name), JSON.stringify({ packages: { '': {}, ...packages } }))
}

function calls(options = '') {
  const script = `import { install } from '${clone}/scripts/setup.mjs'; install(${options})`
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { PATH: `${clone}:${process.env.PATH}` },
  })
  try {
    return readFileSync(path.join(clone, 'calls'), 'utf8')
  } catch {
    return ''
  }
}
