import type { CrisisKind } from './section.ts'

/** The owner's plan gives nobody the right to force care: that takes a self-binding declaration (Wvggz 4:1). */
export const noCompulsion = 'In dit plan geef je geen toestemming voor verplichte zorg.'

export const crisisWords: Record<CrisisKind, { title: string; hint: string }> = {
  'i-notice': {
    title: 'Hoe ik het merk',
    hint: 'Bijvoorbeeld: ik slaap slecht, ik eet niet meer, ik neem de telefoon niet op.',
  },
  'others-notice': {
    title: 'Hoe anderen het merken',
    hint: 'Wat ziet iemand die je goed kent? Bijvoorbeeld: ik praat snel, de gordijnen blijven dicht.',
  },
  helps: {
    title: 'Wat dan helpt',
    hint: 'Wat kun je zelf doen? Wat kan een ander doen? Bijvoorbeeld: samen thee drinken, niet alleen slapen.',
  },
  'does-not-help': {
    title: 'Wat dan niet helpt',
    hint: 'Bijvoorbeeld: met veel mensen tegelijk komen, aan mij zitten, hard praten.',
  },
  'goes-on': {
    title: 'Wat thuis door moet gaan',
    hint: 'Denk aan kinderen, huisdieren, de huur, de post en de sleutel. Wie regelt wat?',
  },
  treatment: {
    title: 'Wat ik wil met behandeling',
    hint: 'Kort. Bijvoorbeeld: welke medicijnen je gebruikt, waar je liever wel of niet heen gaat.',
  },
}
