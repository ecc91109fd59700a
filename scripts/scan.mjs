// A scanner (wapiti) walks through the demo as Noor does and tries what attackers try on every form and address.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environment, giveUp, install, node24, root } from './setup.mjs'

/** Without those that need a server of the scanner's makers. */
const modules = ['xss', 'permanentxss', 'sql', 'redirect', 'crlf', 'exec', 'file', 'csrf', 'csp']
/** What would sign Noor out, or end what is walked through. */
const closed = /\/(afmelden|kies|snel-weg|samen|inloggen|einde|wissen)\b/

install({ tests: true })
const wapiti = findWapiti() ?? installWapiti()
if (!wapiti) giveUp('The scan needs wapiti: install it (on Debian: apt-get install wapiti).')

const folder = mkdtempSync(join(tmpdir(), 'wijkverband-scan-'))
let cookie = ''
let inside = 0
const door = createServer(passAsNoor)
const outside = await portOf(door)
const origin = `http://localhost:${outside}`
inside = await freePort()
const server = spawn(node24(), ['scripts/start.mjs'], {
  cwd: root,
  env: {
    ...environment,
    PORT: `${inside}`,
    WIJKVERBAND_ORIGIN: origin,
    WIJKVERBAND_DATA: join(folder, 'data'),
  },
  stdio: ['ignore', 'ignore', 'inherit'],
})
const stopped = once(server, 'exit')
try {
  await answers(`http://localhost:${inside}/readyz`)
  cookie = await chooseNoor()
  const found = await scan()
  for (const line of found) console.error(line)
  console.log(`The scan found ${found.length} weaknesses.`)
  if (found.length > 0) process.exitCode = 1
} finally {
  door.close()
  server.kill('SIGTERM')
  await stopped
  rmSync(folder, { recursive: true, force: true })
}

/** Debian's wapiti cannot leave pages out, and would lose the session: this door does both for it. */
function passAsNoor(asked, answer) {
  if (closed.test(asked.url)) return answer.writeHead(404).end()
  const { method, url: path } = asked
  const headers = { ...asked.headers, cookie, origin }
  const passed = request({ port: inside, method, path, headers }, (given) => {
    const { 'set-cookie': _, ...rest } = given.headers
    answer.writeHead(given.statusCode, rest)
    given.pipe(answer)
  })
  passed.on('error', () => answer.destroy())
  asked.pipe(passed)
}

/** @returns what was found, a line each */
async function scan() {
  const report = join(folder, 'report.json')
  const options = [
    ...['--url', `${origin}/`, '--start', `${origin}/plan`, '--module', modules.join(',')],
    ...['--max-scan-time', '150', '--max-attack-time', '40', '--timeout', '10'],
    ...['--max-files-per-dir', '10', '--max-links-per-page', '80', '--verbose', '0'],
    ...['--store-session', folder, '--store-config', folder, '--no-bugreport'],
    ...['--format', 'json', '--output', report],
  ]
  const tenMinutes = 10 * 60 * 1000
  // the scanner has no business elsewhere: at its start it tries to fetch a list of products
  const env = { ...process.env, https_proxy: origin }
  await once(spawn(wapiti, options, { stdio: 'inherit', timeout: tenMinutes, env }), 'exit')
  if (!existsSync(report)) throw new Error('The scanner did not come to its end.')
  const { vulnerabilities, anomalies, infos } = JSON.parse(readFileSync(report, 'utf8'))
  console.log(`Scanned: ${JSON.stringify(infos)}`)
  const broken = { 'Internal Server Error': anomalies['Internal Server Error'] ?? [] }
  return Object.entries({ ...vulnerabilities, ...broken }).flatMap(([kind, cases]) =>
    cases
      .filter(({ path }) => !closed.test(path)) // the answer of the door
      .map(({ method, path, info }) => `${kind}: ${method} ${path} (${info})`),
  )
}

/** The cookie of Noor, who can be chosen in the demo. */
async function chooseNoor() {
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' }
  const address = `http://localhost:${inside}/kies/noor`
  const chosen = await fetch(address, { method: 'POST', headers, redirect: 'manual' })
  const [given] = chosen.headers.getSetCookie()
  if (!given) throw new Error('Noor could not sign in.')
  return given.split(';')[0]
}

async function answers(address) {
  const until = Date.now() + 2 * 60 * 1000
  while (Date.now() < until) {
    const answer = await fetch(address).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('The server did not begin to answer.')
}

async function portOf(listener) {
  await once(listener.listen(0, 'localhost'), 'listening')
  return listener.address().port
}

async function freePort() {
  const probe = createServer()
  const port = await portOf(probe)
  probe.close()
  return port
}

/** @returns the name of the scanner, or undefined. */
function findWapiti() {
  return spawnSync('wapiti', ['--version']).error ? undefined : 'wapiti'
}

/** Debian's own package, for which one has to be root. */
function installWapiti() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  console.log('Installing wapiti for the scan (apt-get).')
  const apt = (...options) => spawnSync('apt-get', options, { stdio: 'inherit' }).status === 0
  const done = apt('update') && apt('install', '-y', '--no-install-recommends', 'wapiti')
  return done ? findWapiti() : undefined
}
