/** Our field of a row, what it is called on screen, and the names that files give it, in plain letters. */
export const fields = {
  provider_key: {
    label: 'Nummer van de aanbieder',
    names: ['aanbiederid', 'uniekzorgaanbiederid', 'agbcode', 'agb'],
  },
  provider: {
    label: 'Aanbieder',
    names: ['aanbieder', 'naamzorgaanbieder', 'zorgaanbieder', 'instelling'],
  },
  name: { label: 'Naam op de website', names: ['naam', 'praktijk', 'naampraktijk'] },
  provider_kind: { label: 'Soort aanbieder', names: ['typeaanbieder', 'soortaanbieder'] },
  location_key: { label: 'Nummer van de locatie', names: ['locatieid', 'vestigingsnummer'] },
  location: { label: 'Locatie', names: ['locatie', 'vestigingslocatie', 'vestiging'] },
  town: { label: 'Plaats', names: ['plaats', 'plaatsnaam', 'woonplaats'] },
  municipality_code: {
    label: 'Code van de gemeente',
    names: ['gmcode2017', 'gmcode', 'gemeentecode', 'gemeentecodes'],
  },
  circuit: { label: 'Voor wie (circuit)', names: ['circuit', 'doelgroep'] },
  main_group: {
    label: 'Hoofdgroep van de diagnose',
    names: ['hoofddiagnosegroep', 'diagnosegroep'],
  },
  care_type: { label: 'Soort hulp', names: ['typezorg', 'soortzorg', 'zorgtype', 'echelon'] },
  intake: {
    label: 'Wachten op een eerste gesprek',
    names: ['aanmeldweken', 'aanmeldwachttijd', 'aanmeldingswachttijd', 'wachttijdintake'],
  },
  treatment: {
    label: 'Wachten op behandeling',
    names: ['behandelweken', 'behandelwachttijd', 'behandelingswachttijd', 'wachttijdbehandeling'],
  },
  total: { label: 'Wachten in totaal', names: ['totaalweken', 'totalewachttijd', 'totaal'] },
  is_current: { label: 'Was het toen actueel?', names: ['actueel'] },
  intake_stop: { label: 'Aanmeldstop', names: ['aanmeldstop', 'patientenstop', 'patstop'] },
  measured_on: { label: 'Gemeten op', names: ['peildatum', 'datum', 'meetdatum'] },
  updated_on: {
    label: 'Bijgewerkt op',
    names: ['actualisatie', 'datumactualisatiewebsite', 'bijgewerkt'],
  },
} as const

export type Field = keyof typeof fields
export const fieldNames = Object.keys(fields) as Field[]

/** Without these a row says nothing. Of a provider, a name is enough. */
export const needed: readonly Field[] = [
  'provider',
  'municipality_code',
  'care_type',
  'intake',
  'measured_on',
]

/** Our field to the index of its column. */
export type Mapping = Partial<Record<Field, number>>

const bare = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')

/** Finds each field by the name of its column; what is not found is asked of a person. */
export function recognise(columns: readonly string[]): Mapping {
  const found = columns.map(bare)
  const mapping: Mapping = {}
  for (const field of fieldNames) {
    const names: readonly string[] = fields[field].names
    const index = found.findIndex((name) => names.includes(name))
    if (index >= 0) mapping[field] = index
  }
  return mapping
}

export const missingIn = (mapping: Mapping): Field[] =>
  needed.filter((field) => mapping[field] === undefined)
