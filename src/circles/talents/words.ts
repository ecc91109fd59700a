import type { HelpKind } from './talent.ts'

/** As something somebody likes to do, and as something that is asked. */
export const kindWords: Record<HelpKind, { likes: string; asked: string }> = {
  company: { likes: 'Een praatje of wandeling', asked: 'Een praatje of wandeling' },
  'going-along': { likes: 'Met iemand meegaan', asked: 'Meegaan ergens naartoe' },
  paperwork: { likes: 'Post en papieren', asked: 'Post en papieren' },
  groceries: { likes: 'Boodschappen doen', asked: 'Boodschappen' },
  cooking: { likes: 'Koken', asked: 'Koken' },
  'odd-jobs': { likes: 'Klussen', asked: 'Een klusje in huis' },
  garden: { likes: 'De tuin', asked: 'De tuin' },
  computer: { likes: 'Telefoon en computer', asked: 'Telefoon of computer' },
  transport: { likes: 'Rijden', asked: 'Vervoer' },
  language: { likes: 'Taal oefenen of vertalen', asked: 'Taal of vertalen' },
  animals: { likes: 'Dieren', asked: 'Mijn dier' },
  other: { likes: 'Iets anders', asked: 'Iets anders' },
}

export const dayWords = [
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
  'zondag',
] as const
