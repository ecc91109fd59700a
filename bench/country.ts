// A country of open doors in a database that has the municipalities: `node bench/country.ts postgres://…`,
// as the role that owns the tables.
import pg from 'pg'
import { loadGeography } from '#src/geography/load.ts'
import { openSystemDatabase } from '#src/platform/database.ts'
import { activityText, placeText } from './country-words.ts'

/** A postcode with one of the neighbourhoods there, when these are known. */
type Spot = {
  postcode: string
  municipality_code: string
  area_code: string | null
  lat: number
  lon: number
}

type Size = { places?: number; activities?: number }

/** Open doors with hours, and what there is to do for ten weeks, spread as the postcodes are. */
export async function fillCountry(
  url: string,
  { places = 20_000, activities = 100_000 }: Size = {},
) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const spots = await readSpots(client)
  const at = (n: number) => spots[(n * 7919) % spots.length] as Spot
  await inBatches('places', places, async (numbers) => {
    await insert(
      client,
      'place',
      numbers.map((n) => placeRow(n, at(n))),
    )
    await insert(client, 'place_hours', numbers.flatMap(hoursRows))
  })
  await inBatches('activities', activities, async (numbers) => {
    await insert(
      client,
      'activity',
      numbers.map((n) => activityRow(n, n % places, at(n % places))),
    )
    await insert(client, 'activity_time', numbers.flatMap(timeRows))
  })
  await client.query('vacuum analyze')
  await client.end()
}

async function readSpots(client: pg.Client): Promise<Spot[]> {
  const { rows } = await client.query<Spot>(`
    select p.code as postcode, m.code as municipality_code, a.codes[1 + p.code::int % cardinality(a.codes)] as area_code,
      m.lat + ((p.code::int * 37) % 100 - 50) * 0.001 as lat, m.lon + ((p.code::int * 53) % 100 - 50) * 0.0015 as lon
    from geography.postcode p join geography.municipality m on m.code = p.now_in,
      lateral (select array_agg(a.code order by a.code) as codes from geography.area a
        where a.municipality_code = m.code and a.valid_until is null) a
    where m.lat is not null order by p.code`)
  return rows
}

async function inBatches(what: string, total: number, write: (numbers: number[]) => Promise<void>) {
  const size = 2_000
  for (let done = 0; done < total; done += size) {
    await write(Array.from({ length: Math.min(size, total - done) }, (_, i) => done + i))
    showProgress(what, Math.min(done + size, total), total)
  }
}

function showProgress(what: string, done: number, total: number): void {
  if (!process.stderr.isTTY) return
  const width = 30
  const bar = '█'.repeat(Math.round((done / total) * width)).padEnd(width, '·')
  process.stderr.write(`\r${bar} ${done.toLocaleString()} of ${total.toLocaleString()} ${what}`)
  if (done === total) process.stderr.write('\n')
}

/** Many rows in one statement; what a row does not name takes the table's default. */
async function insert(client: pg.Client, table: string, rows: readonly object[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ')
  await client.query(
    `insert into neighbourhood.${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::neighbourhood.${table}, $1)`,
    [JSON.stringify(rows)],
  )
}

const idOf = (kind: number, n: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
const dayLength = 24 * 60 * 60 * 1000

const near = (spot: Spot, n: number) => ({
  ...spot,
  lat: spot.lat + ((n * 17) % 100) * 0.0001,
  lon: spot.lon + ((n * 29) % 100) * 0.0001,
})

function placeRow(n: number, spot: Spot) {
  const checked_at = new Date(Date.now() - ((n * 3) % 220) * dayLength)
  return { ...placeText(n), ...near(spot, n), id: idOf(20, n), is_free: n % 3 > 0, checked_at }
}

/** Five days a week, with a quiet morning on one of them. */
const hoursRows = (n: number) =>
  [1, 2, 3, 4, 5, 6].map((slot) => {
    const quiet = slot === 6
    const [opens, closes] = quiet ? ['09:00', '10:00'] : ['10:00', '17:00']
    const weekday = ((n + (quiet ? 1 : slot)) % 7) + 1
    return {
      place_id: idOf(20, n),
      id: idOf(21, n * 10 + slot),
      weekday,
      opens,
      closes,
      is_quiet: quiet,
    }
  })

const dayIn = (days: number) => new Date(Date.now() + days * dayLength).toISOString().slice(0, 10)

function activityRow(n: number, place: number, spot: Spot) {
  const { postcode: _, ...where } = near(spot, place)
  const time = { starts_on: dayIn(-(n % 7)), starts_at: '14:00', minutes: 90, rule: 'FREQ=WEEKLY' }
  return {
    ...activityText(n),
    ...where,
    ...time,
    id: idOf(22, n),
    place_id: idOf(20, place),
    is_quiet: n % 5 === 0,
  }
}

const timeRows = (n: number) =>
  Array.from({ length: 10 }, (_, week) => {
    const day = dayIn(week * 7 + 7 - (n % 7))
    return {
      activity_id: idOf(22, n),
      day,
      starts_at: `${day}T14:00:00+01:00`,
      ends_at: `${day}T15:30:00+01:00`,
    }
  })

if (import.meta.main) {
  const [url = ''] = process.argv.slice(2)
  const system = openSystemDatabase(url)
  await loadGeography(system)
  await system.pool.end()
  await fillCountry(url)
}
