import { spawnSync } from 'node:child_process'
import { findChromium, installChromium } from './chromium.mjs'
import { environment, giveUp, install, node24, root } from './setup.mjs'

install({ tests: true })
const chromium = findChromium() ?? installChromium()
if (!chromium)
  giveUp('No Chromium was found: install it, or say where it is with CHROMIUM_PATH, and try again.')

const { status } = spawnSync(node24(), ['scripts/check.mjs'], {
  cwd: root,
  env: { ...environment, CHROMIUM_PATH: chromium },
  stdio: 'inherit',
})
process.exit(status ?? 1)
