import { inWords } from '#src/ui/names.ts'
import { dimensionWords } from '../words.ts'
import { type Answers, answered } from './answers.ts'
import { optionOf, type QuestionName, questionNames, questionOf, wordOf } from './question.ts'
import type { Fit, Ranked } from './rank.ts'

/** Why an example stands where it stands, in the words of the questions. */
export type Reasons = { because: string[]; mind: string[] }

export function reasonsFor(one: Ranked, answers: Answers): Reasons {
  const of = (wanted: Fit) => questionNames.filter((name) => one.fits[name] === wanted)
  return {
    because: of('fits').map((name) => fitting[name](answered(answers, name))),
    mind: [
      ...of('misses').map((name) => missing[name](one.has[name])),
      ...of('unknown').map((name) => `er staat niet bij ${open[name]}`),
    ],
  }
}

type Sentences<T> = Record<QuestionName, (said: T) => string>

const fitting: Sentences<string> = {
  rol: (word) => `het hoort bij ${word}`,
  doelgroep: (word) => `het is voor ${word}`,
  domein: (word) => `het helpt bij ${word}`,
  fase: (word) => `het past bij mensen die ${word}`,
  indicatie: (word) => `het kan ${word}`,
  geld: (word) => `het geld kan komen ${word}`,
  soort: (word) => `het is ${word}`,
}

const missing: Sentences<readonly string[]> = {
  rol: (has) => `het wordt gedaan of betaald door ${inWords(has)}`,
  doelgroep: (has) => `het is voor ${inWords(has)}`,
  domein: (has) =>
    `het helpt bij ${inWords(has.map((one) => dimensionWords[one as 'gezondheid'] ?? one))}`,
  fase: (has) => `het past bij mensen die ${inWords(has.map(phaseWord))}`,
  indicatie: (has) => `er is iets voor nodig: ${inWords(has)}`,
  geld: (has) => `het geld komt van ${inWords(has)}`,
  soort: (has) =>
    `het is ${has.includes('methode') ? 'een manier van werken' : 'een plek of project'}`,
}

const open: Record<QuestionName, string> = {
  rol: 'wie het doet of betaalt',
  doelgroep: 'voor wie het is',
  domein: 'waar het bij helpt',
  fase: 'bij wie het past',
  indicatie: 'of er een indicatie nodig is',
  geld: 'wie het betaalt',
  soort: 'wat het is',
}

function phaseWord(phase: string): string {
  const option = questionOf('fase').options.find(({ fits }) => fits.includes(phase))
  return option ? wordOf(option) : phase
}

/** «‘Zorgverzekeraar, uit de Zvw’», as the question offers it. */
export const quoted = (name: QuestionName, value = ''): string =>
  `‘${optionOf(name, value)?.label ?? value}’`
