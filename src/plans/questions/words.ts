import type { Urgency } from './question.ts'

export const urgencyWords: Record<Urgency, string> = {
  today: 'Vandaag',
  'this-week': 'Deze week',
  'no-hurry': 'Geen haast',
}

export const urgencyOptions = [
  {
    value: 'today',
    label: urgencyWords.today,
    explanation: 'Bel ook. Niemand kijkt hier dag en nacht.',
  },
  { value: 'this-week', label: urgencyWords['this-week'] },
  { value: 'no-hurry', label: urgencyWords['no-hurry'] },
]
