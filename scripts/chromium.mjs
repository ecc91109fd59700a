import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** @returns the path of a Chromium, or undefined. */
export function findChromium() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return paths.find((path) => existsSync(path)) ?? ownOfPlaywright()
}

function ownOfPlaywright() {
  const path = createRequire(import.meta.url)('@playwright/test').chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

/** Debian's own package, for which one has to be root. @returns its path, or undefined. */
export function installChromium() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  console.log('Installing Chromium for the browser journeys (apt-get).')
  const apt = (...options) => spawnSync('apt-get', options, { stdio: 'inherit' }).status === 0
  const done = apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium')
  return done ? findChromium() : undefined
}
