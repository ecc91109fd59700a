import type { Gap, PartnerKind, SeatRole, TaskforceKind } from './taskforce.ts'

export const kindWords: Record<TaskforceKind, string> = {
  epa: 'Taskforce EPA',
  'waiting-times': 'Taskforce wachttijden',
  network: 'Mentaal gezondheidsnetwerk',
}

export const kindExplanations: Record<TaskforceKind, string> = {
  epa: 'Ggz en sociaal domein werken samen voor mensen met een ernstige psychische aandoening (EPA).',
  'waiting-times': 'Partijen in de regio werken samen om het wachten korter te maken.',
  network: 'Huisartsen, sociaal werk en ggz zoeken samen met iemand welke hulp past.',
}

export const partnerWords: Record<PartnerKind, string> = {
  'mental-health': 'Ggz-instelling',
  'sheltered-housing': 'RIBW (begeleid of beschermd wonen)',
  'addiction-care': 'Verslavingszorg',
  municipality: 'Gemeente',
  'client-organisation': 'Cliëntenorganisatie',
  family: 'Naasten',
  experience: 'Ervaringsdeskundigen',
  'housing-association': 'Woningcorporatie',
  'public-health': 'GGD',
  'social-work': 'Sociaal werk',
  'general-practice': 'Huisartsen',
  'health-insurer': 'Zorgverzekeraar',
  independent: 'Onafhankelijk, van geen van de partijen',
  other: 'Iets anders',
}

export const roleWords: Record<SeatRole, string> = {
  chair: 'Voorzitter',
  leader: 'Projectleider',
  coordinator: 'Coördinator',
  partner: 'Zit aan tafel',
}

const nobody: Record<Gap, string> = {
  'mental-health': 'geen ggz-instelling',
  'sheltered-housing': 'geen RIBW',
  'addiction-care': 'geen verslavingszorg',
  municipality: 'geen gemeente',
  'client-organisation': 'geen cliëntenorganisatie',
  family: 'niemand namens naasten',
  experience: 'geen ervaringsdeskundige',
  'housing-association': 'geen woningcorporatie',
  'public-health': 'geen GGD',
  'social-work': 'geen sociaal werk',
  'general-practice': 'geen huisarts',
  'health-insurer': 'geen zorgverzekeraar',
  independent: 'niemand die onafhankelijk is',
  'independent-chair': 'geen onafhankelijke voorzitter',
  leader: 'geen projectleider of coördinator',
  other: 'niemand anders',
}

export const gapInWords = (gap: Gap): string => `Er zit nog ${nobody[gap]} aan tafel.`

/** Who reads what one of the table writes. */
export const readersWords = {
  public: 'Iedereen',
  members: 'Alleen wie aan deze tafel zit',
} as const
