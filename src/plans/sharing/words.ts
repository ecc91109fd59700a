import { type Grant, isProposable, type ReadySet } from '#src/consent/share.ts'
import { type Part, parts, type Shown } from '#src/platform/viewer.ts'
import { dateInWords } from '#src/ui/dates.ts'
import { inWords } from '#src/ui/names.ts'

/** The name of a part, above what it holds. */
export const partLabels: Record<Part, string> = {
  story: 'Mijn verhaal',
  goals: 'Doelen',
  agreements: 'Wie doet wat',
  support: 'Wie helpt mij',
  crisis: 'Als het niet goed gaat',
  group: 'Mijn groep',
  meetings: 'Bijeenkomst',
  questions: 'Denk je mee?',
}

/** The same inside a sentence to the owner. */
const inSentence: Record<Shown, string> = {
  story: 'je verhaal',
  goals: 'je doelen',
  agreements: 'wie wat doet',
  support: 'wie jou helpt',
  crisis: '‘als het niet goed gaat’',
  group: 'wie er in je groep zit',
  meetings: 'je bijeenkomst',
  questions: 'wat je aan deze persoon vraagt',
  conversations: 'jullie berichten',
}

const shownInOrder: readonly Shown[] = [...parts, 'conversations']

/** «je doelen en wie wat doet» */
export const partsInWords = (some: readonly Shown[]): string =>
  inWords(shownInOrder.filter((part) => some.includes(part)).map((part) => inSentence[part]))

/** «tot en met zaterdag 3 maart» */
export const untilInWords = (day: string): string => `tot en met ${dateInWords(day)}`

/** What somebody sees, after «ziet»: «je doelen en wie wat doet. Tot en met zaterdag 3 maart.» */
export function grantsInWords(grants: readonly Grant[]): string {
  if (grants.length === 0) return 'niets.'
  const [end = null, ...otherEnds] = new Set(grants.map(({ until }) => until))
  const together = otherEnds.length === 0
  const seen = parts.flatMap((part) => {
    const grant = grants.find((one) => one.part === part)
    if (!grant) return []
    return !together && grant.until
      ? `${inSentence[part]} (${untilInWords(grant.until)})`
      : inSentence[part]
  })
  return [
    `${inWords(seen)}.`,
    together && end ? `${capital(untilInWords(end))}.` : '',
    addsInWords(grants),
  ]
    .filter(Boolean)
    .join(' ')
}

export function addsInWords(grants: readonly Grant[]): string {
  const adds = grants.filter(({ part, may_propose }) => may_propose && isProposable(part))
  const proposes = adds.some(({ part }) => part !== 'agreements' && part !== 'questions')
  const takesOn = adds.some(({ part }) => part === 'agreements')
  if (adds.length === 0) return ''
  const asks = adds.some(({ part }) => part === 'questions')
  const may = [
    proposes ? 'voorstellen doen' : '',
    takesOn ? 'zelf iets op zich nemen' : '',
    asks ? 'iemand iets vragen' : '',
  ]
  return `Mag ook ${inWords(may.filter(Boolean))}.`
}

/** What adding to a part means, for the owner who allows it. */
export const addingWords = (part: Part): string =>
  part === 'questions'
    ? 'Mag ook zelf iemand uit je groep iets vragen.'
    : part === 'agreements'
      ? 'Mag ook zelf iets op zich nemen. Dat telt meteen.'
      : 'Mag ook voorstellen doen. Jij beslist of je die overneemt.'

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const readySetWords: Record<ReadySet, { label: string; explanation?: string }> = {
  nothing: { label: 'Niets' },
  agreements: { label: 'Alleen wie doet wat' },
  'taking-part': {
    label: 'Meedoen',
    explanation:
      'Je doelen, wie wat doet, wie jou helpt, wie er in je groep zit en je bijeenkomst. Mag ook voorstellen doen en zelf iets op zich nemen.',
  },
  'all-but-story': {
    label: 'Alles behalve mijn verhaal',
    explanation:
      'Ook wat er staat bij ‘als het niet goed gaat’. Mag ook voorstellen doen en zelf iets op zich nemen.',
  },
}
