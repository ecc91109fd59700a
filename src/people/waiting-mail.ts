import type { Mail } from '#src/platform/outbox.ts'

type Waiting = Pick<Mail, 'id' | 'kind' | 'about'> & { person: string }

/** All that a mail about somebody's plan ever says: whoever else reads it learns nothing. */
export const waitingMail = ({ person, ...mail }: Waiting): Mail => ({
  ...mail,
  to: { person },
  subject: 'Er staat iets voor je klaar',
  body: `Hallo,

Er staat iets voor je klaar in Wijkverband. Log in om het te lezen. Het heeft geen haast.
`,
})
