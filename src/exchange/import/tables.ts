import { parse } from 'csv-parse/sync'
import { isThing, thingsIn } from './records.ts'

type Row = Record<string, unknown>
/** The tabular form of HSDS: the name of each table with its rows. */
export type Tables = Record<string, Row[]>

/** @throws CsvError */
export const rowsIn = (csv: string): Row[] =>
  parse(csv, { columns: true, bom: true, skip_empty_lines: true, trim: true })

/** `services.csv` as well as `services`; singular as the specification has service_at_location. */
export const tableName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^.*[/\\]/, '')
    .replace(/\.csv$/, '')

/** Whether the document holds tables and not things that hold each other. */
export const isTabular = (document: unknown): boolean =>
  isThing(document) && Object.keys(document).some((name) => name.endsWith('.csv'))

export const tablesIn = (document: unknown): Tables =>
  Object.fromEntries(
    Object.entries(isThing(document) ? document : {}).map(([name, rows]) => [
      tableName(name),
      thingsIn(rows),
    ]),
  )

/** The services of the tables, each with what belongs to it, as the other form of HSDS has them. */
export function servicesOf(tables: Tables): Row[] {
  const rows = (name: string) => (tables[name] ?? []).map(withoutBlanks)
  const under = (name: string, key: string) => {
    const grouped = Map.groupBy(rows(name), (row) => row[key])
    return (owner: Row) => grouped.get(owner.id) ?? []
  }
  const at = under('service_at_location', 'service_id')
  const lists = (owner: string, names: readonly string[]) => {
    const readers = names.map((name) => [name, under(name, `${owner}_id`)] as const)
    return (one: Row) => Object.fromEntries(readers.map(([name, read]) => [name, read(one)]))
  }
  const ofService = lists('service', ['phones', 'schedules', 'languages', 'cost_options'])
  const ofLocation = lists('location', ['addresses', 'accessibility', 'phones', 'schedules'])
  const ofPlace = lists('service_at_location', ['phones', 'schedules'])
  const locations = new Map(
    rows('locations').map((one) => [one.id, { ...one, ...ofLocation(one) }]),
  )
  const terms = new Map(rows('taxonomy_terms').map((term) => [term.id, term]))
  const attributes = under('attributes', 'link_id')
  return rows('services').map((service) => ({
    ...service,
    ...ofService(service),
    attributes: attributes(service).map((one) => ({
      ...one,
      taxonomy_term: terms.get(one.taxonomy_term_id),
    })),
    service_at_locations: at(service).map((one) => ({
      ...one,
      ...ofPlace(one),
      location: locations.get(one.location_id),
    })),
  }))
}

/** In a table what is not there is an empty cell. */
const withoutBlanks = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== ''))
