import { get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { noorsPlan } from '#db/demo/plan.ts'
import { type Application, run, stop } from '#test/start/application.ts'
import { loop, type Measured, median } from './loop.ts'

/** The demo's server process on a folder that is already filled, signed in as a member. */
export async function startPages(
  folder: string,
): Promise<{ application: Application; cookie: string }> {
  const application = await run({ WIJKVERBAND_DATA: folder })
  if (!(await application.ready)) throw new Error(application.said())
  const { origin } = application
  const answer = await fetch(`${origin}/kies/karim`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
  })
  return { application, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/** The overview over HTTP, as a member: rights, log line, query and page. */
export function overviewPage({ origin }: Application, cookie: string): Promise<Measured> {
  return loop(
    async () => {
      const answer = await fetch(`${origin}/plan/${noorsPlan}`, { headers: { cookie } })
      if (answer.status !== 200) throw new Error(`the overview answers ${answer.status}`)
      await answer.arrayBuffer()
    },
    { ms: 3000 },
  )
}

/** From the start of the server process to its first answer, on existing data. */
export async function startTime(folder: string, times = 5): Promise<number> {
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const begun = performance.now()
    const application = await run({ WIJKVERBAND_DATA: folder })
    while (!(await answers(`${application.origin}/healthz`))) await wait(2)
    taken.push(performance.now() - begun)
    await application.ready
    await stop(application)
  }
  return median(taken)
}

const answers = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )

/** What a first visit to the start page brings over the line: the page, and all that it names. */
export async function firstVisit({
  origin,
}: Application): Promise<{ bytes: number; scripts: number }> {
  const page = await download(`${origin}/`)
  const html = await (await fetch(`${origin}/`)).text()
  const named = [...html.matchAll(/(?:href|src)="(\/static\/[^"]+)"/g)].map(([, path]) => path)
  const files = [...new Set([...named, '/static/figtree.woff2'])] as string[]
  const sizes = await Promise.all(files.map((file) => download(`${origin}${file}`)))
  const scripts = files.reduce(
    (sum, file, i) => sum + (file.endsWith('.js') ? (sizes[i] ?? 0) : 0),
    0,
  )
  return { bytes: sizes.reduce((sum, size) => sum + size, page), scripts }
}

/** The bytes of the body as a browser receives it, compressed. */
function download(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => (answer.statusCode === 200 ? resolve(bytes) : reject(new Error(url))))
    }).on('error', reject)
  })
}
