import { roleLabel } from '#src/groups/words.ts'
import type { Answer, OwnQuestion, Step } from './reorientation.ts'

export const goalWords = {
  reached: 'Gelukt',
  adjust: 'Ik wil het aanpassen',
  'let-go': 'Ik laat het los',
  'goes-on': 'Ik ga ermee door',
} as const

export const memberWords = {
  stays: 'Blijft zoals het is',
  'other-role': 'Blijft, met een andere rol',
  goodbye: 'Bedankt en tot ziens',
} as const

export const helpWords = {
  more: 'Meer dan nu',
  same: 'Evenveel als nu',
  less: 'Minder dan nu',
  none: 'Nu geen hulp',
} as const

export const referralWords = {
  needed: 'Ja, dan heb ik weer een verwijzing nodig',
  'not-needed': 'Nee, dat hoeft niet',
  ask: 'Dat weet ik niet. Ik vraag het na.',
} as const

type Asked = { title: string; lead: string }

const ownWords: Record<OwnQuestion, Asked> = {
  help: {
    title: 'Hoeveel hulp van behandelaars heb je nu nodig?',
    lead: 'Wat jij vindt, telt. Je bespreekt het daarna samen.',
  },
  'who-to-call': {
    title: 'Wie kun je bellen als het later minder gaat?',
    lead: 'Als de hulp minder wordt, is het fijn om de weg terug te weten.',
  },
  'until-when': {
    title: 'Tot wanneer kun je zo terug?',
    lead: 'Soms mag je een tijd lang zonder wachten terugkomen. Vraag ernaar als je het niet weet.',
  },
  referral: {
    title: 'Is er dan een nieuwe verwijzing nodig?',
    lead: 'Je huisarts kan een verwijzing geven.',
  },
}

export function askedIn(step: Step): Asked {
  if (step.question === 'goal') {
    return { title: 'Hoe staat het met dit doel?', lead: `«${step.words}»` }
  }
  if (step.question === 'member') {
    return { title: `Hoe gaat het verder met ${step.words}?`, lead: roleLabel(step.person.role) }
  }
  return ownWords[step.question]
}

const words: Record<string, string> = {
  ...goalWords,
  ...memberWords,
  ...helpWords,
  ...referralWords,
}

/** One answer in a line: «Gelukt», «Blijft, met een andere rol: Buur». */
export function answerInWords({ question, answer, note }: Answer): string {
  const said = words[answer] ?? ''
  const more = question === 'member' && answer === 'other-role' && note ? roleLabel(note) : note
  return [said, more].filter(Boolean).join(': ') || 'Opengelaten'
}

/** Above an answer in a summary. */
export const subjectOf = ({ question, about_words }: Answer): string =>
  about_words || (ownWords[question as OwnQuestion]?.title ?? '')
