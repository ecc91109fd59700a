import type pg from 'pg'
import * as v from 'valibot'
import { loadDemo } from '#db/demo/load.ts'
import { loadGeography } from '#src/geography/load.ts'
import type { Around } from '#src/neighbourhood/search/around.ts'
import { searchPlaces } from '#src/neighbourhood/search/queries.ts'
import { placeQuery } from '#src/neighbourhood/search/search.ts'
import { type Database, openSystemDatabase } from '#src/platform/database.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { loadDivisions } from '#src/regions/divisions/load.ts'
import { fillCountry } from './country.ts'
import { type Bare, type Statement, sentBy } from './overview.ts'
import { startBenchServer } from './server.ts'

const around: Around = {
  ...{ municipality: 'GM0014', areas: ['BU00140605'], postcode: null, lat: 53.2183, lon: 6.621 },
}
const when = { day: '2026-11-24', clock: '10:30' }
/** About as many doors in a hundred say them in the demo as in the country. */
const words = ['praten', 'tafel', 'hoeft', 'niemand', 'mee']

/** A server with the demo, and with a country around it when it is asked. */
export async function startSearchServer({ country }: { country: boolean }) {
  const server = await startBenchServer()
  const system = openSystemDatabase(server.systemUrl)
  await loadGeography(system)
  await loadDivisions(system)
  await loadDemo(system)
  await system.pool.end()
  if (country) await fillCountry(server.bareUrl)
  return server
}

/** The list of open doors around De Wijert that have this word, as the page asks it. */
const search = (db: Database, tekst: string) =>
  asPerson(db, null, (tx) => searchPlaces(tx, around, v.parse(placeQuery, { tekst }), when))

let turn = 0
const next = <T>(list: readonly T[]): T => list[turn++ % list.length] as T

/** Each time another word. */
export const searchDoors = (db: Database) => () => search(db, next(words))

/** The same statements from a program without policies. */
export async function bareSearch(appUrl: string, { clients }: Bare) {
  const statements: Statement[] = []
  for (const word of words) statements.push(...(await sentBy(appUrl, (db) => search(db, word))))
  if (statements.length > words.length) throw new Error('the list is not one statement')
  return (worker: number) =>
    (clients[worker] as pg.Client).query({ name: 'search', ...next(statements) })
}
