import type { Access } from '#src/platform/viewer.ts'
import type { Question, Urgency } from './question.ts'

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

/** A member whom the reader does not see. */
export const someone = 'iemand uit de groep'

/** «Jij aan Anouk», «Noor aan jou». */
export function whoToWhom(access: Access, { asked_by, to_member, asker, asked }: Question): string {
  const by = asked_by === access.member ? 'Jij' : asked_by === null ? access.ownerName : asker
  const to = to_member === access.member ? 'jou' : asked
  return `${by ?? 'Iemand uit de groep'} aan ${to ?? someone}`
}
