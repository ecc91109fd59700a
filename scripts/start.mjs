import { spawn } from 'node:child_process'
import { environment, install, node24, root } from './setup.mjs'

install()
const { build, server } = await import('./build.mjs')
await build()

// The channel tells the server that this process is gone, even when it was killed.
const child = spawn(node24(), ['--enable-source-maps', server], {
  cwd: root,
  env: environment,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
})
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => child.kill(signal))
// npm that is killed tells nobody; without npm the shell may go and the application stay.
const parent = process.ppid
if (process.env.npm_lifecycle_event === 'start')
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
child.on('exit', (code, signal) => {
  process.removeAllListeners()
  if (signal) process.kill(process.pid, signal)
  else process.exit(code)
})
