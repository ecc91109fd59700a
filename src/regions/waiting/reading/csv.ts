import { headOf, lineOf } from '../../csv.ts'
import type { Line } from './csv-queries.ts'

/** Our columns under the names that the NZa gave them: the file can be read in again. */
const columns = {
  aanbieder_id: 'provider_key',
  aanbieder: 'provider',
  naam: 'name',
  type_aanbieder: 'provider_kind',
  locatie_id: 'location_key',
  locatie: 'location',
  plaats: 'town',
  gm_code: 'municipality_code',
  circuit: 'circuit',
  hoofddiagnosegroep: 'main_group',
  type_zorg: 'care_type',
  aanmeld_weken: 'intake_weeks',
  behandel_weken: 'treatment_weeks',
  totaal_weken: 'total_weeks',
  actueel: 'is_current',
  aanmeldstop: 'intake_stop',
  peildatum: 'measured_on',
  actualisatie: 'updated_on',
} as const satisfies Record<string, keyof Line>

export const head = headOf(Object.keys(columns))

export const linesOf = (lines: readonly Line[]): string =>
  lines.map((line) => lineOf(Object.values(columns).map((column) => line[column]))).join('')
