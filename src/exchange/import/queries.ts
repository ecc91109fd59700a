import { type RawBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { plain } from '#src/geography/plain.ts'
import { postcodeIn } from '#src/geography/postcode.ts'
import { listedPlaces } from '#src/neighbourhood/places/import-queries.ts'
import type { PlaceKind } from '#src/neighbourhood/places/kind.ts'
import type { Tx } from '#src/platform/database.ts'
import { dayOf } from '#src/ui/dates.ts'
import type { Difference } from './differences.ts'
import type { Incoming } from './incoming.ts'
import { judgeAll, type Outcome, previewOf } from './preview.ts'
import type { RawRecord } from './records.ts'
import type { Whereabouts } from './whereabouts.ts'

/** The latest lists; null for who does not administer the platform. */
export async function readImports(tx: Tx) {
  const { allowed, imports } = await tx
    .selectNoFrom((eb) => [
      sql<boolean>`people.administers_platform()`.as('allowed'),
      jsonArrayFrom(
        eb
          .selectFrom('exchange.import')
          .select(['id', 'source', 'asked_at', 'agreed_at', 'finished_at'])
          .orderBy('asked_at', 'desc')
          .limit(10),
      ).as('imports'),
    ])
    .executeTakeFirstOrThrow()
  return allowed ? imports : null
}
export type ImportLine = NonNullable<Awaited<ReturnType<typeof readImports>>>[number]

type Asked = { id: string; source: string; address: string; kind: PlaceKind }

/** Keeps what reading in this list would do. Nothing of it happens yet. */
export async function previewImport(
  tx: Tx,
  { kind, ...asked }: Asked,
  records: readonly RawRecord[],
): Promise<void> {
  const today = dayOf(new Date())
  const judged = judgeAll(records, today)
  const told = judged.flatMap(({ place }) => ('refused' in place ? [] : [place]))
  const where = await readWhereabouts(tx, told)
  const listed = await listedPlaces(tx, asked.source)
  const here = new Map(
    listed.map((one) => [one.source_id, { ...one, checked_on: dayOf(new Date(one.checked_at)) }]),
  )
  const rows = judged.map((one) => previewOf(one, { where, here, kind, today }))
  await tx.insertInto('exchange.import').values(asked).execute()
  await sql`insert into exchange.import_record
      (import_id, number, source_id, name, outcome, place, changes, reason)
    select ${asked.id}, r.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r (number integer, source_id text, name text, outcome text, place jsonb, changes jsonb, reason text)`.execute(
    tx,
  )
}

/** Where the postcodes, neighbourhoods and towns lie that a list names. */
async function readWhereabouts(tx: Tx, places: readonly Incoming[]): Promise<Whereabouts> {
  const postcodes = places
    .map(({ postcode }) => postcodeIn(postcode))
    .filter((code) => code !== null)
  const areas = places.map(({ area }) => area)
  const towns = places.map(({ town }) => plain(town))
  const { rows } = await sql<{ whereabouts: Whereabouts }>`
    select jsonb_build_object(
      'postcodes', coalesce((select jsonb_object_agg(code, now_in) from geography.postcode
        where code = any(${[...new Set(postcodes)]}::text[])), '{}'),
      'areas', coalesce((select jsonb_object_agg(code, municipality_code) from geography.area
        where valid_until is null and code = any(${[...new Set(areas)]}::text[])), '{}'),
      'towns', coalesce((select jsonb_object_agg(t.key, t.municipalities) from (
        select key, jsonb_agg(distinct municipality_code) as municipalities
        from geography.search_name
        where kind in ('town', 'municipality') and key = any(${[...new Set(towns)]}::text[])
        group by key) t), '{}')) as whereabouts`.execute(tx)
  const [found] = rows
  return found?.whereabouts ?? { postcodes: {}, areas: {}, towns: {} }
}

/** How many of each are shown: the rest is counted. */
const mostShown = 200

/** An import with what it would do or did; undefined for who does not administer the platform. */
export function readImport(tx: Tx, id: string) {
  return tx
    .selectFrom('exchange.import as i')
    .where('i.id', '=', id)
    .where(sql<boolean>`people.administers_platform()`)
    .select(['i.id', 'i.source', 'i.address', 'i.asked_at', 'i.agreed_at', 'i.finished_at'])
    .select((eb) => {
      const records = eb.selectFrom('exchange.import_record as r').where('r.import_id', '=', id)
      const count = (what: RawBuilder<unknown>) => sql<number>`count(*) filter (where ${what})`
      const some = (outcome: Outcome) =>
        jsonArrayFrom(
          records
            .where('r.outcome', '=', outcome)
            .select(['r.number', 'r.name', 'r.reason'])
            .select((of) => of.ref('r.changes').$castTo<Difference[]>().as('changes'))
            .orderBy('r.number')
            .limit(mostShown),
        )
      return [
        some('new').as('fresh'),
        some('changed').as('changed'),
        some('refused').as('refused'),
        jsonArrayFrom(
          records.select([
            count(sql`r.outcome = 'new'`).as('fresh'),
            count(sql`r.outcome = 'changed'`).as('changed'),
            count(sql`r.outcome = 'same'`).as('same'),
            count(sql`r.outcome = 'refused'`).as('refused'),
            count(sql`r.is_chosen`).as('chosen'),
            count(sql`r.applied_at is not null`).as('applied'),
          ]),
        ).as('counts'),
      ]
    })
    .executeTakeFirst()
}
export type ImportPage = NonNullable<Awaited<ReturnType<typeof readImport>>>

/** All that is new, and of what changed only what was said yes to. Saying it twice does it once. */
export async function agree(tx: Tx, id: string, changed: 'all' | number[]): Promise<void> {
  const first = await tx
    .updateTable('exchange.import')
    .set({ agreed_at: sql`now()` })
    .where('id', '=', id)
    .where('agreed_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!first) return
  await tx
    .updateTable('exchange.import_record')
    .set({ is_chosen: true })
    .where('import_id', '=', id)
    .where((eb) =>
      eb.or([
        eb('outcome', '=', 'new'),
        eb.and([
          eb('outcome', '=', 'changed'),
          changed === 'all'
            ? eb.lit(true)
            : eb('number', '=', sql<number>`any(${changed}::integer[])`),
        ]),
      ]),
    )
    .execute()
}
