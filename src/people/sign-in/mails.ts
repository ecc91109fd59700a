import type { Mail } from '#src/platform/outbox.ts'

/** The mail somebody asked for by typing this address, known to us or not. */
export function signInMail(email: string, link: string, tokenHash: string): Mail {
  return {
    kind: 'sign-in',
    to: { email },
    about: tokenHash,
    subject: 'Je link om in te loggen',
    body: `Hallo,

Met deze link log je in:

${link}

De link werkt 15 minuten, en één keer.

Heb je dit niet zelf gevraagd? Dan hoef je niets te doen.
`,
  }
}

/** For who said that mail may not sign them in. */
export function noLinkMail(email: string): Mail {
  return {
    kind: 'sign-in-off',
    to: { email },
    subject: 'Inloggen gaat met je code',
    body: `Hallo,

Iemand vroeg om een link om in te loggen met dit adres. Was jij dat?

Je hebt gekozen om niet met een link uit de mail in te loggen. Log in met je code op papier.

Was jij het niet? Dan hoef je niets te doen. Er is niemand ingelogd.
`,
  }
}
