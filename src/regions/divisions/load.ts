import { asSystem, type SystemDatabase } from '#src/platform/database.ts'
import { readDivisions } from './files.ts'
import { claimEdition, layDownDivisions } from './queries.ts'

/** Raise it when db/regions/divisions.json changes: then the next start loads it. */
const edition = '2022-1'

/**
 * The divisions of db/regions with their regions and municipalities, after the geography they speak of.
 * @returns false when they were here already: one small question.
 */
export function loadDivisions(system: SystemDatabase): Promise<boolean> {
  return asSystem(system, async (tx) => {
    if (!(await claimEdition(tx, edition))) return false
    await layDownDivisions(tx, await readDivisions())
    return true
  })
}
