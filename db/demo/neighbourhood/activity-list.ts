import type { ActivityKind } from '#src/neighbourhood/activities/kind.ts'
import type { Rhythm } from '#src/neighbourhood/activities/rhythm.ts'

export type DemoActivity = {
  key: string
  place: string
  title: string
  kind: ActivityKind
  about: string
  rhythm?: Rhythm
  /** 1 is Monday; for once, so many days from now. */
  on: number
  at: string
  minutes?: number
  seats?: number
  /** How many said that they come on each of the first days. */
  coming?: number[]
  host?: string
  quiet?: boolean
  walk?: boolean
  cost?: string
  where?: string
}

type Short = [
  place: string,
  title: string,
  kind: ActivityKind,
  on: number,
  at: string,
  about: string,
]
type More = Partial<Omit<DemoActivity, 'key' | 'place' | 'title' | 'kind' | 'on' | 'at' | 'about'>>

const lines: [Short, More?][] = [
  [
    [
      'inloop',
      'Koffie aan de grote tafel',
      'coffee',
      1,
      '10:00',
      'Iedereen schuift aan. Stil zijn mag ook.',
    ],
    { host: 'Rachida', walk: true },
  ],
  [
    [
      'inloop',
      'Samen brood bakken',
      'eating-together',
      4,
      '14:00',
      'We bakken voor het avondeten. Je neemt een half brood mee.',
    ],
    { host: 'Rachida', seats: 8, coming: [5, 2], walk: true },
  ],
  [
    [
      'inloop',
      'Stille ochtend',
      'rest',
      2,
      '10:00',
      'Geen muziek, geen gesprek. Alleen thee en een goede stoel.',
    ],
    { host: 'Rachida', quiet: true, minutes: 120, seats: 6 },
  ],
  [
    [
      'huis',
      'Bingo zonder geld',
      'games',
      3,
      '14:00',
      'De prijzen zijn pakjes koek. Meedoen is genoeg.',
    ],
    { host: 'Tjalling', minutes: 120, seats: 30, coming: [22] },
  ],
  [
    [
      'huis',
      'Breien en bijpraten',
      'creative',
      1,
      '13:30',
      'Wol en naalden liggen klaar. We leren het je.',
    ],
    { host: 'Marga', minutes: 120, walk: true },
  ],
  [
    [
      'huis',
      'Buurtkoor De Lijster',
      'music',
      2,
      '19:30',
      'Wie kan praten kan zingen. Noten lezen hoeft niet.',
    ],
    { host: 'Ellen', minutes: 90 },
  ],
  [
    ['huis', 'Schaken en dammen', 'games', 5, '10:00', 'Er zit altijd iemand die het je uitlegt.'],
    { host: 'Meindert', minutes: 120 },
  ],
  [
    [
      'huis',
      'Open ochtend voor nieuwe buren',
      'coffee',
      5,
      '10:30',
      'Nieuw in de wijk? Tjalling leidt je rond.',
    ],
    { host: 'Tjalling', rhythm: 'monthly', walk: true },
  ],
  [
    [
      'stadskamer',
      'Wat gaan we doen?',
      'talking',
      2,
      '13:00',
      'We bedenken samen wat er te doen is. Ook kijken is meedoen.',
    ],
    { host: 'Yvonne', walk: true },
  ],
  [
    [
      'stadskamer',
      'Schrijven over jezelf',
      'creative',
      4,
      '13:30',
      'Een klein stukje schrijven, voorlezen mag en hoeft niet.',
    ],
    { host: 'Yvonne', seats: 8, coming: [8, 3], rhythm: 'fortnightly', quiet: true },
  ],
  [
    [
      'stadskamer',
      'Muziek luisteren',
      'music',
      3,
      '14:00',
      'Ieder neemt één nummer mee. We luisteren het uit.',
    ],
    { host: 'Bram', quiet: true },
  ],
  [
    [
      'herstelacademie',
      'Kennismaken met de Herstelacademie',
      'learning',
      1,
      '10:00',
      'Een uur, koffie en je vragen. Je meldt je nergens voor aan.',
    ],
    { host: 'Saar', rhythm: 'monthly', seats: 10, walk: true },
  ],
  [
    [
      'herstelacademie',
      'Beter slapen',
      'learning',
      4,
      '10:00',
      'Zes keer over slaap, door wie zelf slecht sliep.',
    ],
    { host: 'Saar', seats: 10, coming: [10, 10, 9] },
  ],
  [
    [
      'zelfhulp',
      'Kring voor sombere dagen',
      'self-help',
      2,
      '19:30',
      'Wat je hoort, blijft in de kring. Overslaan mag.',
    ],
    { host: 'Jan-Willem', minutes: 120, seats: 10, coming: [7], quiet: true },
  ],
  [
    [
      'restaurant',
      'Samen koken',
      'eating-together',
      4,
      '15:00',
      'Snijden, roeren, proeven. Daarna eet je gratis mee.',
    ],
    { host: 'Ahmed', minutes: 180, seats: 6, coming: [6, 4] },
  ],
  [
    [
      'restaurant',
      'Aan de lange tafel',
      'eating-together',
      2,
      '17:30',
      'Drie gangen. Alleen komen is gewoon.',
    ],
    {
      host: 'Ahmed',
      minutes: 120,
      seats: 24,
      coming: [15, 9],
      cost: '6 euro. Met de Stadjerspas 3 euro.',
    },
  ],
  [
    [
      'soep',
      'Groente snijden voor de soep',
      'eating-together',
      7,
      '11:00',
      'Met zijn drieën aan het aanrecht. Wies heeft messen genoeg.',
    ],
    { host: 'Wies', seats: 3, coming: [2] },
  ],
  [
    ['koffie', 'Puzzel op tafel', 'games', 3, '10:00', 'Duizend stukjes, geen haast.'],
    { host: 'Rachida', quiet: true, minutes: 120 },
  ],
  [
    [
      'atelier',
      'Klei voor beginners',
      'creative',
      3,
      '10:00',
      'Je maakt een kom. Hij hoeft niet recht.',
    ],
    { host: 'Lotte', minutes: 120, seats: 8, coming: [4], cost: '2 euro' },
  ],
  [
    [
      'atelier',
      'Schilderen in stilte',
      'creative',
      5,
      '13:00',
      'Twee uur, alleen het geluid van kwasten.',
    ],
    { host: 'Lotte', minutes: 120, seats: 6, quiet: true, cost: '2 euro' },
  ],
  [
    [
      'atelier',
      'Kleren maken van oude kleren',
      'creative',
      1,
      '13:00',
      'Neem iets mee dat je zonde vindt om weg te doen.',
    ],
    { host: 'Lotte', minutes: 150, seats: 8, rhythm: 'fortnightly' },
  ],
  [
    ['muziek', 'Trommelen', 'music', 3, '19:30', 'Hard mag. Oordoppen liggen bij de deur.'],
    { host: 'Ramon', minutes: 90, seats: 12, coming: [6] },
  ],
  [
    [
      'muziek',
      'Open podium',
      'music',
      6,
      '14:00',
      'Spelen of luisteren. Tien minuten per persoon.',
    ],
    { host: 'Ramon', minutes: 180, rhythm: 'monthly' },
  ],
  [
    [
      'voetbal',
      'Wandelvoetbal',
      'movement',
      2,
      '19:00',
      'Voetballen zonder rennen, voor elke leeftijd.',
    ],
    { host: 'Dirk', minutes: 90, walk: true, where: 'Bij het hek' },
  ],
  [
    [
      'voetbal',
      'Zaterdag een balletje',
      'movement',
      6,
      '10:00',
      'Twee doeltjes, gemengd, geen punten.',
    ],
    { host: 'Dirk', minutes: 90 },
  ],
  [
    [
      'bewegen',
      'Bewegen op een stoel',
      'movement',
      1,
      '9:30',
      'Je doet mee zoals het gaat. Stoppen mag altijd.',
    ],
    { host: 'Petra', seats: 12, coming: [12, 11], walk: true },
  ],
  [
    ['bewegen', 'Rustig rekken', 'movement', 4, '9:30', 'Op een mat, met zachte muziek.'],
    { host: 'Petra', seats: 8, quiet: true },
  ],
  [
    [
      'wandelen',
      'Rondje Sterrebos',
      'walking',
      1,
      '10:00',
      'Een uur, in het tempo van de langzaamste.',
    ],
    { host: 'Hennie', minutes: 75, walk: true, where: 'Bij de grote beuk' },
  ],
  [
    ['wandelen', 'Wandelen in stilte', 'walking', 7, '13:00', 'We praten pas bij de thee.'],
    { host: 'Hennie', minutes: 90, quiet: true, where: 'Bij de grote beuk' },
  ],
  [
    [
      'tuin',
      'Kippen voeren',
      'nature-and-garden',
      2,
      '9:00',
      'Een kwartier werk, daarna koffie op het bankje.',
    ],
    { host: 'Koos', quiet: true },
  ],
  [
    [
      'tuin',
      'De tuin winterklaar maken',
      'nature-and-garden',
      6,
      '10:00',
      'Blad harken en takken knippen. Handschoenen liggen klaar.',
    ],
    { host: 'Koos', minutes: 180 },
  ],
  [
    [
      'geld',
      'Samen de post openen',
      'money-and-post',
      4,
      '9:00',
      'Neem alles mee in een tas. We beginnen bij de bovenste brief.',
    ],
    { host: 'Anita', minutes: 120, seats: 4, coming: [4, 1], walk: true },
  ],
  [
    [
      'werk',
      'Een ochtend meekijken',
      'work-along',
      1,
      '9:00',
      'Zien hoe het gaat in de werkplaats. Je zit nergens aan vast.',
    ],
    { host: 'Bas', minutes: 180, seats: 3, coming: [1] },
  ],
  [
    [
      'taal',
      'Praten aan tafel',
      'learning',
      2,
      '10:00',
      'Nederlands praten met zijn vieren. Fouten horen erbij.',
    ],
    { host: 'Els', minutes: 90, seats: 12, coming: [8] },
  ],
  [
    [
      'computer',
      'Je telefoon leren kennen',
      'computer-help',
      1,
      '13:00',
      'Iemand zit naast je. Jij houdt zelf je telefoon vast.',
    ],
    { host: 'Youssef', seats: 5, coming: [3] },
  ],
  [
    ['kerk', 'Half uur stilte', 'rest', 3, '16:00', 'Zitten en ademen. Je hoeft niets te geloven.'],
    { host: 'Johannes', minutes: 30, quiet: true },
  ],
  [
    [
      'naasten',
      'Avond voor naasten',
      'self-help',
      4,
      '19:30',
      'Voor wie van iemand houdt met wie het niet goed gaat.',
    ],
    { host: 'Trudy', minutes: 120, seats: 10, rhythm: 'monthly' },
  ],
  [
    [
      'zaterdag',
      'Spelletjesavond',
      'games',
      6,
      '19:00',
      'Rummikub, kaarten en sjoelen. Geen alcohol.',
    ],
    { host: 'Milan', minutes: 180, walk: true },
  ],
  [
    [
      'huis',
      'Met de bus naar zee',
      'trip',
      12,
      '9:30',
      'Een dag uitwaaien. We gaan en komen samen.',
    ],
    {
      host: 'Tjalling',
      rhythm: 'once',
      minutes: 480,
      seats: 5,
      coming: [5],
      cost: '5 euro',
      where: 'Voor de deur',
    },
  ],
  [
    [
      'inloop',
      'Samen vieren',
      'eating-together',
      20,
      '17:00',
      'Een lange tafel met lichtjes. Niemand hoeft alleen te zijn.',
    ],
    { host: 'Rachida', rhythm: 'once', minutes: 180, seats: 40, coming: [18], walk: true },
  ],
  [
    [
      'dag-en-nacht',
      'Ontbijt voor wie wakker is',
      'eating-together',
      1,
      '7:00',
      'Brood, ei en thee. Ook als je nog niet geslapen hebt.',
    ],
    { host: 'Gerrit', rhythm: 'daily', quiet: true },
  ],
]

export const activities: readonly DemoActivity[] = lines.map(
  ([[place, title, kind, on, at, about], more]) => ({
    ...{ key: title, place, title, kind, on, at, about },
    ...more,
  }),
)
