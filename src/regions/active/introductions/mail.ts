import type { Mail } from '#src/platform/outbox.ts'
import { introductionsUrl } from './introduction.ts'

/** Says that something is there, and leads to it. */
export const introductionMail = (about: string, person: string, origin: string): Mail => ({
  kind: 'introduction',
  to: { person },
  about,
  subject: 'Er staat iets voor je klaar',
  body: `Hallo,

Er staat iets voor je klaar in Wijkverband, voor je werk. Log in en lees het hier:

${origin}${introductionsUrl}
`,
})
