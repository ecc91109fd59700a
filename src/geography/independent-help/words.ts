import type { HelpKind } from './help.ts'

export const helpWords: Record<HelpKind, { label: string; explanation: string }> = {
  'client-support': {
    label: 'Onafhankelijke cliëntondersteuning',
    explanation:
      'Iemand die met je meedenkt, meegaat naar gesprekken en alleen naast jou staat. Gratis, via je gemeente.',
  },
  'patient-advocate': {
    label: 'Patiëntenvertrouwenspersoon (PVP)',
    explanation:
      'Helpt je met vragen en klachten over de ggz, en als iemand over verplichte zorg praat. Gratis.',
  },
  'family-advocate': {
    label: 'Familievertrouwenspersoon',
    explanation:
      'Voor familie en naasten van iemand in de ggz. Luistert, en legt uit wat kan. Gratis.',
  },
}
