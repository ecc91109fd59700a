import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { feature } from 'topojson-client'

const folder = 'db/geography'

/** Borders that neighbours share, each drawn once. */
export type Topology = Parameters<typeof feature>[0]

type Row<Column extends string> = Record<Column, string>

async function table<Column extends string>(name: string): Promise<Row<Column>[]> {
  const text = await readFile(`${folder}/${name}.csv`, 'utf8')
  return parse(text, { columns: true, skip_empty_lines: true })
}

/** What db/geography holds, as it stands in the files. */
export type Files = Awaited<ReturnType<typeof readFiles>>

export async function readFiles() {
  return {
    municipalities: await table<
      | 'gm_code'
      | 'naam'
      | 'weergavenaam'
      | 'zoektermen'
      | 'provincie'
      | 'vr_code'
      | 'veiligheidsregio_ggd'
    >('gemeenten_2023'),
    centres: await table<'gm_code' | 'lat' | 'lon'>('gemeenten_2023_middelpunt'),
    changes: await table<'old_code' | 'old_name' | 'new_code' | 'since' | 'towns'>(
      'municipality_changes',
    ),
    towns: await table<'wp_code' | 'woonplaats' | 'gm_code_2016' | 'provincie'>(
      'woonplaatsen_2016',
    ),
    wijken: await table<'wk_code' | 'gm_code' | 'naam' | 'stadsdeel'>('wijken_amsterdam_2024'),
    buurten: await table<
      'bu_code' | 'wk_code' | 'gm_code' | 'naam' | 'editie' | 'stadsdeel' | 'lat' | 'lon'
    >('buurten_deel'),
    postcodes: await table<'pc4' | 'plaats' | 'gm_code' | 'provincie'>('pc4_zorgkantoor_ca2015'),
    careOffices: await table<'gm_code_2017' | 'zorgkantoor_code' | 'zorgkantoor'>(
      'gemeente2017_zorgkantoor',
    ),
    borders: JSON.parse(
      await readFile(`${folder}/nl-gemeenten-veiligheidsregios_2023.topo.json`, 'utf8'),
    ) as Topology,
  }
}
