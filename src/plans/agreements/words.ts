import { dateInWords } from '#src/ui/dates.ts'
import type { AgreementFactKind, AgreementStand, Carried, Rhythm } from './agreement.ts'

export const rhythmWords: Record<Rhythm, string> = {
  once: 'Eén keer',
  daily: 'Elke dag',
  weekly: 'Elke week',
  monthly: 'Elke maand',
  'when-needed': 'Als het nodig is',
}

export const factWords: Record<AgreementFactKind, string> = {
  'taken-on': 'Op zich genomen',
  declined: 'Gezegd: dit lukt me niet',
  done: 'Gedaan',
  confirmed: 'Bekeken: het is klaar',
  reopened: 'Weer opengezet',
  stopped: 'Gestopt',
}

/** Open needs no word: that is what the list is for. */
export const standWords: Record<AgreementStand, string | null> = {
  asked: 'gevraagd',
  open: null,
  declined: 'lukt niet',
  done: 'gedaan',
  settled: 'klaar',
  stopped: 'gestopt',
}

/** «elke week · tot vrijdag 3 april» */
export function whenInWords({ rhythm, due_on }: Pick<Carried, 'rhythm' | 'due_on'>): string {
  const often = rhythm === 'once' ? '' : rhythmWords[rhythm].toLowerCase()
  const until = due_on && `${rhythm === 'once' ? 'voor' : 'tot'} ${dateInWords(due_on)}`
  return [often, until].filter(Boolean).join(' · ')
}

/** What returns shows when it was done last: else who presses *Dit heb ik gedaan* sees nothing happen. */
export function lastDoneInWords({ rhythm, last, last_at }: Carried & { last_at: string | null }) {
  if (rhythm === 'once' || last !== 'done' || !last_at) return ''
  return `laatst gedaan: ${dateInWords(last_at)}`
}

/** What stands on the button. `who` does it; null when that is who looks. */
export function buttonWords(
  kind: AgreementFactKind,
  stand: AgreementStand,
  who: string | null,
): string {
  const words: Record<AgreementFactKind, string> = {
    'taken-on': stand === 'declined' ? 'Het lukt toch wel' : 'Ik doe dit',
    declined: 'Dit lukt me niet',
    done: 'Dit heb ik gedaan',
    confirmed: 'Ja, dit is klaar',
    reopened: stand === 'done' ? 'Nog niet klaar' : 'Zet weer open',
    stopped: 'Dit hoeft niet meer',
  }
  const said: Partial<Record<AgreementFactKind, string>> = {
    'taken-on': `${who} zegt ja`,
    declined: `${who} zegt dat het niet lukt`,
    done: `${who} zegt dat het gedaan is`,
  }
  return (who && said[kind]) || words[kind]
}
