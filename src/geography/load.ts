import { asSystem, type SystemDatabase } from '#src/platform/database.ts'
import { readFiles } from './edition/files.ts'
import { outlinesOf } from './edition/outlines.ts'
import { claimEdition, layDown, renewSearchNames } from './edition/queries.ts'
import * as rows from './edition/rows.ts'
import { searchNames } from './edition/search-names.ts'
import { municipalityToday } from './municipality.ts'

/** Raise it when a file of db/geography changes: then the next start loads them all. */
const edition = '2023-1'

/**
 * Municipalities, towns, areas, postcodes and borders of db/geography, all of it or nothing.
 * @returns false when they were here already: one small question.
 */
export function loadGeography(system: SystemDatabase): Promise<boolean> {
  return asSystem(system, async (tx) => {
    if (!(await claimEdition(tx, edition))) return false
    const files = await readFiles()
    const changes = rows.changesIn(files)
    const ways = rows.waysOf(changes)
    const today = rows.municipalitiesOfToday(files)
    const former = rows.formerMunicipalities(files)
    const towns = rows.townsOf(files, ways)
    const known = new Set([...today, ...former].map(({ code }) => code))
    const areas = rows.areasOf(files, ways, known)
    const renamed = former.map(({ code, name }) => ({
      name,
      now_in: municipalityToday(ways, code),
    }))

    await layDown(tx, 'geography.municipality', ['code'], today)
    await layDown(tx, 'geography.municipality', ['code'], former)
    await layDown(tx, 'geography.municipality_successor', ['old_code', 'new_code'], changes)
    await layDown(tx, 'geography.town', ['code'], towns)
    await layDown(tx, 'geography.postcode', ['code'], rows.postcodesOf(files, towns, ways))
    await layDown(tx, 'geography.area', ['code'], areas)
    await layDown(tx, 'geography.care_office', ['municipality_code'], rows.careOfficesOf(files))
    await layDown(tx, 'geography.border', ['municipality_code'], outlinesOf(files.borders))
    await renewSearchNames(tx, searchNames(today, towns, areas, renamed))
    return true
  })
}
