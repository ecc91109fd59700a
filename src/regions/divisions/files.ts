import { readFile } from 'node:fs/promises'

type DivisionFile = {
  code: string
  name: string
  about: string
  source: string
  certainty: string
  /** careOffices: the zorgkantoren of 2017 whose municipalities it has; without them its municipalities are not known. */
  regions: { slug: string; name: string; about?: string; careOffices?: string[] }[]
}

export const readDivisions = async (): Promise<DivisionFile[]> =>
  JSON.parse(await readFile('db/regions/divisions.json', 'utf8'))
