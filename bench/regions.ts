import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import pg from 'pg'
import { loadGeography } from '#src/geography/load.ts'
import { asSystem, openDatabase, openSystemDatabase, type Tx } from '#src/platform/database.ts'
import { asPerson } from '#src/platform/viewer.ts'
import { recognise } from '#src/regions/waiting/import/columns.ts'
import { waitingImportJobs } from '#src/regions/waiting/import/jobs.ts'
import { keepFile } from '#src/regions/waiting/import/keeping.ts'
import { agreeToImport } from '#src/regions/waiting/import/queries.ts'
import { readRow } from '#src/regions/waiting/import/row.ts'
import { recordsIn } from '#src/regions/waiting/import/table/records.ts'
import { dayOf } from '#src/ui/dates.ts'

const columns =
  'rij,aanbieder_id,aanbieder,naam,type_aanbieder,locatie_id,locatie,plaats,gm_code,circuit,hoofddiagnosegroep,type_zorg,aanmeld_weken,behandel_weken,totaal_weken,actueel,aanmeldstop,peildatum,actualisatie'

const groups = ['Angststoornissen', 'Eetstoornissen', 'Bipolair', 'Geen onderscheid']

/** A file as the NZa publishes it: four groups of diagnoses at a location; one row in five has a text for a wait. */
export async function writeWaits(folder: string, rows: number, municipalities: string[]) {
  const lines = [columns]
  for (let n = 0; n < rows; n++) {
    const intake = n % 5 ? `${n % 20}` : `${n % 9}-${(n % 9) + 2} weken`
    const place = municipalities[(n >> 2) % municipalities.length]
    lines.push(
      [
        ...[n, `A${(n >> 2) % 900}`, `Aanbieder ${(n >> 2) % 900}`, '', 'Instelling'],
        ...[`L${n >> 2}`, `Locatie ${n >> 2}`, 'Groningen', place, 'Volwassenen', groups[n % 4]],
        ...[n % 2 ? 'SGGZ' : 'BGGZ', intake, n % 15, '', 1, 0, '2026-02-27', ''],
      ].join(','),
    )
  }
  const path = join(folder, `${rows}.csv`)
  await writeFile(path, lines.join('\n'))
  await chmod(path, 0o644) // the server may run as another account
  return path
}

type Server = { systemUrl: string; appUrl: string; bareUrl: string }

/** Somebody who may bring waiting times in, what they do, and what a bare program would. */
export async function openWaits({ systemUrl, appUrl, bareUrl }: Server) {
  const folder = await mkdtemp(join(tmpdir(), 'wijkverband-bench-waits-'))
  await chmod(folder, 0o755)
  const system = openSystemDatabase(systemUrl, { max: 3 })
  const db = openDatabase(appUrl, { max: 2 })
  const bare = new pg.Client(bareUrl)
  await bare.connect()
  await loadGeography(system)
  const personId = randomUUID()
  await asSystem(system, async (tx) => {
    const adult_at = new Date().toISOString()
    await tx.insertInto('people.person').values({ id: personId, name: 'x', adult_at }).execute()
    await tx.insertInto('people.platform_administrator').values({ person_id: personId }).execute()
  })
  const { rows: known } = await system.pool.query<{ code: string }>(
    'select code from geography.municipality where valid_until is null',
  )
  const codes = new Set(known.map(({ code }) => code))
  const as = <T>(work: (tx: Tx) => Promise<T>) => asPerson(db, { personId }, work)
  await bare.query(`create table public.bare (${columns.replaceAll(',', ' text, ')} text)`)
  return {
    write: (rows: number) =>
      writeWaits(
        folder,
        rows,
        known.map(({ code }) => code),
      ),

    /** All of it: the file arrives, is read, looked at and taken over. In seconds. */
    async bringIn(path: string) {
      await bare.query(
        'truncate regions.import, regions.import_chunk, regions.waiting_time, regions.waiting_location',
      )
      const id = randomUUID()
      const begun = performance.now()
      const file = { name: 'waits.csv', pieces: createReadStream(path), isWhole: () => true }
      await keepFile({ id, made_by: personId }, file, as)
      await runJob(system)
      await as((tx) => agreeToImport(tx, id, { month: '2026-02', source: 'bench' }))
      await runJob(system)
      return (performance.now() - begun) / 1000
    },

    /** The parser alone, then the server's own `copy` into a table without an index. In seconds. */
    async bareCopy(path: string) {
      await bare.query('truncate public.bare')
      const begun = performance.now()
      for await (const _ of createReadStream(path).pipe(parse()));
      await bare.query(`copy public.bare from '${path}' with (format csv, header)`)
      return (performance.now() - begun) / 1000
    },

    /** The file read into rows as the import reads it, then the same `copy`: all that no program can leave out. */
    async readAndCopy(path: string) {
      await bare.query('truncate public.bare')
      const begun = performance.now()
      const mapping = recognise(columns.split(','))
      const around = { known: codes, hand: {}, today: dayOf(new Date()) }
      const table = { encoding: 'utf-8', separator: ',' } as const
      for await (const some of recordsIn(createReadStream(path), table))
        for (const row of some) if ('cells' in row) readRow(row.cells, mapping, around)
      await bare.query(`copy public.bare from '${path}' with (format csv, header)`)
      return (performance.now() - begun) / 1000
    },

    count: async () =>
      (await bare.query('select count(*)::int as n from regions.waiting_time')).rows[0].n as number,

    async end() {
      await Promise.all([system.pool.end(), db.pool.end(), bare.end()])
      await rm(folder, { recursive: true })
    },
  }
}

const runJob = (system: Parameters<(typeof waitingImportJobs)[0]['run']>[0]) =>
  waitingImportJobs[0]?.run(system)

/** How many megabytes the process grows at most while it works. */
export async function growth(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 20)
  await work()
  clearInterval(watch)
  return (most - before) / 1024 / 1024
}
