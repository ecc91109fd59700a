import type { GoalFactKind, LifeArea, Recovery, Term } from './goal.ts'

export const termWords: Record<Term, string> = {
  short: 'Voor de komende tijd',
  long: 'Voor later',
}

export const lifeAreaWords: Record<LifeArea, string> = {
  home: 'Wonen',
  money: 'Geld',
  work: 'Werk en leren',
  people: 'Mensen om mij heen',
  body: 'Mijn lichaam',
  mind: 'Hoe ik me voel',
  meaning: 'Wat mijn leven waarde geeft',
  'daily-life': 'Mijn dagen',
}

export const recoveryWords: Record<Recovery, string> = {
  health: 'Gezonder worden',
  self: 'Weer mezelf worden',
  'taking-part': 'Weer meedoen met anderen',
  'daily-life': 'Het gewone leven weer aankunnen',
}

export const factWords: Record<GoalFactKind, string> = {
  set: 'Opgeschreven',
  adjusted: 'Aangepast',
  reached: 'Gelukt',
  'let-go': 'Losgelaten',
  'taken-up': 'Weer opgepakt',
}

/** The list of a select, from words by key. */
export const optionsOf = <K extends string>(words: Record<K, string>) =>
  Object.entries<string>(words).map(([value, label]) => ({ value, label }))
