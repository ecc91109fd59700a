import { dateInWords, dayOf } from '#src/ui/dates.ts'
import { type Payer, payers, type Support } from './support.ts'

const payerWords: Record<Payer, { label: string; explanation: string }> = {
  zvw: {
    label: 'Zorgverzekering (Zvw)',
    explanation: 'Bijvoorbeeld de huisarts, behandeling in de ggz of de wijkverpleging.',
  },
  wmo: {
    label: 'Gemeente (Wmo)',
    explanation: 'Bijvoorbeeld begeleiding thuis, dagbesteding of beschermd wonen.',
  },
  wlz: {
    label: 'Langdurige zorg (Wlz)',
    explanation: 'Voor wie altijd zorg dichtbij nodig heeft. Het CIZ beslist daarover.',
  },
  participatiewet: {
    label: 'Gemeente (Participatiewet)',
    explanation: 'Hulp bij werk of inkomen, bijvoorbeeld bij een uitkering.',
  },
  'own-network': {
    label: 'Eigen netwerk',
    explanation: 'Familie, vrienden of buren. Meestal betaalt niemand.',
  },
  other: { label: 'Anders', explanation: 'Bijvoorbeeld een fonds, of je betaalt het zelf.' },
  unknown: { label: 'Weet ik niet', explanation: 'Dat geeft niet. Je kunt het later invullen.' },
}

export const payerOptions = payers.map((value) => ({ value, ...payerWords[value] }))

export const payerLabel = (payer: Payer): string | null =>
  payer === 'unknown' ? null : payerWords[payer].label

/** «sinds 3 maart», «vanaf morgen», «tot gisteren». */
export function periodInWords({ since, until }: Pick<Support, 'since' | 'until'>): string | null {
  const from = since && `${since > dayOf(new Date()) ? 'vanaf' : 'sinds'} ${dateInWords(since)}`
  const to = until && `tot ${dateInWords(until)}`
  return [from, to].filter(Boolean).join(', ') || null
}
