import type { Facet } from '../facet.ts'

export type Option = {
  value: string
  label: string
  /** As it stands inside a sentence; the label in small letters when it is the same. */
  word?: string
  /** What an example has in the facet of the question to fit; more is fine. */
  fits: readonly string[]
}

export type Question = {
  name: string
  title: string
  hint: string
  /** In which of its facets an example shows whether it fits. */
  facets: readonly Facet[]
  options: readonly Option[]
}

const wmo = 'gemeente (Wmo)'
const participation = 'gemeente (Participatiewet)'
const seriously = [
  'mensen met een ernstige psychische aandoening',
  'volwassenen met een ernstige psychische aandoening',
]

/** The decision aid, a page each. The weights are data (weights.ts); the words are here. */
export const questions = [
  {
    name: 'rol',
    title: 'Bij wat voor organisatie hoor je?',
    hint: 'Dan staat bovenaan wat bij jullie past.',
    facets: ['organisatie', 'betaler'],
    options: [
      {
        value: 'gemeente',
        label: 'Gemeente of GGD',
        fits: ['gemeente', 'GGD', wmo, participation],
      },
      { value: 'ggz', label: 'Ggz of verslavingszorg', fits: ['ggz', 'verslavingszorg'] },
      {
        value: 'welzijn',
        label: 'Welzijn of wijkteam',
        fits: ['welzijn', 'wijkteam', 'sociaal werk', 'zorg en welzijn', 'inloop'],
      },
      {
        value: 'huisarts',
        label: 'Huisarts of wijkverpleging',
        fits: ['huisarts', 'wijkverpleging'],
      },
      { value: 'wonen', label: 'Woningcorporatie of opvang', fits: ['woningcorporatie', 'opvang'] },
      {
        value: 'ervaring',
        label: 'Ervaringsdeskundigen',
        fits: ['ervaringsdeskundigen'],
      },
      {
        value: 'inwoners',
        label: 'Inwoners, naasten of vrijwilligers',
        fits: ['inwoners', 'naasten', 'vrijwilligers', 'burgerinitiatief', 'familievereniging'],
      },
    ],
  },
  {
    name: 'doelgroep',
    title: 'Voor wie zoek je iets?',
    hint: 'Kies wie je het eerst wilt helpen.',
    facets: ['doelgroep'],
    options: [
      { value: 'iedereen', label: 'Alle inwoners', fits: ['alle inwoners'] },
      {
        value: 'kwetsbaar',
        label: 'Mensen met een psychische kwetsbaarheid',
        fits: ['mensen met een psychische kwetsbaarheid'],
      },
      {
        value: 'ernstig',
        label: 'Mensen met een ernstige psychische aandoening',
        fits: [...seriously, 'mensen met een psychose', 'mensen na zware hulp'],
      },
      { value: 'eenzaam', label: 'Mensen die eenzaam zijn', fits: ['mensen die eenzaam zijn'] },
      { value: 'naasten', label: 'Naasten', fits: ['naasten'] },
      {
        value: 'dakloos',
        label: 'Mensen zonder vaste woonplek',
        fits: ['mensen zonder vaste woonplek', 'mensen in beschermd wonen'],
      },
      {
        value: 'crisis',
        label: 'Mensen in een crisis, of die (nog) geen hulp willen',
        word: 'mensen in een crisis, of die (nog) geen hulp willen',
        fits: [
          ...['mensen in een crisis', 'mensen met verward of onbegrepen gedrag'],
          ...['mensen die hulp mijden', 'mensen met overlast'],
        ],
      },
    ],
  },
  {
    name: 'domein',
    title: 'Waar moet het bij helpen?',
    hint: 'Herstel is meer dan minder klachten.',
    facets: ['herstel'],
    options: [
      {
        value: 'maatschappelijk',
        label: 'Meedoen: werk, mensen, de buurt',
        word: 'meedoen',
        fits: ['maatschappelijk'],
      },
      {
        value: 'persoonlijk',
        label: 'Jezelf zijn: eigen keuzes, hoop, zin',
        word: 'jezelf zijn',
        fits: ['persoonlijk'],
      },
      {
        value: 'dagelijks leven',
        label: 'Dagelijks leven: wonen, geld, huishouden',
        word: 'dagelijks leven',
        fits: ['dagelijks leven'],
      },
      {
        value: 'gezondheid',
        label: 'Gezondheid: minder klachten, hulp bij een crisis',
        word: 'gezondheid',
        fits: ['gezondheid'],
      },
    ],
  },
  {
    name: 'fase',
    title: 'Hoe gaat het met de meeste mensen om wie het gaat?',
    hint: 'Mensen gaan heen en weer. Kies wat je nu het meest ziet.',
    facets: ['fase'],
    options: [
      {
        value: 'overweldigd',
        label: 'Overweldigd door wat er gebeurt',
        word: 'overweldigd zijn door wat er gebeurt',
        fits: ['overweldigd'],
      },
      {
        value: 'worstelen',
        label: 'Worstelen ermee',
        word: 'ermee worstelen',
        fits: ['worstelen'],
      },
      { value: 'leven met', label: 'Leven ermee', word: 'ermee leven', fits: ['leven met'] },
      {
        value: 'leven voorbij',
        label: 'Leven er voorbij',
        word: 'er voorbij leven',
        fits: ['leven voorbij'],
      },
    ],
  },
  {
    name: 'indicatie',
    title: 'Mag er een indicatie of verwijzing nodig zijn?',
    hint: 'Zonder indicatie kan iedereen er zo naartoe.',
    facets: ['indicatie'],
    options: [
      { value: 'geen', label: 'Nee, zonder indicatie', word: 'zonder indicatie', fits: ['geen'] },
      {
        value: 'mag',
        label: 'Ja, dat mag',
        word: 'met of zonder indicatie',
        fits: [
          ...['geen', 'via gemeente', 'via huisarts', 'verwijzing huisarts'],
          'behandeling in de ggz',
        ],
      },
    ],
  },
  {
    name: 'geld',
    title: 'Van wie moet het geld komen?',
    hint: 'Weet je het nog niet? Sla het over. Dan zie je ook wat anderen betaalt.',
    facets: ['betaler'],
    options: [
      { value: 'wmo', label: 'Gemeente, uit de Wmo', word: 'uit de Wmo', fits: [wmo] },
      {
        value: 'zvw',
        label: 'Zorgverzekeraar, uit de Zvw',
        word: 'uit de Zvw',
        fits: ['zorgverzekeraar (Zvw)'],
      },
      {
        value: 'gemeente',
        label: 'Gemeente, uit iets anders',
        word: 'van de gemeente',
        fits: ['gemeente', participation],
      },
      {
        value: 'werk',
        label: 'UWV of Participatiewet',
        word: 'van het UWV of uit de Participatiewet',
        fits: ['UWV', participation],
      },
      {
        value: 'fonds',
        label: 'Een fonds of een woningcorporatie',
        word: 'van een fonds of een woningcorporatie',
        fits: ['fondsen', 'woningcorporatie'],
      },
    ],
  },
  {
    name: 'soort',
    title: 'Wat zoek je?',
    hint: 'Een plek bestaat ergens al. Een manier van werken kun je overal beginnen.',
    facets: ['soort'],
    options: [
      { value: 'plek', label: 'Een plek of project', fits: ['voorbeeld'] },
      { value: 'manier', label: 'Een manier van werken', fits: ['methode'] },
    ],
  },
] as const satisfies readonly Question[]

export type QuestionName = (typeof questions)[number]['name']
export const questionNames = questions.map(({ name }) => name)

export function questionOf(name: QuestionName): Question {
  return questions.find((question) => question.name === name) ?? questions[0]
}

export function optionOf(name: QuestionName, value: string): Option | undefined {
  return questionOf(name).options.find((option) => option.value === value)
}

export const wordOf = ({ word, label }: Option): string =>
  word ?? `${label.charAt(0).toLowerCase()}${label.slice(1)}`
