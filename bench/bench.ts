// Measures what the README says. Prints one table and judges nothing: `npm run bench`.
import { execFileSync } from 'node:child_process'
import { openDatabase } from '#src/platform/database.ts'
import { cleanUp, newFolder, stop } from '#test/start/application.ts'
import { asNeighbour, fillCircles } from './circles.ts'
import { alternate, loop, type Measured, median } from './loop.ts'
import {
  asMember,
  bareStatement,
  bareTransaction,
  coherence,
  meeting,
  openBare,
  statementsOf,
} from './overview.ts'
import { firstVisit, overviewPage, startPages, startTime } from './pages.ts'
import { fillPlans } from './plans.ts'
import { asBare, asVisitor, fillLibrary, searches } from './practices.ts'
import { startRegionPages } from './region-page.ts'
import { growth, openWaits } from './regions.ts'
import { bareSearch, searchDoors, startSearchServer } from './search.ts'
import { startBenchServer } from './server.ts'

const rounds = Number(process.env.BENCH_ROUNDS ?? 9)
const ms = 1000
const rows: Record<string, Record<string, string>> = {}

await policies()
await otherPages()
await circlePage()
await openDoors()
await library()
await regionPage()
await waitsByFile()
await pages()
console.table(rows)

/** The read of the overview against the same without policies, and with a hundred times as many plans. */
async function policies() {
  const few = await startBenchServer()
  const many = await startBenchServer()
  try {
    await fillPlans(few.bareUrl, 200)
    await fillPlans(many.bareUrl, 20_000)
    const db = openDatabase(few.appUrl, { max: 8 })
    const manyDb = openDatabase(many.appUrl, { max: 8 })
    const bare = await openBare(few.bareUrl)
    const statements = await statementsOf(few.appUrl)
    const contestants = {
      asViewer: () => loop(asMember(db, 200), { ms }),
      transaction: () => loop(bareTransaction(bare, statements, 200), { ms }),
      statement: () => loop(bareStatement(bare, statements, 200), { ms }),
      many: () => loop(asMember(manyDb, 20_000), { ms }),
    }
    await alternate(contestants, 1)
    const measured = await alternate(contestants, rounds)
    const row = (name: keyof typeof contestants) => ({
      'per second': median(measured.map((round) => round[name].rate)).toFixed(0),
      'p50 ms': median(measured.map((round) => round[name].p50)).toFixed(2),
    })
    const ratio = (of: (round: (typeof measured)[number]) => number) =>
      median(measured.map(of)).toFixed(2)
    const rate = (name: keyof typeof contestants) =>
      ratio((round) => round.asViewer.rate / round[name].rate)
    rows['overview as a member, 200 plans'] = row('asViewer')
    rows['bare pg, one transaction'] = {
      ...row('transaction'),
      'rate of asViewer to it': rate('transaction'),
    }
    rows['bare pg, one statement'] = {
      ...row('statement'),
      'rate of asViewer to it': rate('statement'),
    }
    rows['overview as a member, 20,000 plans'] = {
      ...row('many'),
      'p50 to that of 200': ratio((round) => round.many.p50 / round.asViewer.p50),
    }
    await Promise.all([db.pool.end(), manyDb.pool.end(), bare.end()])
  } finally {
    await few.stop()
    await many.stop()
  }
}

/** The heavier pages against the overview, with 20 kinds of help in each plan. */
async function otherPages() {
  const server = await startBenchServer()
  try {
    await fillPlans(server.bareUrl, 200, { help: 20 })
    const db = openDatabase(server.appUrl, { max: 8 })
    const contestants = {
      overview: () => loop(asMember(db, 200), { ms }),
      meeting: () => loop(asMember(db, 200, meeting), { ms }),
      coherence: () => loop(asMember(db, 200, coherence), { ms }),
    }
    await alternate(contestants, 1)
    const measured = await alternate(contestants, rounds)
    for (const name of ['overview', 'meeting', 'coherence'] as const) {
      rows[`${name}, 20 kinds of help`] = {
        'per second': median(measured.map((round) => round[name].rate)).toFixed(0),
        'p50 ms': median(measured.map((round) => round[name].p50)).toFixed(2),
        'p50 to the overview': median(
          measured.map((round) => round[name].p50 / round.overview.p50),
        ).toFixed(2),
      }
    }
    await db.pool.end()
  } finally {
    await server.stop()
  }
}

/** The page of a circle against the overview of a plan. */
async function circlePage() {
  const server = await startBenchServer()
  try {
    await fillPlans(server.bareUrl, 200)
    await fillCircles(server.bareUrl, 200)
    const db = openDatabase(server.appUrl, { max: 8 })
    const contestants = {
      overview: () => loop(asMember(db, 200), { ms }),
      circle: () => loop(asNeighbour(db, 200), { ms }),
    }
    await alternate(contestants, 1)
    const measured = await alternate(contestants, rounds)
    rows['page of a circle'] = {
      'per second': median(measured.map((round) => round.circle.rate)).toFixed(0),
      'p50 ms': median(measured.map((round) => round.circle.p50)).toFixed(2),
      'p50 to the overview': median(
        measured.map((round) => round.circle.p50 / round.overview.p50),
      ).toFixed(2),
    }
    await db.pool.end()
  } finally {
    await server.stop()
  }
}

/** Open doors around De Wijert that have a word: in the demo, in a country of 20,000 doors, and there without policies. */
async function openDoors() {
  const few = await startSearchServer({ country: false })
  const many = await startSearchServer({ country: true })
  try {
    const db = openDatabase(few.appUrl, { max: 8 })
    const manyDb = openDatabase(many.appUrl, { max: 8 })
    const bare = await openBare(many.bareUrl)
    const bareOnce = await bareSearch(many.appUrl, bare)
    const contestants = {
      demo: () => loop(searchDoors(db), { ms }),
      country: () => loop(searchDoors(manyDb), { ms }),
      bare: () => loop(bareOnce, { ms }),
    }
    await alternate(contestants, 1)
    const measured = await alternate(contestants, rounds)
    const against = (name: 'demo' | 'bare') =>
      median(measured.map((round) => round.country.p50 / round[name].p50)).toFixed(2)
    for (const name of ['demo', 'country', 'bare'] as const) {
      rows[`open doors with a word, ${name}`] = {
        'per second': median(measured.map((round) => round[name].rate)).toFixed(0),
        'p50 ms': median(measured.map((round) => round[name].p50)).toFixed(2),
        ...(name === 'country' ? {} : { 'p50 of the country to it': against(name) }),
      }
    }
    await Promise.all([db.pool.end(), manyDb.pool.end(), bare.end()])
  } finally {
    await few.stop()
    await many.stop()
  }
}

/** Searching 10,000 good examples with two choices made and all counts, against bare ranked SQL. */
async function library() {
  const server = await startBenchServer()
  try {
    await fillLibrary(server.systemUrl, 10_000)
    const visitor = asVisitor(server.appUrl)
    const bare = asBare(server.bareUrl)
    for (const [name, asked] of Object.entries(searches)) {
      const contestants = { visitor: () => visitor.run(asked, ms), bare: () => bare.run(asked, ms) }
      await alternate(contestants, 1)
      const measured = await alternate(contestants, rounds)
      rows[`library, ${name}`] = {
        'per second': median(measured.map((round) => round.visitor.rate)).toFixed(0),
        'p50 ms': median(measured.map((round) => round.visitor.p50)).toFixed(2),
        'p50 to bare ranked SQL': median(
          measured.map((round) => round.visitor.p50 / round.bare.p50),
        ).toFixed(2),
      }
    }
    await Promise.all([visitor.end(), bare.end()])
  } finally {
    await server.stop()
  }
}

/** The page of a region over 60 monthly measurements of the whole country, against one. */
async function regionPage() {
  const one = await startRegionPages(1)
  const many = await startRegionPages(60)
  try {
    const contestants = {
      one: () => one.run('groningen', ms),
      many: () => many.run('groningen', ms),
    }
    await alternate(contestants, 1)
    const measured = await alternate(contestants, rounds)
    for (const name of ['one', 'many'] as const) {
      rows[`page of a region, ${name === 'one' ? 'one measurement' : '60 measurements'}`] = {
        'per second': median(measured.map((round) => round[name].rate)).toFixed(0),
        'p50 ms': median(measured.map((round) => round[name].p50)).toFixed(2),
        'p50 to one measurement': median(
          measured.map((round) => round[name].p50 / round.one.p50),
        ).toFixed(2),
      }
    }
  } finally {
    await one.stop()
    await many.stop()
  }
}

/** A file with 100,000 waiting times: from the first byte until it counts, against the parser and a bare `copy`. */
async function waitsByFile() {
  const server = await startBenchServer()
  try {
    const waits = await openWaits(server)
    const size = Number(process.env.BENCH_WAITS ?? 100_000)
    const few = await waits.write(size / 10)
    const path = await waits.write(size)
    await waits.bringIn(few)
    const small = await growth(() => waits.bringIn(few))
    const measured: { seconds: number; grown: number; bare: number; read: number }[] = []
    for (let round = 0; round < Math.min(rounds, 5); round++) {
      let seconds = 0
      const grown = await growth(async () => {
        seconds = await waits.bringIn(path)
      })
      const bare = await waits.bareCopy(path)
      measured.push({ seconds, grown, bare, read: await waits.readAndCopy(path) })
    }
    const middle = (of: (round: (typeof measured)[number]) => number) => median(measured.map(of))
    rows['waiting times by file'] = {
      'per second': (size / middle(({ seconds }) => seconds)).toFixed(0),
      'rate to reading rows and copy': middle(({ seconds, read }) => read / seconds).toFixed(2),
      'rate to parser and copy': middle(({ seconds, bare }) => bare / seconds).toFixed(2),
      'MB grown': middle(({ grown }) => grown).toFixed(0),
      'MB grown by a tenth of it': small.toFixed(0),
    }
    await waits.end()
  } finally {
    await server.stop()
  }
}

/** What comes over HTTP, from the server process as `npm start` runs it. */
async function pages() {
  execFileSync(process.execPath, ['scripts/build.mjs'])
  const folder = newFolder()
  try {
    const { application, cookie } = await startPages(folder)
    await overviewPage(application, cookie)
    const page: Measured = await overviewPage(application, cookie)
    rows['overview page over HTTP'] = {
      'per second': page.rate.toFixed(0),
      'p50 ms': page.p50.toFixed(2),
    }
    const { bytes, scripts } = await firstVisit(application)
    rows['first visit'] = { 'bytes, compressed': `${bytes}`, 'of which script': `${scripts}` }
    await stop(application)
    rows['start on existing data'] = { 'p50 ms': (await startTime(folder)).toFixed(0) }
  } finally {
    await cleanUp()
  }
}
