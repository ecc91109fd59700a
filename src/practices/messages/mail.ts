import type { Mail } from '#src/platform/outbox.ts'
import { messageUrl } from './message.ts'

/** Says that there is a question, and leads to it. */
export const messageMail = (email: string, key: string, origin: string): Mail => ({
  kind: 'practice-message',
  to: { email },
  subject: 'Er staat iets voor je klaar',
  body: `Hallo,

Iemand heeft een vraag over een goed voorbeeld dat jij kent. Lees de vraag hier:

${origin}${messageUrl(key)}

Deze link werkt 90 dagen.
`,
})
