/** The parts of a plan as its addresses name them, with their words, in the order of the navigation. */
export const partWords = {
  doelen: 'Doelen',
  'wie-doet-wat': 'Wie doet wat',
  hulp: 'Wie helpt mij',
  verhaal: 'Mijn verhaal',
  'als-het-niet-goed-gaat': 'Als het niet goed gaat',
  mensen: 'Mijn mensen',
  bijeenkomst: 'Bijeenkomst',
  'denk-je-mee': 'Denk je mee?',
  berichten: 'Berichten',
  'wie-ziet-wat': 'Wie ziet wat',
  'wie-heeft-gekeken': 'Wie heeft gekeken',
} as const

export type PlanPart = keyof typeof partWords
export const partsInOrder = Object.keys(partWords) as PlanPart[]

/** Where a page of a plan is: `planUrl(plan)` is the overview. */
export const planUrl = (plan: string, ...rest: string[]): string =>
  encodeURI(['/plan', plan, ...rest].join('/'))
