import type { GapKind } from './round/gap.ts'
import type { HandOver } from './visits/visit.ts'

export const handOverWords: Record<HandOver, string> = {
  place: 'Een plek om binnen te lopen',
  activity: 'Iets om te doen',
  circle: 'Een Buurtcirkel',
  plan: 'Een eigen plan',
}

export const gapWords: Record<GapKind, string> = {
  sunday: 'Niets op zondag',
  evening: 'Niets in de avond',
  night: 'Niets in de nacht',
  quiet: 'Geen rustige plek',
  eating: 'Nergens samen eten',
  doing: 'Te weinig te doen overdag',
  work: 'Geen werk dat past',
  moving: 'Nergens bewegen of sporten',
  money: 'Geen hulp met geld en post',
  housing: 'Geen plek om te wonen of te slapen',
  washing: 'Nergens douchen of naar de wc',
  'own-language': 'Niets in de eigen taal',
  children: 'Niets voor wie kinderen heeft',
  reachable: 'Niet te bereiken zonder auto',
  other: 'Iets anders',
}
