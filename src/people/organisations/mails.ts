import type { Mail } from '#src/platform/outbox.ts'

export function appointedMail(email: string, origin: string): Mail {
  return {
    kind: 'appointed',
    to: { email },
    about: email,
    subject: 'Er staat iets voor je klaar',
    body: `Hallo,

Je kunt nu voor je organisatie laten weten wie er werkt. Log in, en kijk bij Mijn gegevens:

${origin}/ik
`,
  }
}
