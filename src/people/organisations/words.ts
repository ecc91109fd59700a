import type { OrganisationKind } from './organisation.ts'

export const organisationKindWords: Record<OrganisationKind, string> = {
  'mental-health': 'Ggz-instelling',
  'fact-team': 'FACT-team',
  'neighbourhood-team': 'Wijkteam',
  'general-practice': 'Huisartsenpraktijk',
  'sheltered-housing': 'RIBW (begeleid of beschermd wonen)',
  'social-work': 'Sociaal werk',
  'addiction-care': 'Verslavingszorg',
  municipality: 'Gemeente',
  'client-organisation': 'Cliëntenorganisatie',
  'volunteer-organisation': 'Vrijwilligersorganisatie',
  'health-insurer': 'Zorgverzekeraar',
  'benefits-office': 'Uitkeringsinstantie',
  other: 'Iets anders',
}

export const organisationKindLabel = (kind: string): string =>
  organisationKindWords[kind as OrganisationKind] ?? organisationKindWords.other
