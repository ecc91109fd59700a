import type { Mail } from '#src/platform/outbox.ts'

const mail = (email: string, kind: string, lines: string): Mail => ({
  kind,
  to: { email },
  subject: 'Er staat iets voor je klaar',
  body: `Hallo,

${lines}
`,
})

/** To go on later, on any device. */
export const keyMail = (email: string, link: string): Mail =>
  mail(
    email,
    'practice-draft',
    `Je bent begonnen met een goed voorbeeld in Wijkverband. Met deze link ga je verder:

${link}

Ben jij dit niet? Dan hoef je niets te doen.`,
  )

/** A question, or what came of it: the page says which. */
export const newsMail = (email: string, link: string): Mail =>
  mail(
    email,
    'practice-news',
    `Er staat iets voor je klaar bij het goede voorbeeld dat je inbracht. Lees het hier:

${link}`,
  )

export const warningMail = (email: string, link: string): Mail =>
  mail(
    email,
    'practice-draft-warning',
    `Je begon een maand geleden met een goed voorbeeld. Het is nog niet verstuurd.
Over een maand gaat het vanzelf weg. Wil je verder?

${link}

Wil je niet verder? Dan hoef je niets te doen.`,
  )
