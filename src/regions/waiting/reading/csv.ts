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

// a Dutch Excel wants semicolons and decimal commas, and takes a file for UTF-8 when it begins with this mark
export const head = `\uFEFF${Object.keys(columns).join(';')}\r\n`

export const csvOf = (lines: readonly Line[]): string =>
  lines
    .map(
      (line) =>
        `${Object.values(columns)
          .map((column) => cell(line[column]))
          .join(';')}\r\n`,
    )
    .join('')

function cell(value: string | number | boolean | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return `${value}`.replace('.', ',')
  if (typeof value === 'boolean') return value ? '1' : '0'
  // a spreadsheet would take this for a sum to be worked out
  const text = /^[=+@\t\r-]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
