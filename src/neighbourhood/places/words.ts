import { dateInWords } from '#src/ui/dates.ts'
import type { PlaceKind } from './kind.ts'
import type { Room } from './place.ts'

export const kindWords: Record<PlaceKind, string> = {
  'drop-in': 'Inloop',
  'community-centre': 'Huis van de wijk',
  'city-room': 'Stadskamer',
  'recovery-college': 'Herstelacademie',
  'self-help': 'Zelfhulp en lotgenoten',
  'social-work': 'Sociaal werk',
  'community-restaurant': 'Buurtrestaurant',
  'eating-together': 'Samen eten',
  'meeting-place': 'Koffie en ontmoeten',
  creative: 'Maken en muziek',
  sport: 'Sportclub',
  'body-and-movement': 'Lichaam en bewegen',
  walking: 'Wandelen',
  'nature-and-garden': 'Tuin en dieren',
  'money-and-post': 'Geld en post',
  work: 'Werk en dagbesteding',
  housing: 'Wonen',
  'law-and-complaint': 'Recht en klacht',
  learning: 'Taal en leren',
  'computer-help': 'Hulp met computer en telefoon',
  'clothes-and-goods': 'Kleding en spullen',
  'food-aid': 'Voedselhulp',
  'faith-and-meaning': 'Geloof en zingeving',
  'family-and-friends': 'Voor naasten',
  'night-and-weekend': 'Open in de avond en het weekend',
  other: 'Iets anders',
}

/** The keeper's own three words on room. */
export const roomWords: Record<Room, string> = {
  usually: 'Meestal plek',
  call: 'Bel even',
  full: 'Vol',
}

export const roomExplanations: Record<Room, string> = {
  usually: 'Je kunt zo komen.',
  call: 'Soms is het vol. Wie belt, weet het zeker.',
  full: 'Nu kan er niemand bij.',
}

/** «Meestal plek», «Vol tot maandag 3 maart». */
export const roomInWords = (room: Room, full_until: string | null): string =>
  room === 'full' && full_until ? `Vol tot ${dateInWords(full_until)}` : roomWords[room]
