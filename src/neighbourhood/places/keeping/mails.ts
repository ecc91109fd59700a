import type { Mail } from '#src/platform/outbox.ts'
import { keepingUrl } from '../place.ts'

export function keeperMail(email: string, origin: string): Mail {
  return {
    kind: 'place-keeper',
    to: { email },
    about: email,
    subject: 'Er staat iets voor je klaar',
    body: `Hallo,

Je kunt nu zelf bijhouden wat er over een plek in de buurt staat. Log in en kijk hier:

${origin}${keepingUrl}
`,
  }
}
