import { activityKinds } from '#src/neighbourhood/activities/kind.ts'
import { kindWords as activityWords } from '#src/neighbourhood/activities/words.ts'
import { placeKinds } from '#src/neighbourhood/places/kind.ts'
import { kindWords as placeWords } from '#src/neighbourhood/places/words.ts'

const names = [
  'De Linde',
  'Het Anker',
  'De Brug',
  'De Schakel',
  'Ons Huis',
  'De Waaier',
  'Het Baken',
  'De Wilg',
].concat([
  'De Zwaluw',
  'Het Kompas',
  'De Haard',
  'De Poort',
  'Het Erf',
  'De Vonk',
  'De Kring',
  'Het Nest',
])
const streets = [
  'Kerkstraat',
  'Dorpsstraat',
  'Molenweg',
  'Stationsplein',
  'Schoolstraat',
  'Beukenlaan',
  'Marktplein',
]
const sentences = [
  'Je loopt zo binnen en krijgt een kop koffie of thee.',
  'Er is altijd iemand aan de grote tafel die naar je luistert.',
  'Op woensdag koken we samen soep en eten we met de buurt.',
  'Praten mag, stil zijn mag ook. Niemand vraagt waarom je komt.',
  'Neem je post en rekeningen mee, we kijken er samen naar.',
  'We wandelen een rustige ronde door het park en langs het water.',
  'Een ervaringsdeskundige vertelt hoe herstel bij haar ging.',
  'Je kunt tekenen, naaien, timmeren of gewoon wat rommelen.',
  'Er is een tuin met kippen waar altijd wel iets te doen is.',
  'Vrijwilligers helpen met je telefoon, je computer en DigiD.',
  'We zingen liedjes die iedereen kent, zonder dat het mooi hoeft.',
  'Voor naasten is er elke maand een avond met lotgenoten.',
  'Je kunt hier slapen noch wonen, wel uitrusten en douchen.',
  'Er is een rustig uur in de ochtend met weinig mensen.',
]

const at = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** Words as keepers use them: of each sentence in about one place of five. */
const about = (n: number): string =>
  [at(sentences, n), at(sentences, n * 5 + 3), at(sentences, n * 11 + 7)].join(' ')

export const placeText = (n: number) => {
  const kind = at(placeKinds, n * 7)
  return {
    kind,
    name: `${placeWords[kind]} ${at(names, n * 3)}`,
    about: about(n),
    address: at(streets, n),
  }
}

export const activityText = (n: number) => {
  const kind = at(activityKinds, n * 5)
  return { kind, title: `${activityWords[kind]} bij ${at(names, n * 3)}`, about: about(n + 1) }
}
