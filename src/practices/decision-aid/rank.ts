import { type Level, levels } from '../practice.ts'
import { type Answers, without } from './answers.ts'
import { optionOf, type QuestionName, questionNames, questionOf } from './question.ts'
import type { Weights } from './weights.ts'

/** An example as the library keeps it; `facets` as «herstel:persoonlijk». */
export type Shelved = { slug: string; title: string; place: string; level: Level; facets: string[] }

/** What the decision aid knows of an example: by question, what it says about that itself. */
export type Candidate = Omit<Shelved, 'facets'> & { has: Record<QuestionName, readonly string[]> }

export function candidateOf({ facets, ...example }: Shelved): Candidate {
  const tags = facets.map((tag) => tag.split(/:(.*)/s))
  const has = questionNames.map((name) => {
    const asked: readonly string[] = questionOf(name).facets
    const values = tags.flatMap(([facet = '', value = '']) => (asked.includes(facet) ? value : []))
    return [name, [...new Set(values)]]
  })
  return { ...example, has: Object.fromEntries(has) }
}

export type Fit = 'fits' | 'misses' | 'unknown'
export type Ranked = Candidate & { score: number; fits: Partial<Record<QuestionName, Fit>> }

export type Outcome = {
  handful: Ranked[]
  /** How many fell off by an answer that must fit. */
  fellOff: { name: QuestionName; number: number }[]
  /** When nothing is left: which answer less leaves how many. */
  looser: { name: QuestionName; number: number }[]
}

const handful = 5

/**
 * The examples that fit best; what fits no answer at all is none of them. An answer that fits adds what its question counts, one that does not takes away
 * half of it, what is not known does nothing. Alike: what was looked into most comes first, then what aims at
 * this most, then by name. So the same answers always give the same order.
 */
export function rank(answers: Answers, library: readonly Candidate[], weights: Weights): Outcome {
  const judged = library.map((candidate) => judge(answers, candidate, weights))
  const left = judged.filter((one) => stays(one, weights))
  const asked = questionNames.filter((name) => answers[name])
  return {
    handful: left.toSorted((a, b) => byFit(a, b, answers)).slice(0, handful),
    fellOff: asked
      .map((name) => ({ name, number: judged.filter((one) => fallsBy(one, name, weights)).length }))
      .filter(({ number }) => number > 0),
    looser: left.length > 0 ? [] : loosened(answers, library, weights),
  }
}

export type Change = { name: QuestionName; value: string; top: Candidate }

/** Which one other answer brings something else to the top. */
export function changes(
  answers: Answers,
  library: readonly Candidate[],
  weights: Weights,
): Change[] {
  const now = topOf(answers, library, weights)?.slug
  return questionNames.flatMap((name) =>
    questionOf(name).options.flatMap(({ value }) => {
      if (answers[name] === value) return []
      const top = topOf({ ...answers, [name]: value }, library, weights)
      return top && top.slug !== now ? [{ name, value, top }] : []
    }),
  )
}

function topOf(answers: Answers, library: readonly Candidate[], weights: Weights) {
  let top: Ranked | undefined
  for (const candidate of library) {
    const one = judge(answers, candidate, weights)
    if (stays(one, weights) && (!top || byFit(one, top, answers) < 0)) top = one
  }
  return top
}

function judge(answers: Answers, candidate: Candidate, weights: Weights): Ranked {
  const fits: Ranked['fits'] = {}
  let score = 0
  for (const name of questionNames) {
    const answer = answers[name]
    if (!answer) continue
    const fit = fitOf(candidate, name, answer)
    fits[name] = fit
    const { counts } = weights[name]
    if (fit === 'fits') score += counts
    if (fit === 'misses') score -= counts / 2
  }
  return { ...candidate, score, fits }
}

function fitOf(candidate: Candidate, name: QuestionName, answer: string): Fit {
  const has = candidate.has[name]
  if (has.length === 0) return 'unknown'
  const wanted = optionOf(name, answer)?.fits ?? []
  return has.some((value) => wanted.includes(value)) ? 'fits' : 'misses'
}

const fallsBy = ({ fits }: Ranked, name: QuestionName, weights: Weights): boolean =>
  weights[name].must && fits[name] === 'misses'

function stays(one: Ranked, weights: Weights): boolean {
  const asked = Object.values(one.fits)
  if (asked.length > 0 && !asked.includes('fits')) return false
  return !questionNames.some((name) => fallsBy(one, name, weights))
}

function byFit(a: Ranked, b: Ranked, answers: Answers): number {
  return (
    b.score - a.score ||
    levels.indexOf(b.level) - levels.indexOf(a.level) ||
    besides(a, answers) - besides(b, answers) ||
    (a.slug < b.slug ? -1 : 1)
  )
}

/** How much else it is for: less is more aimed at what was asked. */
function besides(candidate: Candidate, answers: Answers): number {
  const aims = (['doelgroep', 'domein', 'fase'] as const).filter((name) => answers[name])
  return aims.reduce((sum, name) => sum + candidate.has[name].length, 0)
}

function loosened(answers: Answers, library: readonly Candidate[], weights: Weights) {
  return questionNames
    .filter((name) => answers[name])
    .map((name) => {
      const fewer = without(answers, name)
      const left = library.filter((one) => stays(judge(fewer, one, weights), weights))
      return { name, number: left.length }
    })
    .filter(({ number }) => number > 0)
}
