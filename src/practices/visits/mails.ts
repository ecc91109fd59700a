import type { Mail } from '#src/platform/outbox.ts'
import { ticketUrl, visitUrl } from './visit.ts'

const subject = 'Er staat iets voor je klaar'

/** The way back to what somebody signed up for. */
export const signedUpMail = (email: string, key: string, origin: string): Mail => ({
  kind: 'visit-sign-up',
  to: { email },
  subject,
  body: `Hallo,

Je hebt je aangemeld om ergens mee te kijken. Hier zie je of je een plek hebt, en zeg je af:

${origin}${ticketUrl(key)}

Bewaar deze mail.
`,
})

const lines = {
  seat: 'Er is een plek vrijgekomen: je kunt mee. Komt het niet uit? Zeg dan af met de link uit je eerste mail.',
  off: 'Een bezoek waarvoor je je had aangemeld gaat niet door.',
} as const

/** What changed for who signed up. */
export const visitMail = (
  what: keyof typeof lines,
  { email, visit }: { email: string; visit: string },
  origin: string,
): Mail => ({
  kind: `visit-${what}`,
  to: { email },
  subject,
  body: `Hallo,

${lines[what]}

Lees hier waar het over gaat:

${origin}${visitUrl(visit)}
`,
})
