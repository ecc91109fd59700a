import type { CodeStand, PaperForm } from '#src/consent/outside/outside.ts'

export const audiences = ['intake', 'wmo', 'crisis-service', 'other'] as const
export type Audience = (typeof audiences)[number]

export const audienceWords: Record<Audience, string> = {
  intake: 'Intake',
  wmo: 'Wmo-consulent',
  'crisis-service': 'Crisisdienst',
  other: 'Iemand anders',
}

export const standWords: Record<CodeStand, string> = {
  waiting: 'Nog niet gebruikt',
  reading: 'Wordt nu gelezen',
  over: 'Voorbij',
  withdrawn: 'Ingetrokken',
}

type FormWords = {
  label: string
  explanation: string
  title: (name: string) => string
  /** What makes the paper what it is, in the owner's voice: it stands at the top of it. */
  law: string
}

export const formWords: Record<PaperForm, FormWords> = {
  sheet: {
    label: 'Gewoon op papier',
    explanation: 'Voor een gesprek, of om af te geven.',
    title: (name) => `Uit het plan van ${name}`,
    law: '',
  },
  'personal-plan': {
    label: 'Als persoonlijk plan, voor de gemeente',
    explanation:
      'Vraag je hulp aan de gemeente (Wmo)? Geef dit binnen zeven dagen na je melding. Dan moet de gemeente er rekening mee houden.',
    title: (name) => `Persoonlijk plan van ${name}`,
    law: 'Dit is mijn persoonlijk plan, als bedoeld in artikel 2.3.2 van de Wet maatschappelijke ondersteuning 2015. Ik geef het aan de gemeente binnen zeven dagen na mijn melding. De gemeente moet dit plan betrekken bij het onderzoek naar wat ik nodig heb.',
  },
  'own-plan': {
    label: 'Als eigen plan van aanpak, om verplichte zorg te voorkomen',
    explanation:
      'Praat iemand over verplichte zorg (Wvggz)? Dan mag je laten zien hoe het ook anders kan. Zeg meteen dat je dit wilt: de tijd ervoor is kort.',
    title: (name) => `Eigen plan van aanpak van ${name}`,
    law: 'Dit is mijn eigen plan van aanpak, als bedoeld in artikel 5:5 van de Wet verplichte geestelijke gezondheidszorg. Ik laat hierin zien hoe verplichte zorg voorkomen kan worden, met hulp van de mensen om mij heen.',
  },
}
