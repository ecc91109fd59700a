import type { Mail } from '#src/platform/outbox.ts'

export function confirmMail(email: string, link: string, tokenHash: string): Mail {
  return {
    kind: 'address',
    to: { email },
    about: tokenHash,
    subject: 'Klopt dit adres?',
    body: `Hallo,

Je wilt dit adres bij je account zetten. Druk op deze link om te laten zien dat het van jou is:

${link}

De link werkt 15 minuten, en één keer. Je moet zijn ingelogd.

Heb je dit niet zelf gevraagd? Dan hoef je niets te doen.
`,
  }
}
