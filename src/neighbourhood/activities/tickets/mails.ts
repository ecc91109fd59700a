import type { Mail } from '#src/platform/outbox.ts'
import { ticketUrl } from './ticket.ts'

const lines = {
  seat: 'Er is een plek vrijgekomen voor iets waarvoor je op de wachtlijst stond.',
  off: 'Iets waarvoor je je had aangemeld gaat niet door.',
  moved: 'Iets waarvoor je je had aangemeld is op een ander moment.',
} as const

/** Not a word on what it is: a mailbox is read by more people, and an activity can tell a lot. */
export const ticketMail = (what: keyof typeof lines, email: string, origin: string): Mail => ({
  kind: `ticket-${what}`,
  to: { email },
  subject: 'Er staat iets voor je klaar',
  body: `Hallo,

${lines[what]}

Typ de drie woorden van je kaartje, dan zie je wat het is:

${origin}${ticketUrl}
`,
})
