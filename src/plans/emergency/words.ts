import type { UrgentPart } from '#src/consent/emergency/emergency.ts'

/** What a part is to somebody who is not its owner. */
export const memberPartLabels: Record<UrgentPart, string> = {
  story: 'het verhaal',
  goals: 'de doelen',
  agreements: 'wie doet wat',
  support: 'wie helpt',
  crisis: 'als het niet goed gaat',
  group: 'wie er in de groep zit',
  meetings: 'de bijeenkomst',
}
