// Runs on whatever Node is there, before anything is installed: nothing here may import a package.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const bin = join(root, 'node_modules', '.bin')

/** What the scripts start finds the tools and the Node of this project first. */
export const environment = { ...process.env, PATH: `${bin}:${process.env.PATH}` }

/** Ends the script with one sentence. */
export function giveUp(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** Runs `npm ci` when node_modules is not what the lockfile says. Without `tests` what they need may be left out. */
export function install({ tests = false } = {}) {
  if (isInstalled({ tests })) return
  console.log('Installing what is needed (npm ci); this takes a minute the first time.')
  const options = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional']
  const done = spawnSync('npm', options, { cwd: root, stdio: 'inherit' })
  if (done.error) giveUp(`npm could not be started (${done.error.message}): install npm first.`)
  if (done.status !== 0) giveUp('Installing did not work: see what npm said above.')
}

function isInstalled({ tests }) {
  const installed = lockedPackages(join('node_modules', '.package-lock.json'))
  return Object.entries(lockedPackages('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    if (!found) return wanted.optional || wanted.devOptional || (wanted.dev && !tests)
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

function lockedPackages(file) {
  const path = join(root, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

/** Node 24: the one that was installed with the packages, or the one that runs this. */
export function node24() {
  const own = join(bin, 'node')
  if (existsSync(own)) return own
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return giveUp(
    `Node 24 or newer is needed: this is ${process.version}, and npm has none for here.`,
  )
}
