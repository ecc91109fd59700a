import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { environment, install, node24, root } from './setup.mjs'

install({ tests: true })
const { context } = await import('esbuild')
const { buildOptions, server } = await import('./build.mjs')

let running
let turn = Promise.resolve()

async function stop() {
  if (!running || running.exitCode !== null || running.signalCode !== null) return
  running.kill('SIGTERM')
  await once(running, 'exit')
}

async function restart() {
  await stop()
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc']
  running = spawn(node24(), ['--enable-source-maps', server], {
    cwd: root,
    env: environment,
    stdio,
  })
}

const restarting = {
  name: 'restarting',
  setup(build) {
    build.onEnd(({ errors }) => {
      if (errors.length === 0) turn = turn.then(restart)
    })
  },
}

const watcher = await context({ ...buildOptions, plugins: [restarting] })
await watcher.watch()

for (const signal of ['SIGTERM', 'SIGINT'])
  process.once(signal, async () => {
    await watcher.dispose()
    await turn
    await stop()
    process.exit(0)
  })
