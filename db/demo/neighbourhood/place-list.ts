import type { PlaceKind } from '#src/neighbourhood/places/kind.ts'
import type { Room } from '#src/neighbourhood/places/place.ts'
import { demoId } from '../ids.ts'

export type DemoPlace = {
  key: string
  name: string
  kind: PlaceKind
  /** The organisation that runs it; else people of the neighbourhood do. */
  run?: string
  about: string
  welcomed_by: string
  welcomed_as: string
  address: string
  where: 'north' | 'south' | 'helpman'
  at: [lat: number, lon: number]
  /** Monday to Sunday. */
  hours: string[]
  /** Since it was looked at. */
  days?: number
  room?: Room
  /** Full for so many days more. */
  full?: number
  access?: string
  languages?: string[]
  /** Free when nothing is said. */
  cost?: string
  no_indication?: boolean
  is_safe_harbour?: boolean
  is_bridge?: boolean
  on_holidays?: boolean
  phone?: string
  mail?: string
  web?: string
}

const welfare = demoId('organisation welzijn')
const fact = demoId('organisation fact zuid')
const team = demoId('organisation wijkteam')
const wheels = 'Geen drempel. Er is een ruim toilet.'

// Streets are real and have no numbers, people and places are made up; no subscriber has such a telephone number.
export const places: readonly DemoPlace[] = [
  {
    ...{ key: 'inloop', name: 'De Open Keuken', kind: 'drop-in', run: welfare },
    about:
      'Je loopt zo binnen, je hoeft niet te bellen. Er is altijd iemand aan de grote tafel. Je krijgt koffie of thee. Praten mag, stil zijn mag ook. Niemand vraagt waarom je komt.',
    ...{ welcomed_by: 'Rachida', welcomed_as: 'gastvrouw' },
    ...{ address: 'Overwinningsplein', where: 'north', at: [53.2007, 6.5668] },
    hours: [
      '10.00-17.00',
      '10.00-12.00 rustig, 13.00-17.00',
      '10.00-17.00',
      '10.00-21.00',
      '10.00-17.00',
      '11.00-15.00',
      '',
    ],
    ...{ access: wheels, languages: ['Nederlands', 'Arabisch', 'Engels'], is_safe_harbour: true },
    ...{ is_bridge: true, phone: '050 012 34 10', mail: 'keuken@welzijn.test', days: 95 },
  },
  {
    ...{ key: 'dag-en-nacht', name: 'Huiskamer Dag en Nacht', kind: 'night-and-weekend' },
    about:
      'Een huiskamer die nooit dicht is. Bel aan, ook midden in de nacht. Je kunt zitten, iets warms drinken of even slapen op de bank. Er zijn altijd twee mensen, van wie één het zelf heeft meegemaakt.',
    ...{ welcomed_by: 'Gerrit', welcomed_as: 'ervaringsdeskundige' },
    ...{ address: 'Van Lenneplaan', where: 'south', at: [53.1941, 6.5647] },
    ...{ hours: Array(7).fill('0.00-23.59'), on_holidays: true, is_safe_harbour: true },
    ...{ access: 'Eén drempel van 3 centimeter. Er is een plank.', phone: '050 012 34 11' },
    ...{ languages: ['Nederlands', 'Engels'], is_bridge: true, room: 'call', days: 3 },
  },
  {
    ...{ key: 'huis', name: 'Huis van de Wijk De Wijert', kind: 'community-centre', run: welfare },
    about:
      'Hier komt de hele buurt. Bij de balie zit iemand die je de weg wijst. Zeg gerust dat het je eerste keer is: dan loopt er iemand met je mee.',
    ...{ welcomed_by: 'Tjalling', welcomed_as: 'beheerder' },
    ...{ address: 'P.C. Hooftlaan', where: 'north', at: [53.1994, 6.5689] },
    hours: [
      '9.00-22.00',
      '9.00-22.00',
      '9.00-22.00',
      '9.00-22.00',
      '9.00-22.00',
      '10.00-14.00',
      '',
    ],
    ...{
      access: wheels,
      is_bridge: true,
      phone: '050 012 34 12',
      web: 'https://huis.voorbeeld.test',
    },
  },
  {
    ...{ key: 'stadskamer', name: 'Stadskamer Zuid', kind: 'city-room' },
    about:
      'Mensen die het zelf hebben meegemaakt bedenken hier samen wat er te doen is. Je mag een plan meenemen, of alleen kijken. Bij de deur staat een bord: kom binnen.',
    ...{ welcomed_by: 'Yvonne', welcomed_as: 'ervaringsdeskundige' },
    ...{ address: 'Vondellaan', where: 'north', at: [53.2021, 6.5652] },
    hours: ['13.00-17.00', '10.00-17.00', '13.00-17.00', '10.00-17.00', '10.00-13.00', '', ''],
    ...{ is_safe_harbour: true, is_bridge: true, access: wheels, phone: '050 012 34 13' },
  },
  {
    ...{
      key: 'herstelacademie',
      name: 'Herstelacademie Zuid',
      kind: 'recovery-college',
      run: fact,
    },
    about:
      'Cursussen over herstellen, gegeven door mensen die het zelf deden. De eerste keer is alleen kennismaken. Je hoeft niets voor te bereiden.',
    ...{ welcomed_by: 'Saar', welcomed_as: 'trainer met eigen ervaring' },
    ...{ address: 'Canadalaan', where: 'south', at: [53.1922, 6.5681] },
    hours: ['9.30-16.30', '9.30-16.30', '', '9.30-16.30', '', '', ''],
    ...{ is_bridge: true, room: 'full', full: 20, access: 'Tweede verdieping, met lift.' },
  },
  {
    ...{ key: 'zelfhulp', name: 'Zelfhulpgroep Lichtpunt', kind: 'self-help' },
    about:
      'Een kring van zes tot tien mensen met sombere dagen. Iedereen praat om de beurt, overslaan mag. Wat je hoort, blijft in de kring.',
    ...{ welcomed_by: 'Jan-Willem', welcomed_as: 'gespreksleider en lotgenoot' },
    ...{ address: 'Van Iddekingeweg', where: 'north', at: [53.2033, 6.5694] },
    hours: ['', '19.30-21.30', '', '', '', '', ''],
    ...{ room: 'call', phone: '050 012 34 14', is_safe_harbour: true },
  },
  {
    ...{ key: 'spreekuur', name: 'Spreekuur Wijkteam', kind: 'social-work', run: team },
    about:
      'Voor elke vraag: geld, formulieren, je kind, je gezondheid. Je trekt een nummer en wacht in de gang. Neem brieven mee, ook die je niet open durft te maken.',
    ...{ welcomed_by: 'Marieke', welcomed_as: 'sociaal werker' },
    ...{ address: 'Overwinningsplein', where: 'north', at: [53.2005, 6.5674] },
    hours: ['9.00-12.00', '', '13.00-16.00', '', '9.00-12.00 rustig', '', ''],
    ...{ languages: ['Nederlands', 'Turks', 'Engels'], is_bridge: true, access: wheels },
  },
  {
    ...{ key: 'restaurant', name: 'Buurtrestaurant Aan Tafel', kind: 'community-restaurant' },
    about:
      'Drie gangen, gekookt door buren. Kom je alleen? Dan zit je aan de lange tafel bij de kok. Eten zonder praten kan aan de tafel bij het raam.',
    ...{ welcomed_by: 'Ahmed', welcomed_as: 'kok' },
    ...{ address: 'Hendrik de Vriesplein', where: 'south', at: [53.1931, 6.5662] },
    hours: ['', '17.00-20.00', '', '17.00-20.00', '', '', '12.00-14.30'],
    ...{ cost: '6 euro. Met de Stadjerspas 3 euro.', access: wheels, phone: '050 012 34 15' },
  },
  {
    ...{ key: 'soep', name: 'Soep op Zondag', kind: 'eating-together' },
    about: 'Elke zondag een pan soep. Je hoeft je niet op te geven. Helpen met snijden mag.',
    ...{ welcomed_by: 'Wies', welcomed_as: 'buurvrouw' },
    ...{ address: 'Queridolaan', where: 'south', at: [53.1917, 6.5639] },
    ...{ hours: ['', '', '', '', '', '', '12.30-15.00'], is_safe_harbour: true, days: 30 },
  },
  {
    ...{ key: 'koffie', name: 'Koffie in de Plantsoenkamer', kind: 'meeting-place' },
    about:
      'Een kleine kamer met vier tafels. Er is altijd een puzzel op tafel, dat praat makkelijker.',
    ...{ welcomed_by: 'Rachida', welcomed_as: 'vrijwilliger' },
    ...{ address: 'Helperzoom', where: 'helpman', at: [53.1952, 6.5781] },
    ...{ hours: ['', '', '10.00-12.00', '', '10.00-12.00', '', ''], days: 205 },
  },
  {
    ...{ key: 'atelier', name: 'Atelier De Kwast', kind: 'creative' },
    about:
      'Schilderen, klei en naaien. Alle spullen zijn er. Niemand kijkt mee, tenzij je het laat zien.',
    ...{ welcomed_by: 'Lotte', welcomed_as: 'kunstenaar' },
    ...{ address: 'Canadalaan', where: 'south', at: [53.1926, 6.5694] },
    hours: ['13.00-16.00', '', '10.00-16.00', '', '13.00-16.00 rustig', '', ''],
    ...{ cost: '2 euro voor verf en klei.', access: 'Drie treden, geen lift.' },
  },
  {
    ...{ key: 'muziek', name: 'Muziekkelder De Wijert', kind: 'creative' },
    about: 'Samen muziek maken. Je hoeft niets te kunnen. Trommels en gitaren staan klaar.',
    ...{ welcomed_by: 'Ramon', welcomed_as: 'muzikant' },
    ...{ address: 'Van Lenneplaan', where: 'south', at: [53.1944, 6.5655] },
    ...{ hours: ['', '', '19.00-22.00', '', '', '14.00-17.00', ''], days: 240 },
  },
  {
    ...{ key: 'voetbal', name: 'Sportclub Groen-Geel (verzonnen)', kind: 'sport' },
    about: 'Voetballen zonder wedstrijd. Iemand wacht bij het hek en wijst je de kleedkamer.',
    ...{ welcomed_by: 'Dirk', welcomed_as: 'trainer' },
    ...{ address: 'Sportpark Corpus den Hoorn', where: 'south', at: [53.1902, 6.5583] },
    hours: ['', '19.00-20.30', '', '19.00-20.30', '', '10.00-12.00', ''],
    ...{ cost: 'De eerste vier keer gratis, daarna 8 euro per maand.' },
  },
  {
    ...{ key: 'bewegen', name: 'Beweegkamer', kind: 'body-and-movement' },
    about: 'Rustig bewegen op een stoel of een mat. Je doet mee zoals het gaat.',
    ...{ welcomed_by: 'Petra', welcomed_as: 'beweegcoach' },
    ...{ address: 'P.C. Hooftlaan', where: 'north', at: [53.1989, 6.5696] },
    hours: ['9.30-11.00', '', '', '9.30-11.00 rustig', '', '', ''],
    ...{ access: wheels, room: 'full' },
  },
  {
    ...{ key: 'wandelen', name: 'Wandelgroep Sterrebos', kind: 'walking' },
    about: 'Een uur lopen, in het tempo van de langzaamste. We wachten vijf minuten op laatkomers.',
    ...{ welcomed_by: 'Hennie', welcomed_as: 'wandelmaatje' },
    ...{ address: 'Ingang Sterrebos, Hereweg', where: 'helpman', at: [53.2049, 6.5752] },
    hours: ['10.00-11.30', '', '', '10.00-11.30', '', '', '13.00-14.30'],
  },
  {
    ...{ key: 'tuin', name: 'Buurttuin De Wortel', kind: 'nature-and-garden' },
    about: 'Werken in de tuin of op het bankje zitten. De kippen willen altijd eten.',
    ...{ welcomed_by: 'Koos', welcomed_as: 'tuinman' },
    ...{ address: 'Achter de Vestdijklaan', where: 'south', at: [53.1908, 6.5668] },
    hours: ['', '9.00-12.00 rustig', '', '9.00-12.00', '', '10.00-15.00', ''],
    ...{ is_safe_harbour: true, access: 'Graspad. Met een rolstoel lastig als het regent.' },
  },
  {
    ...{ key: 'geld', name: 'Geld en Postpunt', kind: 'money-and-post', run: welfare },
    about:
      'Samen je post openen, een betaling regelen, een brief schrijven. Je krijgt geen preek. Neem alles mee in een tas, dat is genoeg.',
    ...{ welcomed_by: 'Anita', welcomed_as: 'geldmaatje' },
    ...{ address: 'Overwinningsplein', where: 'north', at: [53.2009, 6.5661] },
    hours: ['9.00-12.00', '13.00-16.00', '', '9.00-12.00', '', '', ''],
    ...{ languages: ['Nederlands', 'Pools', 'Engels'], is_bridge: true, phone: '050 012 34 16' },
  },
  {
    ...{ key: 'werk', name: 'Werkplaats Zuid', kind: 'work' },
    about:
      'Fietsen maken, hout bewerken, lunch klaarmaken. Je begint met een ochtend kijken. Je bepaalt zelf hoeveel uur.',
    ...{ welcomed_by: 'Bas', welcomed_as: 'werkbegeleider' },
    ...{ address: 'Verlengde Hereweg', where: 'helpman', at: [53.1929, 6.5799] },
    hours: ['8.30-16.00', '8.30-16.00', '8.30-16.00', '8.30-16.00', '', '', ''],
    ...{ no_indication: false, is_bridge: true, room: 'call', phone: '050 012 34 17' },
  },
  {
    ...{ key: 'wonen', name: 'Woonspreekuur', kind: 'housing' },
    about:
      'Huurachterstand, ruzie om de heg, een ander huis: vraag het hier. Je praat in een aparte kamer.',
    ...{ welcomed_by: 'Femke', welcomed_as: 'woonconsulent' },
    ...{ address: 'P.C. Hooftlaan', where: 'north', at: [53.1996, 6.5684] },
    ...{ hours: ['', '10.00-12.00', '', '', '', '', ''], access: wheels, is_bridge: true },
  },
  {
    ...{ key: 'recht', name: 'Recht en Klacht in de Wijk', kind: 'law-and-complaint' },
    about:
      'Een jurist leest je brief en zegt wat je kunt doen. De eerste twintig minuten zijn voor jou.',
    ...{ welcomed_by: 'Naima', welcomed_as: 'jurist' },
    ...{ address: 'Vondellaan', where: 'north', at: [53.2018, 6.5659] },
    ...{ hours: ['', '', '', '17.00-19.00', '', '', ''], days: 110 },
  },
  {
    ...{ key: 'taal', name: 'Taalcafé', kind: 'learning' },
    about: 'Nederlands praten aan een tafel van vier. Fouten maken hoort erbij.',
    ...{ welcomed_by: 'Els', welcomed_as: 'taalvrijwilliger' },
    ...{ address: 'Van Lenneplaan', where: 'south', at: [53.1938, 6.5641] },
    hours: ['', '10.00-12.00', '', '', '10.00-12.00', '', ''],
    languages: ['Nederlands', 'Arabisch', 'Tigrinya', 'Oekraïens'],
  },
  {
    ...{ key: 'computer', name: 'Digipunt', kind: 'computer-help' },
    about: 'DigiD, telefoon, formulier op internet. Iemand zit naast je en jij houdt zelf de muis.',
    ...{ welcomed_by: 'Youssef', welcomed_as: 'vrijwilliger' },
    ...{ address: 'P.C. Hooftlaan', where: 'north', at: [53.1991, 6.5679] },
    hours: ['13.00-15.00', '', '13.00-15.00', '', '', '', ''],
  },
  {
    ...{ key: 'kleding', name: 'Weggeefwinkel Tweede Ronde', kind: 'clothes-and-goods' },
    about: 'Kleren, pannen, speelgoed. Je neemt mee wat je nodig hebt. Niemand vraagt je inkomen.',
    ...{ welcomed_by: 'Gea', welcomed_as: 'winkelier' },
    ...{ address: 'Queridolaan', where: 'south', at: [53.1913, 6.5648] },
    hours: ['', '13.00-16.00', '', '13.00-16.00', '', '10.00-13.00', ''],
  },
  {
    ...{ key: 'voedsel', name: 'Voedselkast Zuid', kind: 'food-aid' },
    about: 'Een kast buiten met eten. Pak wat je nodig hebt, zet neer wat je over hebt.',
    ...{ welcomed_by: 'Roos', welcomed_as: 'buurvrouw' },
    ...{ address: 'Hendrik de Vriesplein', where: 'south', at: [53.1935, 6.5671] },
    ...{ hours: Array(7).fill('7.00-22.00'), on_holidays: true, access: wheels },
  },
  {
    ...{ key: 'kerk', name: 'Stille Ruimte', kind: 'faith-and-meaning' },
    about: 'Een kaars aansteken of een half uur stil zitten. Je hoeft niets te geloven.',
    ...{ welcomed_by: 'Johannes', welcomed_as: 'gastheer' },
    ...{ address: 'Coendersweg', where: 'helpman', at: [53.1984, 6.5808] },
    hours: ['', '', '14.00-17.00 rustig', '', '', '', '9.30-12.00'],
    ...{ is_safe_harbour: true, on_holidays: true },
  },
  {
    ...{ key: 'naasten', name: 'Kring voor Naasten', kind: 'family-and-friends' },
    about: 'Voor wie van iemand houdt met wie het niet goed gaat. Je vertelt zoveel als je wilt.',
    ...{ welcomed_by: 'Trudy', welcomed_as: 'moeder en gespreksleider' },
    ...{ address: 'Van Iddekingeweg', where: 'north', at: [53.2029, 6.5701] },
    ...{ hours: ['', '', '', '19.30-21.30', '', '', ''], room: 'call', phone: '050 012 34 18' },
  },
  {
    ...{ key: 'zaterdag', name: 'Zaterdagcafé', kind: 'night-and-weekend', run: welfare },
    about: 'Spelletjes, muziek en geen alcohol. Van de bus af? Bel, dan loopt iemand je tegemoet.',
    ...{ welcomed_by: 'Milan', welcomed_as: 'gastheer' },
    ...{ address: 'P.C. Hooftlaan', where: 'north', at: [53.1993, 6.5692] },
    ...{ hours: ['', '', '', '', '19.00-22.30', '19.00-22.30', ''], phone: '050 012 34 19' },
    ...{ is_safe_harbour: true, access: wheels },
  },
]
