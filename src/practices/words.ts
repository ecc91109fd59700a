import type { PracticeRecord } from './practice.ts'

/** How far a good example was looked into: what a reader may make of it. */
export const levelWords: Record<PracticeRecord['level'], { label: string; meaning: string }> = {
  aangemeld: {
    label: 'Aangemeld',
    meaning: 'Je begrijpt wat het is. Er staat nog weinig in over hoe je het doet.',
  },
  beschreven: { label: 'Beschreven', meaning: 'Er staat goed in wat je doet en voor wie.' },
  onderbouwd: { label: 'Onderbouwd', meaning: 'Er staat ook in waarom het werkt.' },
  onderzocht: { label: 'Onderzocht', meaning: 'Er is onderzoek naar gedaan.' },
}

/** How sure a result or a fact is. */
export const certaintyWords: Record<PracticeRecord['certainty'], string> = {
  hoog: 'zeker',
  midden: 'redelijk zeker',
  laag: 'nog niet zeker',
}

export const phaseWords: Record<PracticeRecord['phases'][number], string> = {
  overweldigd: 'overweldigd door wat er gebeurt',
  worstelen: 'worstelen ermee',
  'leven met': 'leven ermee',
  'leven voorbij': 'leven er voorbij',
}

export const dimensionWords: Record<PracticeRecord['dimensions'][number], string> = {
  gezondheid: 'gezondheid',
  persoonlijk: 'jezelf zijn',
  maatschappelijk: 'meedoen',
  'dagelijks leven': 'dagelijks leven',
}
