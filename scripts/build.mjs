import { mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './setup.mjs'

export const server = join(root, 'dist', 'server.js')
const sources = [
  'src',
  'db',
  'scripts/build.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
]

export const buildOptions = {
  absWorkingDir: root,
  entryPoints: ['src/server.ts'],
  outfile: server,
  bundle: true,
  packages: 'external',
  format: 'esm',
  platform: 'node',
  target: 'node24',
  sourcemap: true,
  logLevel: 'warning',
}

/** Builds dist/server.js, unless it is newer than everything it is made of. */
export async function build() {
  if (isFresh()) return
  console.log('Building.')
  const { build: bundle, stop } = await import('esbuild')
  const { outputFiles } = await bundle({ ...buildOptions, write: false })
  await stop()
  mkdirSync(join(root, 'dist'), { recursive: true })
  // The bundle comes last and at once: a build that was cut off must not look fresh.
  const order = outputFiles.toSorted((a) => (a.path === server ? 1 : -1))
  for (const { path, contents } of order) {
    const half = join(root, 'dist', `.${basename(path)}-${process.pid}`)
    writeFileSync(half, contents)
    renameSync(half, path)
  }
}

function isFresh() {
  const built = statSync(server, { throwIfNoEntry: false })?.mtimeMs
  return built !== undefined && sources.every((source) => newest(join(root, source)) < built)
}

/** Folders count too: their time tells that a file was removed. */
function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build()
